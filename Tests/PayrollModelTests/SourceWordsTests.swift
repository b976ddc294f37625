import PayrollModel
import Testing

@Suite("Words that the source of the time data decides")
struct SourceWordsTests {
  private let clock = SourceWords(
    name: "Clock", again: "export again", employeeNumber: "badge",
    kinds: [.workSession: "stamps", .site: "places"])

  @Test("Every kind of record has a name of its own, in the plural")
  func kinds() {
    let names = RecordKind.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.hasSuffix("s") && $0 == $0.lowercased() })
  }

  @Test("A source's own name for a kind, and ours where it has none")
  func names() {
    #expect(clock.name(of: .workSession) == "stamps" && clock.name(of: .shift) == "shifts")
    #expect(clock.name(of: .workSession, 17) == "stamps/17")
    #expect(clock.identifier(of: .workSession, 17) == "17")
    #expect(SourceWords.unnamed.name(of: .site, -3) == "sites/-3")
  }

  @Test("Records that are lines of files, and records that have texts for names")
  func naming() {
    var words = clock
    words.naming = [
      .workSession: .line(files: ["a.csv", "b.csv"]), .breakSession: .text(["9b1d", "77aa"]),
    ]
    let first = SourceWords.number(file: 0, line: 17)
    let second = SourceWords.number(file: 1, line: 1_099_511_627_775)
    #expect(first == 17)
    #expect(words.name(of: .workSession, first) == "a.csv:17")
    #expect(words.name(of: .workSession, second) == "b.csv:1099511627775")
    #expect(words.identifier(of: .workSession, second) == "b.csv:1099511627775")
    #expect(words.name(of: .breakSession, 1) == "break-sessions/77aa")
    #expect(words.identifier(of: .breakSession, 0) == "9b1d")
    // A number that nothing goes with is shown, and traps nobody.
    #expect(words.name(of: .breakSession, 2) == "break-sessions/2")
    #expect(words.name(of: .breakSession, .min) == "break-sessions/\(Int64.min)")
    #expect(words.identifier(of: .workSession, SourceWords.number(file: 2, line: 1)) != "")
    #expect(words.name(of: .shift, 5) == "shifts/5")
  }

  @Test("A finding leaves words open, and speaks those of its source once it is told")
  func spoken() {
    let other = Finding.RecordName(.workSession, 12)
    let finding = Finding(
      .openSession, .blocking, Finding.Subject(record: Finding.RecordName(.workSession, 17)),
      "it overlaps \(other) by \(3) hours",
      advice: "enter the \(.employeeNumber) in \(.source)" + " and \(.again)")
    #expect(finding.message == "it overlaps work-sessions/12 by 3 hours")
    #expect(finding.advice == "enter the employee number in the time data and run again")
    let spoken = finding.spoken(in: clock)
    #expect(spoken.message == "it overlaps stamps/12 by 3 hours")
    #expect(spoken.advice == "enter the badge in Clock and export again")
    #expect(spoken.subject.record?.description == "stamps/17")
    #expect(
      spoken.sentences
        == "It overlaps stamps/12 by 3 hours. Enter the badge in Clock and export again.")
    // Once is enough: what was said stays.
    #expect(spoken.spoken(in: .unnamed) == spoken)
    #expect(spoken.spoken(in: .unnamed).subject.record?.description == "stamps/17")
    #expect(spoken.id == finding.id && spoken.severity == finding.severity)
    // A record is the same one by whatever name.
    #expect(spoken.subject.record == finding.subject.record)
  }

  @Test("Rows that were refused are counted by kind, over all lists of it")
  func refusedRows() {
    var data = TimeData()
    for (kind, name, count) in [
      (RecordKind.payCode, "payroll-codes", 2), (.payCode, "pay-codes", 3), (.shift, "shifts", 5),
    ] {
      var statistics = ResourceStatistics(kind, resource: name)
      statistics.refusedRowCount = count
      data.resources.append(statistics)
    }
    #expect(data.refusedRows(of: .payCode) == 5)
    #expect(data.refusedRows(of: .shift) == 5)
    #expect(data.refusedRows(of: .workSession) == 0)
  }

  @Test("Words of pay runs are compared without capitals and signs, digits stay")
  func folded() {
    #expect(PayrunWords.folded("Double-Time") == "DOUBLETIME")
    #expect(PayrunWords.folded("ot 2") == "OT2")
    #expect(PayrunWords.folded("--") == "")
  }
}
