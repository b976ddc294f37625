import LawText
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// What is explained is what is paid.
@Suite("Explanations and lines")
struct ExplanationAgreementTests {
  private static let seed: UInt64 = 20_261_130

  static var ruleSets: [String] {
    ((try? Mappings.names(in: "rule-sets")) ?? []).filter { $0 != "holiday-bucket" }
  }

  /// A few people with work by day and night, leave, pay codes that are overtime or holiday by
  /// themselves, two sites, breaks and a holiday.
  private func company(_ ruleSet: String, _ random: inout SeededGenerator) throws -> Company {
    var company = try Company()
    company.policy.defaultRuleSet = ruleSet
    company.policy.workPeriodStart = CalendarDate("2026-10-25")
    company.policy.longestSessionSeconds = .max
    company.policy.minimumWages = try Mappings.minimumWages(of: Mappings.ruleSet(ruleSet))
    company.payCodes =
      "payCode,bucket,time,multiplier\nREG,regular,,\nPREM,regular,worked,1.25\n"
      + "OT,overtime,worked,1.5\nHOLW,holiday,worked,2\nSICK,sick,,\n"
    company.policy.holidaySource = .calendar(
      HolidayCalendar(
        id: "own", name: "own", jurisdiction: "", evidence: .company, sources: [],
        days: [
          .init(date: try #require(CalendarDate("2026-11-03")), name: "a holiday")
        ]))
    for number in 1...3 {
      let person = company.employee("\(number)")
      for day in 0..<14 where Int.random(in: 0..<6, using: &random) > 0 {
        let start = Int64(day) * 86_400 + Int64.random(in: 0...20, using: &random) * 3600
        let code = ["REG", "REG", "", "PREM", "OT", "HOLW", "SICK"].randomElement(using: &random)
        try company.session(person, "2026-10-25 00:00", "2026-10-25 01:00", code: code ?? "") {
          $0.start += start
          $0.duration = Int32.random(in: 1...14, using: &random) * 3600 + 900
          $0.payRate = [200_000, 250_000].randomElement(using: &random) ?? 200_000
        }
      }
    }
    return company
  }

  /// The seconds by date, bucket, multiplier, whether they were worked, pay code and rule.
  private struct Kind: Hashable {
    let date: CalendarDate
    let bucket: Bucket
    let multiplier: Int32
    let isWorked: Bool
    let payCode: String
    let rule: String
  }

  private func lines(_ batch: PayBatch, of employee: PayEmployee) -> [Kind: Int64] {
    batch.lines[employee.lineRange].reduce(into: [:]) { sums, line in
      let kind = Kind(
        date: CalendarDate(daysSince1970: line.date), bucket: line.bucket,
        multiplier: line.multiplier, isWorked: line.isWorked,
        payCode: batch.timeData.labels[line.payCode],
        rule: batch.reasons[Int(line.reason)].rule)
      sums[kind, default: 0] += line.seconds
    }
  }

  private func explained(_ explanation: EmployeeExplanation) -> [Kind: Int64] {
    var sums: [Kind: Int64] = [:]
    for slice in explanation.slices where slice.isInPeriod {
      let kind = Kind(
        date: slice.workday, bucket: slice.bucket, multiplier: slice.multiplier.tenThousandths,
        isWorked: true, payCode: slice.payCode, rule: slice.reason.rule)
      sums[kind, default: 0] += slice.range.seconds
    }
    for entry in explanation.leave {
      let kind = Kind(
        date: entry.date, bucket: entry.bucket, multiplier: entry.multiplier.tenThousandths,
        isWorked: false, payCode: entry.payCode, rule: entry.reason.rule)
      sums[kind, default: 0] += entry.seconds
    }
    return sums
  }

  /// A stretch of time and what it is paid as.
  private struct Stretch: Hashable {
    var range: Range<Int64>
    let kind: Kind
  }

  /// The stretches of time that the batch keeps, each with what its line says; adjoining ones of one
  /// kind joined.
  private func spans(_ batch: PayBatch, of employee: PayEmployee) throws -> [Stretch] {
    let times = try #require(batch.times)
    let stretches = times.spans.filter { employee.lineRange.contains(Int($0.line)) }.map { span in
      let line = batch.lines[Int(span.line)]
      return Stretch(
        range: span.start..<span.end,
        kind: Kind(
          date: line.workday, bucket: line.bucket, multiplier: line.multiplier,
          isWorked: line.isWorked, payCode: batch.timeData.labels[line.payCode],
          rule: batch.reasons[Int(line.reason)].rule))
    }
    var seconds: [Int32: Int64] = [:]
    for span in times.spans { seconds[span.line, default: 0] += Int64(span.seconds) }
    for index in employee.lineRange where batch.lines[index].isWorked {
      #expect(seconds[Int32(index)] == batch.lines[index].seconds)
    }
    return joined(stretches)
  }

  /// The same out of the explanation.
  private func worked(
    _ explanation: EmployeeExplanation, _ batch: PayBatch, _ employee: PayEmployee
  ) -> [Stretch] {
    joined(
      explanation.slices.filter(\.isInPeriod).map { slice in
        Stretch(
          range: slice.range.start.secondsSince1970..<slice.range.end.secondsSince1970,
          kind: Kind(
            date: slice.workday, bucket: slice.bucket,
            multiplier: slice.multiplier.tenThousandths, isWorked: true, payCode: slice.payCode,
            rule: slice.reason.rule))
      })
  }

  private func joined(_ stretches: [Stretch]) -> [Stretch] {
    var joined: [Stretch] = []
    for stretch in stretches {
      if let last = joined.last, last.kind == stretch.kind,
        last.range.upperBound == stretch.range.lowerBound
      {
        joined[joined.count - 1].range = last.range.lowerBound..<stretch.range.upperBound
      } else {
        joined.append(stretch)
      }
    }
    return joined
  }

  @Test(
    "Under every shipped rule set, what is explained of everybody is what the lines say",
    arguments: ruleSets)
  func agree(ruleSet: String) throws {
    var random = SeededGenerator(seed: Self.seed)
    for round in 0..<TestEffort.rounds(20) {
      let company = try company(ruleSet, &random)
      let period = try #require(PayPeriod(company.period))
      let mapper = try company.mapper()
      let batch = try company.batch(by: mapper)
      let explainer = try mapper.explainer(company.data, period: period)
      #expect(explainer.employees.count == batch.employees.count)
      for employee in batch.employees {
        let explanation = try #require(explainer.explanation(of: employee.record))
        #expect(
          explained(explanation) == lines(batch, of: employee),
          "seed \(Self.seed), round \(round), employee \(batch.number(ofEmployee: 0))")
        #expect(
          try spans(batch, of: employee) == worked(explanation, batch, employee),
          "seed \(Self.seed), round \(round)")
        let alone = try mapper.explain(company.data, employee: employee.record, period: period)
        #expect(alone?.slices == explanation.slices && alone?.leave == explanation.leave)
      }
    }
  }
}
