import PayrollModel
import PayrollReview
import PayrollTestSupport
import RunFiles

/// A review of many people, the same for the same seed.
enum CrowdReview {
  static func review(people count: Int, seed: UInt64 = 7) -> Review {
    var random = SeededGenerator(seed: seed)
    var maker = ReviewMaker()
    var frame = ReviewMaker.Frame()
    let siteCount = max(4, count / 40)
    for site in 0..<siteCount { maker.siteNames["S\(site)"] = "Test site \(site)" }
    maker.positionNames = ["G": "Gate", "P": "Patrol", "N": "Night watch"]
    for place in 0..<count {
      let number = String(100_000 + place)
      let zone = place % 3 == 0 ? 1 : 0
      let start = random.pick([360, 420, 480, 840, 1320, 1380], or: 420)
      let rate = Int64.random(in: 64...100, using: &random) * 2500
      let site = "S\(Int.random(in: 0..<siteCount, using: &random))"
      let days = Array(0..<14).shuffled(using: &random).prefix(10).sorted()
      let shifts = days.map { day in
        ReviewMaker.Shift(
          day: day, start: start, length: random.pick([480, 510, 510, 510, 600], or: 510),
          site: site, position: random.pick(["G", "P", "N"], or: "G"), rate: rate,
          offset: Int.random(in: -6...6, using: &random))
      }
      var person = ReviewMaker.Person(
        number: number, id: Int64(place + 1), first: "Guard", last: "Test-\(number)", zone: zone,
        shifts: shifts, before: 80 * 3600, usual: 79 * 3600)
      if random.chance(3) {
        person.usual = 50 * 3600
        if random.chance(60) { person.reasons = [.leave] }
      }
      if random.chance(1) { person.held = .noPayRate }
      if random.chance(1) {
        frame.findings.append(
          FindingRecord(
            kind: .overlappingSessions, severity: .warning, employee: number,
            date: ReviewMaker.first.adding(days: days[0]), record: "work-sessions/\(place)",
            message: "0.50 hours are covered twice; they are paid once.",
            advice: "Correct the session that is wrong, if one is.", needsAcknowledgement: true))
        frame.people.append(place)
      }
      maker.people.append(person)
    }
    frame.earlier = HarborReview.frame().earlier.prefix(4).map { period in
      var period = period
      period.people = maker.people.count { $0.held == nil }
      period.seconds = period.seconds.map { $0 * Int64(count) / 13 }
      return period
    }
    return maker.review(frame)
  }
}
