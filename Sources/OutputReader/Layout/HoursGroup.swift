/// Hours of a file that together must be those of the batch.
struct HoursGroup: Equatable {
  /// Which earning codes they are compared for.
  enum Coverage: Equatable {
    /// These codes, each by itself.
    case only(Set<Int32>)
    /// All codes but these, each by itself.
    case allBut(Set<Int32>)
    /// The sum of all codes but these: the file does not tell them apart.
    case sum(but: Set<Int32>)
  }

  /// In how many printed units an hour is counted, or one of the currency where it has amounts.
  var unitsPerHour: Int64
  var coverage: Coverage
  /// Whether it has amounts, and no hours.
  var isOfAmounts = false

  /// Whether it has the hours of all codes together.
  var isTotal: Bool { coverage == .sum(but: []) }

  /// Whether it does not tell codes apart.
  var isSum: Bool { if case .sum = coverage { true } else { false } }

  /// Whether hours of a code belong to it.
  func covers(_ code: Int32) -> Bool {
    switch coverage {
    case .only(let codes): codes.contains(code)
    case .allBut(let codes), .sum(let codes): !codes.contains(code)
    }
  }

  /// The code that hours are added under: one for all where the file does not tell them apart.
  func key(_ code: Int32) -> Int32 {
    if case .sum = coverage { return Self.anyCode }
    return code
  }

  /// Stands for all codes of a sum.
  static let anyCode: Int32 = -1
}
