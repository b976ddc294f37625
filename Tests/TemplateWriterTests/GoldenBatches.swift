import PayrollModel
import PayrollTestSupport

/// The batches that every shipped template is shown.
enum GoldenBatch: String, CaseIterable {
  case oneEmployee = "one-employee"
  case allBuckets = "all-buckets"
  case ratesAndPositions = "rates-and-positions"
  case names = "names"
  case negative = "negative"
  case thousandHours = "thousand-hours"
  case nothing = "nothing"

  var batch: PayBatch {
    var builder = BatchBuilder()
    switch self {
    case .oneEmployee:
      builder.employee("0101")
      for day in [1, 2, 3, 4, 5, 8, 9, 10, 11, 12] { builder.hours(.regular, 8.h, day: day) }
      builder.hours(.overtime, 5.h, day: 12, times: .oneAndAHalf)
    case .allBuckets: addAllBuckets(to: &builder)
    case .ratesAndPositions: addRates(to: &builder)
    case .names:
      builder.employee("101", "José \"Pepe\"", "O'Brien, Jr.")
      builder.hours(.regular, 8.h)
      builder.employee("102", "Bob & <Al>", "Sam > Tim")
      builder.hours(.regular, 8.h)
      builder.employee("103", "Held", "Back", held: .notApproved)
      builder.hours(.regular, 8.h)
    case .negative:
      builder.employee("0101")
      builder.hours(.regular, -2.h - 30.m, day: 2)
      builder.hours(.overtime, 1.h, day: 3, times: .oneAndAHalf)
    case .thousandHours:
      builder.employee("0101")
      builder.hours(.regular, 1_000.h + 30.m)
    case .nothing:
      builder.employee("0101", held: .notApproved)
      builder.hours(.regular, 8.h)
      builder.employee("0102")
    }
    return builder.batch
  }

  private func addAllBuckets(to builder: inout BatchBuilder) {
    builder.employee("0101", "Ann", "Lee")
    for day in 1...5 { builder.hours(.regular, 8.h, day: day) }
    builder.hours(.overtime, 6.h + 15.m, day: 6, times: .oneAndAHalf)
    builder.hours(.overtime, 2.h, day: 6, times: .two)
    builder.hours(.holiday, 8.h, day: 8, code: "HOL-NW")
    builder.hours(.holiday, 4.h, day: 8, times: .oneAndAHalf, code: "HOL-W", worked: true)
    builder.hours(.sick, 7.h + 30.m, day: 9, code: "SICK")
    builder.hours(.vacation, 8.h, day: 10, code: "VAC")
    builder.employee("0102", "Bo", "Nye")
    for day in 1...5 { builder.hours(.vacation, 8.h, day: day, code: "VAC") }
    builder.employee("0103", "Cy", "Oh")
    for day in 1...3 { builder.hours(.regular, 20.m, day: day) }
  }

  private func addRates(to builder: inout BatchBuilder) {
    let first = builder.account("A1", "Harbor")
    let second = builder.account("A2", "Mall")
    let gate = builder.position("P1", "Gate")
    let patrol = builder.position("P2", "Patrol")
    let region = builder.region("R7", "North")
    builder.employee("0101", "Ann", "Lee", title: "Gate", region: region)
    builder.hours(.regular, 8.h, day: 1, rate: 1850, position: gate, account: first)
    builder.hours(.regular, 8.h, day: 2, rate: 1850, position: patrol, account: second)
    builder.hours(.regular, 8.h, day: 3, rate: 2125, position: patrol, account: second)
    builder.hours(
      .overtime, 3.h, day: 3, times: .oneAndAHalf, rate: 2125, position: patrol, account: second)
    builder.hours(.sick, 4.h, day: 4, rate: 1850, code: "SICK")
  }
}
