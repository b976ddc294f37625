import PayrollModel
import PayrollTestSupport
import Testing
import WageRules

/// The shared cases, each with the source of its numbers, for their money.
@Suite(.enabled(if: SharedFolder.isPresent, Comment(rawValue: SharedFolder.absenceReason)))
struct WageCaseTests {
  @Test func everyCaseWithPayIsTried() throws {
    let methods = Dictionary(grouping: try WageCase.all(), by: \.method).mapValues(\.count)
    #expect(
      methods == [
        "multiplier": 6, "hourlyRegularRate": 21, "flatSumBonusCA": 1, "salaryFWW": 5,
        "commissionExtra": 1, "contractHolidayPremium": 1, "overlapWorkweeks": 1,
      ])
  }

  @Test func payIsAsTheCaseSays() throws {
    for example in try WageCase.all() {
      switch example.method {
      case "commissionExtra", "overlapWorkweeks": continue
      default: break
      }
      let weeks = try example.weeks.map { lines in
        try WeekEarnings(lines: lines, items: example.items()).pay(
          by: example.payMethod(), under: example.law)
      }
      let id = Comment(rawValue: example.id)
      let last = try #require(weeks.last)
      #expect(weeks.reduce(0) { $0 + $1.totalPay.cents } == example.amounts["totalPay"]?.cents, id)
      if let premium = example.amounts["overtimePremium"] {
        #expect(last.overtimePremium == premium, id)
      }
      if let rate = example.amounts["regularRate"] {
        #expect(try Money(roundingHalfUp: try #require(last.regularRate)) == rate, id)
      }
      if let contractPay = example.amounts["contractPay"] {
        #expect(last.contractPay == contractPay, id)
        #expect(last.additionalDue == example.amounts["additionalDue"], id)
      }
    }
  }

  @Test func commissionIsSpreadAsTheCaseSays() throws {
    let example = try #require(try WageCase.all().first { $0.method == "commissionExtra" })
    let perWeek = Rational(try #require(example.terms["perWeek"]))
    let deferred = try DeferredEarnings(.perWeek(perWeek), over: example.weeks)
    #expect(deferred.weeks.map(\.additionalPremium) == example.premiumsByWeek)
    #expect(deferred.additionalPremium == example.amounts["additionalPremium"])
  }

  /// The case's hours, counted by hand: 40 from Monday to Friday, 5 on the Sunday that both weeks
  /// hold, 35 after it.
  @Test func workweekChangePaysTheGreaterTotal() throws {
    let example = try #require(try WageCase.all().first { $0.method == "overlapWorkweeks" })
    #expect(example.sessions.reduce(0) { $0 + $1.seconds } == 80 * 3600)
    let rate = try #require(example.terms["rate"]).description
    func pay(_ regular: String, _ overtime: String = "0") throws -> WeekPay {
      try Examples.week(regular, overtime: overtime, rate: rate).pay(
        by: .weightedAverage(), under: .federal)
    }
    let change = try WorkweekChange(
      overlapInOldWorkweek: [pay("40", "5"), pay("35")],
      overlapInNewWorkweek: [pay("40"), pay("40")])
    #expect(change.assignment == .oldWorkweek)
    #expect(change.totalPay == example.amounts["totalPay"])
    #expect(change.totalInNewWorkweek == Money(cents: 40_000))
  }
}

extension WageCase {
  func payMethod() throws -> RegularRateMethod {
    switch method {
    case "multiplier": .rateInEffect
    case "salaryFWW": .fluctuatingWorkweek(salary: Rational(try #require(terms["salary"])))
    default: .weightedAverage()
    }
  }

  func items() throws -> [RemunerationItem] {
    var items: [RemunerationItem] = []
    if let amount = terms["includable"] { items.append(.init(.otherRemuneration, amount)) }
    if let amount = terms["excluded"] { items.append(.init(.notForWork, amount)) }
    if let amount = terms["flatSum"] { items.append(.init(.flatSumBonus, amount)) }
    if let multiplier = holidayMultiplier {
      let seconds = sessions.filter { holidays.contains($0.date) }.reduce(0) { $0 + $1.seconds }
      let rate = try Examples.rate(try #require(terms["rate"]).description)
      items.append(
        try .specialDayPremium(seconds: seconds, rate: rate, multiplier: multiplier))
    }
    return items
  }
}
