import PayrollModel

/// The batches that every shipped template is shown.
enum GoldenBatch: String, CaseIterable {
  case oneEmployee = "one-employee"
  case allBuckets = "all-buckets"
  case ratesAndPositions = "rates-and-positions"
  case names = "names"
  case widest = "widest"
  case nothing = "nothing"

  var batch: PayBatch {
    var builder = BatchBuilder()
    switch self {
    case .oneEmployee:
      builder.employee("000101")
      for day in [1, 2, 3, 4, 5, 8, 9, 10, 11, 12] { builder.hours(.regular, 8.h, day: day) }
      builder.hours(.overtime, 5.h, day: 12, times: .oneAndAHalf)
    case .allBuckets: addAllBuckets(to: &builder)
    case .ratesAndPositions: addRates(to: &builder)
    case .names:
      builder.employee("101", "José \"Pepe\"", "O'Brien, Jr.")
      builder.hours(.regular, 8.h)
      builder.employee("102", "Bob & <Al>", "Sam > Tim")
      builder.hours(.regular, 8.h)
      builder.employee("103", "Held", "Back", held: "asked by HR")
      builder.hours(.regular, 8.h)
    case .widest:
      let account = builder.account("ACCOUNT-0123456789", String(repeating: "A", count: 209))
      let position = builder.position("POSITION-0123456789", String(repeating: "P", count: 100))
      builder.employee(
        "999999", String(repeating: "F", count: 100), String(repeating: "L", count: 107))
      builder.hours(
        .regular, 744.h, rate: 99_999_999, position: position, account: account)
      builder.hours(.overtime, 359_999, times: Multiplier(tenThousandths: 25_000), rate: 1)
    case .nothing:
      builder.employee("000101", held: "asked by HR")
      builder.hours(.regular, 8.h)
      builder.employee("000102")
    }
    return builder.batch
  }

  private func addAllBuckets(to builder: inout BatchBuilder) {
    builder.employee("000101", "Ann", "Lee")
    builder.hours(.regular, 40.h, day: 1)
    builder.hours(.overtime, 6.h + 15.m, day: 6, times: .oneAndAHalf)
    builder.hours(.overtime, 2.h, day: 6, times: .two)
    builder.hours(.holiday, 8.h, day: 8, code: "HOL-NW")
    builder.hours(.holiday, 4.h, day: 8, times: .oneAndAHalf, code: "HOL-W", worked: true)
    builder.hours(.sick, 7.h + 30.m, day: 9, code: "SICK")
    builder.hours(.vacation, 8.h, day: 10, code: "VAC")
    builder.employee("000102", "Bo", "Nye")
    builder.hours(.vacation, 40.h, day: 1, code: "VAC")
    builder.employee("000103", "Cy", "Oh")
    for day in 1...3 { builder.hours(.regular, 20.m, day: day) }
  }

  private func addRates(to builder: inout BatchBuilder) {
    let first = builder.account("A1", "Harbor")
    let second = builder.account("A2", "Mall")
    let gate = builder.position("P1", "Gate")
    let patrol = builder.position("P2", "Patrol")
    let region = builder.region("R7", "North")
    builder.employee("000101", "Ann", "Lee", region: region)
    builder.hours(.regular, 8.h, day: 1, rate: 1850, position: gate, account: first)
    builder.hours(.regular, 8.h, day: 2, rate: 1850, position: patrol, account: second)
    builder.hours(.regular, 8.h, day: 3, rate: 2125, position: patrol, account: second)
    builder.hours(
      .overtime, 3.h, day: 3, times: .oneAndAHalf, rate: 2125, position: patrol, account: second)
    builder.hours(.sick, 4.h, day: 4, rate: 1850, code: "SICK")
  }
}
