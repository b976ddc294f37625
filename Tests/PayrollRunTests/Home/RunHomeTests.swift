import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

/// A folder belongs to one run at a time, and holds nothing that a run may throw away unasked.
@Suite("The folder of a run")
struct RunHomeTests {
  @Test("Without another one it is in runs beside the configuration, by its dates")
  func usualPath() throws {
    let period = try #require(PayPeriod("2026-10-25..2026-11-07"))
    for (configuration, path) in [
      ("payroll.json", "runs/2026-10-25..2026-11-07"),
      ("acme/payroll.json", "acme/runs/2026-10-25..2026-11-07"),
      ("/etc/acme/west.json", "/etc/acme/runs/2026-10-25..2026-11-07"),
    ] {
      #expect(
        RunHome.usualPath(
          BatchID(Payer(company: "ACME"), period), period, configuration: configuration) == path)
    }
    try SmallRun.with(try SmallRun()) { run in
      let outcome = try run.make()
      #expect(outcome.folder == "\(run.folder)/runs/\(SmallRun.period)")
      #expect(try FinishedRun.read(in: outcome.folder).batchID.description == "ACME-20260307-1")
    }
  }

  @Test("Another process that is at work in it is waited for by nobody")
  func busy() throws {
    try SmallRun.with(try SmallRun()) { run in
      let folder = "\(run.folder)/out"
      do {
        let home = try RunHome(folder)
        run.request.folder = folder
        let said = run.refusal()
        #expect(said.hasPrefix("temporary: another program is at work in the folder"), "\(said)")
        #expect(said.hasSuffix("[\(folder)] (wait until it has ended, and run the command again)"))
        #expect(home.path == folder && home.snapshot == folder + "/snapshot")
      }
      #expect(run.refusal() == "none")
    }
  }

  @Test("What was marked as processed is never changed")
  func published() throws {
    try SmallRun.with(try SmallRun()) { run in
      run.request.folder = "\(run.folder)/out"
      try run.make()
      let before = try run.text("out/totals.json")
      try run.put("{}", as: "out/published.json")
      run.request.revision = 2
      #expect(
        run.refusal() == "refused: the folder holds a run that was marked as processed, which is "
          + "never changed [\(run.folder)/out/published.json] (name another folder with --out)")
      #expect(try run.text("out/totals.json") == before)
    }
  }

  @Test("What an earlier run wrote goes; what somebody else put there stays, or stops the run")
  func inTheWay() throws {
    try SmallRun.with(try SmallRun()) { run in
      run.request.folder = "\(run.folder)/out"
      try run.make()
      try run.put("mine", as: "out/notes.txt")
      // Of another name, so that the first file is one that only the earlier run has.
      run.request.revision = 2
      try run.make()
      let names = try Folder.names(in: "\(run.folder)/out").filter { !$0.hasPrefix(".") }
      let csv = "payroll-2026-03-01-2026-03-07"
      #expect(names.contains("notes.txt") && !names.contains("\(csv).csv"))
      #expect(names.count { $0.hasPrefix(csv) } == 2)
      #expect(try run.text("out/notes.txt") == "mine")
      // Somebody's file of the name that comes back.
      try run.put("mine", as: "out/\(csv).csv")
      run.request.revision = 1
      let before = try run.text("out/totals.json")
      #expect(
        run.refusal()
          == "refused: the folder holds \(csv).csv, and totals.json does not say that a "
          + "run wrote it [\(run.folder)/out] (move it away, or name another folder with --out)")
      #expect(try run.text("out/totals.json") == before && run.text("out/\(csv).csv") == "mine")
    }
  }

  @Test("A file with the digest that a run gives comes from a run, though nothing names it")
  func ownDigest() throws {
    try SmallRun.with(try SmallRun()) { run in
      run.request.folder = "\(run.folder)/out"
      try run.make()
      let csv = "out/payroll-2026-03-01-2026-03-07.csv"
      let (text, digest) = (try run.text(csv), try run.text(csv + ".sha256"))
      run.request.revision = 2
      try run.make()
      try run.put(text, as: csv)
      try run.put(digest, as: csv + ".sha256")
      try run.put("x", as: "out/wages.csv")
      run.request.revision = 1
      #expect(run.refusal() == "none")
      try run.put("x", as: "out/wages.csv")
      try run.configure(#""rates": { "default": "20.00" }, "regularRate": { "law": "federal" },"#)
      #expect(run.refusal() == "none")
      #expect(try run.text("out/wages.csv") != "x")
    }
  }

  @Test("A run that ends early leaves the folder as it was")
  func early() throws {
    try SmallRun.with(try SmallRun()) { run in
      run.request.folder = "\(run.folder)/out"
      try run.make()
      let before = try Folder.names(in: "\(run.folder)/out")
      let totals = try run.text("out/totals.json")
      try run.put("{\"data\":[{", as: "pages/work-sessions/0001.json")
      #expect(run.refusal().hasPrefix("snapshot: "))
      #expect(try Folder.names(in: "\(run.folder)/out") == before)
      #expect(try run.text("out/totals.json") == totals)
    }
  }
}
