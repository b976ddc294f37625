import PayrollModel
import PayrollTestSupport

/// Batches by chance: people with hours of every kind over the days of the period.
enum GeneratedBatch {
  private static let kinds: [(Bucket, Multiplier, String, Bool)] = [
    (.regular, .one, "", true), (.regular, .one, "TRAIN", true),
    (.overtime, .oneAndAHalf, "", true), (.overtime, .two, "", true),
    (.holiday, .one, "HOL", false), (.holiday, .oneAndAHalf, "HOL", true),
    (.sick, .one, "SICK", false), (.vacation, .one, "VAC", false),
  ]

  private static func letters(_ number: Int) -> String {
    String(UnicodeScalar(UInt8(97 + number / 26 % 26)))
      + String(UnicodeScalar(UInt8(97 + number % 26)))
  }

  /// A batch of `count` people, some of them held, without hours.
  static func batch(_ count: Int, _ random: inout SeededGenerator) -> PayBatch {
    var builder = BatchBuilder()
    let accounts = (1...3).map { builder.account("A\($0)", "Site \($0)") }
    let positions = (1...3).map { builder.position("P\($0)", "Post \($0)") }
    let regions = (1...2).map { builder.region("R\($0)", "Region \($0)") }
    for index in 0..<count {
      let names = ["Lee", "Nye", "Oh", "Smith", "Garcia"]
      builder.employee(
        "\(1_000 + index)", random.pick(["Ann", "Bo", "Cy"], or: "Ann"),
        random.pick(names, or: "Lee") + letters(index),
        middle: index % 3 == 0 ? letters(index + 5) : "", title: "Guard",
        region: random.pick(regions, or: .none),
        held: Int.random(in: 0..<12, using: &random) == 0 ? .notApproved : nil)
      guard Int.random(in: 0..<12, using: &random) > 0 else { continue }
      for day in 0..<14 where Int.random(in: 0..<3, using: &random) > 0 {
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          let (bucket, multiplier, code, isWorked) = random.pick(kinds, or: kinds[0])
          builder.hours(
            bucket, Int.random(in: 1...14_400, using: &random), day: day, times: multiplier,
            rate: random.pick([1850, 2125, nil], or: nil), code: code,
            position: random.pick(positions, or: .none),
            account: random.pick(accounts, or: .none), worked: isWorked)
        }
      }
    }
    return builder.batch
  }
}
