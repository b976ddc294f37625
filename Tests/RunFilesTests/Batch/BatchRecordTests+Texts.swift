import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import RunFiles

/// Sources may call their records something that is no number.
@Suite("Records of a batch that have texts for names")
struct BatchRecordTextTests {
  private func read(_ sources: String) throws -> BatchRecord {
    try BatchText.lines(
      #"["2026-10-26","regular","1.0000","worked",60,"REG",null,null,null,0,\#(sources)]"#
    ).read()
  }

  @Test("A text is what stands behind the kind; a number is one only as this program writes it")
  func reading() throws {
    let record = try read(
      #"[5,"work-sessions/9b1d","shifts/007","leave-requests/7","shifts/a/b","work-sessions/12"]"#)
    #expect(
      record.sources == [
        PaySource(id: 5, kind: .workSession), PaySource(id: 0, kind: .workSession),
        PaySource(id: 0, kind: .shift), PaySource(id: 7, kind: .leaveRequest),
        PaySource(id: 0, kind: .shift), PaySource(id: 0, kind: .workSession),
      ])
    #expect(record.sourceTexts == [1: "9b1d", 2: "007", 4: "a/b", 5: "12"])
  }

  @Test("A batch of such records is written and read back as what it is")
  func roundTrip() throws {
    let names = ["9b1deb4d", "a \"quoted\" one", "007", "12", "-0", "é/x", "-7"]
    var builder = BatchBuilder()
    builder.employee("1", "Ann", "Lee")
    builder.hours(.regular, 8 * 3600)
    var batch = builder.batch
    batch.reasons = [PayReason(ruleSet: "r", rule: "s", sentence: "t", citation: "")]
    for kind in PaySource.Kind.allCases.map(\.record) {
      batch.timeData.source.naming[kind] = .text(names)
    }
    batch.sources = PaySource.Kind.allCases.flatMap { kind in
      // The last one is in no list, and must not trap.
      (names.indices.map { Int64($0) } + [99]).map { PaySource(id: $0, kind: kind) }
    }
    batch.lines[0].firstSource = 0
    batch.lines[0].sourceCount = UInt32(batch.sources.count)
    let record = BatchRecord(batch)
    let read = try Scratch.folder { folder in
      _ = try BatchFile.write(batch, to: "\(folder)/batch.json")
      return try BatchRecord.read("\(folder)/batch.json")
    }
    #expect(read == record)
    #expect(record.sources.count == 5 * 8)
    #expect(record.sourceTexts[0] == "9b1deb4d" && record.sourceTexts[3] == "12")
    // A shift that is called 12 is the shift 12, whoever reads it.
    #expect(record.sources[8 + 3] == PaySource(id: 12, kind: .shift))
    #expect(record.sourceTexts[8 + 3] == nil && record.sourceTexts[8 + 2] == "007")
  }
}
