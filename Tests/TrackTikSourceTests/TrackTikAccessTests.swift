import Foundation
import Glibc
import OnceOnly
import PayrollBytes
import Synchronization
import Testing
import TimeSources
import TrackTikPull
import TrackTikServer

@testable import TrackTikSource

/// What everything that asks the server needs first, and what is said where it is not there.
@Suite("Who we are to the server")
struct TrackTikAccessTests {
  private static let secrets = ["TRACKTIK_CLIENT_ID": "id", "TRACKTIK_CLIENT_SECRET": "secret"]

  /// What was told about files of credentials.
  private final class Remarks: Sendable {
    let all = Mutex<[String]>([])
  }

  private func access(
    _ environment: [String: String], file: String? = nil, authority: String? = nil,
    remarks: Remarks = Remarks()
  ) throws -> TrackTikAccess {
    var settings = ServerSettings(address: try #require(ServerAddress("https://acme.staffr.us")))
    settings.certificateAuthority = authority
    return try TrackTikAccess(
      settings,
      ServerSurroundings(
        program: "payroll-export/test", credentialsFile: file, environment: { environment[$0] }
      ) { file, canBeChanged in
        remarks.all.withLock { $0.append("\(Folder.name(of: file)) \(canBeChanged)") }
      })
  }

  /// `kind: message [place] (advice)`.
  private func refusal(
    _ environment: [String: String], file: String? = nil, authority: String? = nil
  ) -> String {
    do {
      _ = try access(environment, file: file, authority: authority)
      return "none"
    } catch let error as ServerError {
      return "\(error.kind): \(error.message) [\(error.place ?? "")] (\(error.advice))"
    } catch {
      return "\(error)"
    }
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "access-\(UUID())").path()
    try Folder.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("Credentials that are missing are named by their variable")
  func missing() {
    #expect(refusal(["HOME": "/tmp"]).hasPrefix("credentials: TRACKTIK_CLIENT_ID is not set ["))
    #expect(
      refusal(["HOME": "/tmp", "TRACKTIK_CLIENT_ID": "id"])
        .hasPrefix("credentials: TRACKTIK_CLIENT_SECRET is not set ["))
    #expect(
      refusal(["HOME": "/tmp"], file: "/none.env")
        == "missing: reading failed: No such file or directory [/none.env] "
        + "(check the path and its permissions)")
    #expect(refusal(["HOME": "/tmp"], file: "/tmp").hasPrefix("file: reading failed: "))
  }

  @Test("Without a place for tokens nothing is asked")
  func noPlace() {
    #expect(
      refusal(Self.secrets) == "missing: there is no place to keep tokens in [HOME] "
        + "(set HOME, XDG_STATE_HOME or STATE_DIRECTORY to a folder of yours)")
    #expect(
      refusal(Self.secrets.merging(["STATE_DIRECTORY": "/dev/null/state"]) { $1 })
        .hasPrefix("cannotCreate: the file cannot be created: "))
  }

  @Test("Certificates are looked at before libcurl reads them")
  func certificates() {
    let home = Self.secrets.merging(["HOME": "/tmp"]) { $1 }
    #expect(
      refusal(home, authority: "/none/ca.pem")
        == "configuration: the certificates cannot be read: No such file or directory "
        + "[/none/ca.pem] (correct certificateAuthority in source, or leave it out)")
    // A file without an end.
    let endless = refusal(home, authority: "/dev/zero")
    #expect(endless.hasPrefix("configuration: the certificates cannot be read: "), "\(endless)")
  }

  @Test(
    "A file of credentials that others may read or change is remarked on; the group may read it")
  func exposed() throws {
    try inFolder { folder in
      let path = "\(folder)/secrets.env"
      try Data("TRACKTIK_CLIENT_ID=id\nTRACKTIK_CLIENT_SECRET=secret\n".utf8)
        .write(to: URL(filePath: path))
      for (mode, remark) in [
        (0o600, nil), (0o640, nil), (0o400, nil), (0o644, false), (0o604, false), (0o660, true),
        (0o620, true), (0o602, true), (0o666, true),
      ] as [(mode_t, Bool?)] {
        chmod(path, mode)
        let remarks = Remarks()
        _ = try access(["HOME": folder], file: path, remarks: remarks)
        #expect(
          remarks.all.withLock { $0 } == (remark.map { ["secrets.env \($0)"] } ?? []),
          "\(String(mode, radix: 8))")
      }
    }
  }

  @Test("Two programs that start together come back at different times")
  func seeds() throws {
    try inFolder { folder in
      let environment = Self.secrets.merging(["HOME": folder]) { $1 }
      var seeds: Set<UInt64> = []
      for _ in 0..<3 { seeds.insert(try access(environment).server.retries.seed) }
      #expect(seeds.count == 3)
      let found = try access(environment)
      #expect(
        found.cache(isRead: false)?.isRead == false && found.cache(isRead: true)?.isRead == true)
    }
  }
}
