import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite(
  "Worked time of the shared cases with rounding, breaks and sleep",
  .enabled(if: SharedFolder.isPresent, Comment(rawValue: SharedFolder.absenceReason)))
struct DutyCaseTests {
  private static let file = OvertimeCase.fileName

  @Test("Rounding, short breaks and sleep leave the hours that the cases expect")
  func cases() throws {
    let node = try JSONTextParser.parse(SharedFolder.bytes(Self.file), file: Self.file)
    let problems = JSONObjectReader.Problems(file: Self.file)
    guard case .array(let elements) = node.value else { return }
    var count = 0
    for element in elements {
      let reader = JSONObjectReader(element, problems: problems)
      let hasBreaks = reader.objects("sessions").contains { $0.node("unpaidBreaks") != nil }
      guard hasBreaks || reader.node("rounding") != nil || reader.node("sleep") != nil,
        let expect = reader.object("expect"), let text = expect.decimalText("regularHours"),
        expect.decimalText("ot15Hours") == "0"
      else { continue }
      count += 1
      let id = reader.string("id") ?? ""
      #expect(try worked(reader) == DecimalText.seconds(fromHours: text), "\(id)")
    }
    try problems.check()
    #expect(count >= 9)
  }

  private func worked(_ reader: JSONObjectReader) throws -> Int64 {
    let zone = try Zones.named(reader.requiredString("timezone") ?? "")
    let rounding = reader.object("rounding").flatMap(PunchRounding.read)
    // The line of 29 CFR 785.18, where no rule set draws another.
    let shortBreak: Int64 = 1200
    var total: Int64 = 0
    for session in reader.objects("sessions") {
      guard var duty = range(session) else { continue }
      let clocked = duty
      if let rounding { duty = rounding.rounded(session: duty, zone: zone) }
      var off: [Range<Int64>] = []
      for pause in session.objects("unpaidBreaks").compactMap(range)
      where pause.count > shortBreak {
        off.append(rounding?.rounded(pause: pause, zone: zone) ?? pause)
      }
      if let sleep = reader.object("sleep"), let period = range(sleep) {
        off += SleepTime.excluded(
          from: clocked, sleep: period,
          interruptions: sleep.objects("interruptions").compactMap(range),
          isAgreed: sleep.bool("agreed") ?? false)
      }
      total += Int64(duty.count) - off.reduce(0) { $0 + Int64($1.clamped(to: duty).count) }
    }
    return total
  }

  private func range(_ reader: JSONObjectReader) -> Range<Int64>? {
    guard let start = reader.parsed("start", expected: "a time", Instant.init(rfc3339:)),
      let end = reader.parsed("end", expected: "a time", Instant.init(rfc3339:))
    else { return nil }
    return start.secondsSince1970..<end.secondsSince1970
  }
}
