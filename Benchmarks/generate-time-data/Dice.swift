import BenchmarkSupport

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
