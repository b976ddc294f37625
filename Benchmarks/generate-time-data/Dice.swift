/// Numbers that look random and are not: a function of the seed, a subject and its number.
///
/// Nothing is remembered between two questions, so that every page can be made by itself, in any
/// order and on any core.
struct Dice {
  /// What a number is about. Different subjects with the same number have nothing in common.
  enum Subject: UInt64 {
    case employee = 1
    case firstWeek, secondWeek, session, breakPair, breakSession
  }

  /// The seed.
  let seed: UInt64

  /// The rolls for a subject.
  func roll(_ subject: Subject, _ number: Int) -> Roll {
    var roll = Roll(state: UInt64(number) << 8 | subject.rawValue)
    return Roll(state: seed &+ roll.next())
  }
}

/// A row of random numbers: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
/// Generators, OOPSLA 2014).
struct Roll {
  private var state: UInt64

  /// The row that begins at a state.
  init(state: UInt64) { self.state = state }

  /// The next number.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// The next number below `bound`, which must be positive.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
