import Foundation
import Glibc
import PayrollBytes
import PayrollConfiguration
import Testing
import TrackTikPull

@testable import PayrollRun

/// What every command that asks the server needs first, and what is said where it is not there.
@Suite("Who we are to the server")
struct ServerAccessTests {
  private static let secrets = ["TRACKTIK_CLIENT_ID": "id", "TRACKTIK_CLIENT_SECRET": "secret"]

  /// The access of a company with a source, in this environment.
  private func access(
    _ environment: [String: String], file: String? = nil, source: String = "", in run: SmallRun
  ) throws -> ServerAccess {
    try run.configure(#""source": { "address": "https://acme.staffr.us"\#(source) },"#)
    var run = run
    run.environment = environment
    let workspace = try run.request.workspace()
    let named = try #require(workspace.configuration.source)
    return try ServerAccess(named, credentialsFile: file, run.surroundings)
  }

  private func refusal(
    _ environment: [String: String], file: String? = nil, source: String = ""
  ) throws -> String {
    var said = ""
    try SmallRun.with(try SmallRun()) { run in
      said = SmallRun.refusal {
        try access(
          environment, file: file.map { "\(run.folder)/\($0)" }, source: source, in: run)
      }.replacing(run.folder, with: "HERE")
    }
    return said
  }

  @Test("Credentials that are missing are named by their variable")
  func missing() throws {
    #expect(try refusal(["HOME": "/tmp"]).hasPrefix("credentials: TRACKTIK_CLIENT_ID is not set ("))
    #expect(
      try refusal(["HOME": "/tmp", "TRACKTIK_CLIENT_ID": "id"])
        .hasPrefix("credentials: TRACKTIK_CLIENT_SECRET is not set ("))
    #expect(try refusal(["HOME": "/tmp"], file: "none.env") == "file: open HERE/none.env")
  }

  @Test("Without a place for tokens nothing is asked")
  func noPlace() throws {
    #expect(
      try refusal(Self.secrets) == "missingInput: there is no place to keep tokens in [HOME] "
        + "(set HOME, XDG_STATE_HOME or STATE_DIRECTORY to a folder of yours)")
  }

  @Test("Certificates are looked at before libcurl reads them")
  func certificates() throws {
    let said = try refusal(
      Self.secrets.merging(["HOME": "/tmp"]) { $1 }, source: #", "certificateAuthority": "ca.pem""#)
    #expect(
      said.hasPrefix(
        "badConfiguration: the certificates cannot be read: No such file or directory ["),
      "\(said)")
    #expect(said.hasSuffix("(correct certificateAuthority in source, or leave it out)"))
    // A file without an end.
    let endless = try refusal(
      Self.secrets.merging(["HOME": "/tmp"]) { $1 },
      source: #", "certificateAuthority": "/dev/zero""#)
    #expect(endless.hasPrefix("badConfiguration: the certificates cannot be read: "), "\(endless)")
  }

  @Test(
    "A file of credentials that others may read or change is remarked on; the group may read it")
  func exposed() throws {
    try SmallRun.with(try SmallRun()) { run in
      try run.put("TRACKTIK_CLIENT_ID=id\nTRACKTIK_CLIENT_SECRET=secret\n", as: "secrets.env")
      let path = "\(run.folder)/secrets.env"
      let home = ["HOME": run.folder]
      for (mode, remark) in [
        (0o600, nil), (0o640, nil), (0o400, nil), (0o644, false), (0o604, false), (0o660, true),
        (0o620, true), (0o602, true), (0o666, true),
      ] as [(mode_t, Bool?)] {
        chmod(path, mode)
        let before = run.events.all.count
        _ = try access(home, file: path, in: run)
        #expect(
          Array(run.events.all.dropFirst(before))
            == (remark.map { ["exposed secrets.env \($0)"] } ?? []),
          "\(String(mode, radix: 8))")
      }
    }
  }

  @Test("Two programs that start together come back at different times")
  func seeds() throws {
    try SmallRun.with(try SmallRun()) { run in
      let environment = Self.secrets.merging(["HOME": run.folder]) { $1 }
      var seeds: Set<UInt64> = []
      for _ in 0..<3 { seeds.insert(try access(environment, in: run).source.retries.seed) }
      #expect(seeds.count == 3)
      let access = try access(environment, in: run)
      #expect(
        access.cache(isRead: false)?.isRead == false && access.cache(isRead: true)?.isRead == true)
    }
  }
}
