import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

/// What a run was made from, as its totals spell it, and doubled or missing names.
@Suite("The inputs in the totals")
struct RunInputsReadingTests {
  private typealias File = FileDigest

  private func text(_ inputs: RunInputs?) throws -> String {
    let report = RunReport(
      batch: try PayBatch.empty(), findings: [], files: [], inputs: inputs)
    var out = OutputBuffer()
    TotalsFile.append(report, to: &out)
    return String(decoding: out.array(), as: UTF8.self)
  }

  @Test("They are written one file a line; the manifest's digest stands above, under the snapshot")
  func written() throws {
    let inputs = RunInputs(
      program: "1.2", timeZoneData: nil, snapshotSHA256: "aa",
      snapshotFiles: [File(name: "s/1.json", sha256: "1")],
      configuration: [File(name: "b\"", sha256: "2"), File(name: "a", sha256: "3", role: .rules)])
    let written = try text(inputs)
    #expect(
      written.contains(
        #"""
        "inputs":{"program":"1.2","timeZoneData":null,"configuration":[
        {"name":"b\"","sha256":"2"},
        {"name":"a","sha256":"3","role":"rules"}
        ],"snapshotFiles":[
        {"name":"s/1.json","sha256":"1"}
        ]},
        """#))
    #expect(written.contains("\"state\":\"draft\",\n\"snapshot\":\"aa\",\n\"employees\""))
    var bare = inputs
    (bare.snapshotFiles, bare.snapshotSHA256, bare.timeZoneData) = ([], nil, "2026a")
    #expect(try !text(bare).contains("snapshot") && !text(bare).contains("earlierRuns"))
    bare.earlierRuns = [File(name: "r/batch.json", sha256: "4")]
    #expect(
      try text(bare).contains(
        "],\"earlierRuns\":[\n{\"name\":\"r/batch.json\",\"sha256\":\"4\"}\n]},"))
    #expect(try text(bare).contains(#""program":"1.2","timeZoneData":"2026a","configuration""#))
    #expect(try !text(nil).contains("inputs"))
  }

  private func read(_ inputs: String) throws(TextProblems) -> RunInputs? {
    let totals =
      #"{"schema":"payroll-export/totals/1","batch":"TEST-20261107-1","state":"draft","#
      + #""period":"2026-10-25..2026-11-07","inputs":\#(inputs),"#
      + #""files":[{"kind":"batch","name":"batch.json","sha256":"b"}]}"#
    return try FinishedRun(Array(totals.utf8), file: "totals.json").inputs
  }

  @Test("What a file decides comes back; a word that is none is told, and nothing said is nothing")
  func roles() throws {
    func configuration(_ role: String) -> String {
      #"{"program":"1","configuration":[{"name":"a","sha256":"3"\#(role)}]}"#
    }
    for role in InputRole.allCases {
      let inputs = try read(configuration(#","role":"\#(role.rawValue)""#))
      #expect(inputs?.configuration == [File(name: "a", sha256: "3", role: role)])
    }
    let silent = try read(configuration(""))
    #expect(silent?.configuration.first?.role == nil)
    #expect(throws: TextProblems.self) { _ = try read(configuration(#","role":"rule""#)) }
  }

  @Test("A part that is missing is told with its place; lists may be missing")
  func problems() throws {
    #expect(
      try read(#"{"program":"1"}"#)
        == RunInputs(program: "1", timeZoneData: nil, snapshotSHA256: nil, configuration: []))
    for (inputs, key) in [
      ("{}", "inputs.program"),
      (#"{"program":"1","configuration":[{}]}"#, "inputs.configuration[0].name"),
      (
        #"{"program":"1","snapshotFiles":[{"name":"a","sha256":"1"},{"name":"b"}]}"#,
        "inputs.snapshotFiles[1].sha256"
      ),
      (#"{"program":1}"#, "inputs.program"),
      (#"{"program":"1","configuration":{}}"#, "inputs.configuration"),
      (#"{"program":"1","timeZoneData":7}"#, "inputs.timeZoneData"), ("[]", "inputs"),
    ] {
      let error = #expect(throws: TextProblems.self) { try read(inputs) }
      #expect(error?.problems.contains { $0.key == key } == true, "\(inputs): \(error as Any)")
    }
  }

  @Test("A name that stands twice counts once, with the first of its digests")
  func doubled() {
    let twice = RunInputs(
      program: "1", timeZoneData: nil, snapshotSHA256: nil,
      configuration: [File(name: "a", sha256: "1"), File(name: "a", sha256: "2")])
    var once = twice
    once.configuration.removeLast()
    #expect(twice.differences(from: once) == [] && once.differences(from: twice) == [])
    once.configuration = [File(name: "a", sha256: "2")]
    #expect(twice.differences(from: once) == [.init(.configuration, "a", .otherBytes)])
  }

  @Test("Names are compared byte by byte: capitals first, and one spelled another way is another")
  func order() {
    let names = ["b", "B", "a/1", "a", "é", "e\u{301}", "a.b"]
    let empty = RunInputs(
      program: "1", timeZoneData: nil, snapshotSHA256: nil, configuration: [])
    var full = empty
    full.snapshotFiles = names.map { File(name: $0, sha256: "1") }
    let sorted = ["B", "a", "a.b", "a/1", "b"]
    let missing = full.differences(from: empty)
    #expect(missing.prefix(5).map(\.name) == sorted && missing.allSatisfy { $0.change == .missing })
    let added = empty.differences(from: full)
    #expect(added.prefix(5).map(\.name) == sorted && added.allSatisfy { $0.change == .added })
    #expect(added.allSatisfy { $0.kind == .snapshot })
  }

  @Test("A file of one kind is none of the other, though it has the same name")
  func kinds() {
    let empty = RunInputs(
      program: "1", timeZoneData: "x", snapshotSHA256: nil, configuration: [])
    var (configured, saved, earlier) = (empty, empty, empty)
    configured.configuration = [File(name: "a", sha256: "1")]
    saved.snapshotFiles = [File(name: "a", sha256: "1")]
    earlier.earlierRuns = [File(name: "a", sha256: "1")]
    #expect(
      saved.differences(from: earlier) == [
        .init(.snapshot, "a", .missing), .init(.earlierRun, "a", .added),
      ])
    #expect(
      configured.differences(from: saved) == [
        .init(.configuration, "a", .missing), .init(.snapshot, "a", .added),
      ])
    #expect(
      RunInputs.Difference.Kind.allCases.map(\.rawValue) == [
        "program", "timeZoneData", "configuration", "snapshot", "earlierRun",
      ])
  }
}
