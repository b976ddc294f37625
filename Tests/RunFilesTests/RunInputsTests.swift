import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

@Suite("What a run was made from")
struct RunInputsTests {
  private static let digest = String(repeating: "a", count: 64)

  private func inputs(_ change: (inout RunInputs) -> Void = { _ in }) -> RunInputs {
    var inputs = RunInputs(
      program: "0.1.0", timeZoneData: "2025b", snapshotSHA256: nil,
      snapshotFiles: [.init(name: "shifts/0001.json", sha256: "1")],
      configuration: [
        .init(name: "Mappings/codes.csv", sha256: "2"), .init(name: "payroll.json", sha256: "3"),
      ])
    change(&inputs)
    return inputs
  }

  @Test("The same inputs do not differ, whatever the order of the files")
  func same() {
    #expect(inputs().differences(from: inputs()) == [])
    #expect(inputs().differences(from: inputs { $0.configuration.reverse() }) == [])
  }

  @Test("Each difference is told once, of its own kind, with what became of it")
  func differences() {
    typealias Case = ((inout RunInputs) -> Void, RunInputs.Difference)
    let cases: [Case] = [
      (
        { $0.program = "0.2.0" },
        .init(.program, "", .version(was: "0.1.0", isNow: "0.2.0"))
      ),
      (
        { $0.timeZoneData = nil },
        .init(.timeZoneData, "", .version(was: "2025b", isNow: nil))
      ),
      ({ $0.snapshotSHA256 = Self.digest }, .init(.snapshot, "manifest.json", .added)),
      (
        { $0.configuration[1] = .init(name: "payroll.json", sha256: "4") },
        .init(.configuration, "payroll.json", .otherBytes)
      ),
      ({ $0.configuration.remove(at: 0) }, .init(.configuration, "Mappings/codes.csv", .missing)),
      (
        { $0.configuration.append(.init(name: "holidays.json", sha256: "5")) },
        .init(.configuration, "holidays.json", .added)
      ),
      (
        { $0.snapshotFiles[0] = .init(name: "shifts/0001.json", sha256: "9") },
        .init(.snapshot, "shifts/0001.json", .otherBytes)
      ),
      ({ $0.snapshotFiles = [] }, .init(.snapshot, "shifts/0001.json", .missing)),
    ]
    for (change, expected) in cases {
      #expect(inputs().differences(from: inputs(change)) == [expected])
    }
    #expect(
      inputs { $0.snapshotSHA256 = "x" }.differences(from: inputs())
        == [.init(.snapshot, "manifest.json", .missing)])
    #expect(
      inputs { $0.snapshotSHA256 = "x" }.differences(from: inputs { $0.snapshotSHA256 = "y" })
        == [.init(.snapshot, "manifest.json", .otherBytes)])
    #expect(
      inputs { $0.timeZoneData = nil }.differences(from: inputs())
        == [.init(.timeZoneData, "", .version(was: nil, isNow: "2025b"))])
  }

  @Test("Several are told by kind, and within a kind by name")
  func order() {
    let other = inputs {
      $0.program = "2"
      $0.timeZoneData = "2026a"
      $0.configuration = [
        .init(name: "z", sha256: "1"), .init(name: "Mappings/codes.csv", sha256: "1"),
      ]
      $0.snapshotFiles = [.init(name: "a", sha256: "1")]
    }
    #expect(
      inputs().differences(from: other).map { "\($0.kind.rawValue) \($0.name)" } == [
        "program ", "timeZoneData ", "configuration Mappings/codes.csv",
        "configuration payroll.json", "configuration z", "snapshot a", "snapshot shifts/0001.json",
      ])
  }

  @Test("What the totals say of them comes back")
  func roundTrip() throws {
    let period = try #require(PayPeriod("2026-10-25..2026-11-07"))
    let batch = PayBatch(
      id: BatchID(Payer(company: "TEST"), period), company: "T", period: period,
      workweek: Workweek(), timeData: TimeData())
    let receipts = FileManager.default.temporaryDirectory.appending(path: "\(UUID())").path()
    try FileManager.default.createDirectory(atPath: receipts, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: receipts) }
    var out = OutputBuffer()
    out.append("x")
    let receipt = try OutputFile.write(out, to: "\(receipts)/batch.json")
    for given in [
      inputs(), inputs { $0.timeZoneData = nil }, inputs { $0.snapshotFiles = [] },
      inputs { $0.earlierRuns = [.init(name: "2026-10-11..2026-10-24/batch.json", sha256: "7")] },
      inputs {
        $0.snapshotSHA256 = Self.digest
        $0.configuration = []
      },
    ] {
      let report = RunReport(
        batch: batch, findings: [], files: [.init(kind: "batch", receipt: receipt)], inputs: given,
        offCalendarReason: "a \"strike\"")
      let path = "\(receipts)/totals.json"
      _ = try TotalsFile.write(report, to: path)
      let run = try FinishedRun.read(in: receipts)
      #expect(run.inputs == given && run.snapshotSHA256 == given.snapshotSHA256)
      #expect(run.offCalendarReason == "a \"strike\"")
    }
    _ = try TotalsFile.write(
      RunReport(batch: batch, findings: [], files: [.init(kind: "batch", receipt: receipt)]),
      to: "\(receipts)/totals.json")
    let run = try FinishedRun.read(in: receipts)
    #expect(run.inputs == nil && run.offCalendarReason == nil && !run.isPayrun)
  }
}
