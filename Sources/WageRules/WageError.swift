/// Why pay could not be computed. Lines and items are counted from 0 in the order they were given.
public enum WageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A figure is larger than exact arithmetic or an amount in cents can hold.
  case outOfRange
  /// Something was to be divided by zero.
  case divisionByZero
  /// A line has less than no time.
  case negativeSeconds(line: Int)
  /// A line has a rate below zero.
  case negativeRate(line: Int)
  /// Nothing says what the hours of a line are paid.
  case missingRate(line: Int)
  /// An hour of overtime or on a holiday would be paid less than an ordinary one.
  case multiplierBelowOne(line: Int)
  /// A line is sick or vacation time, which is not worked and belongs among the items.
  case notWorked(line: Int)
  /// An item has an amount below zero.
  case negativeAmount(item: Int)
  /// A premium for special days or hours does not say how many times the rate it comes to.
  case missingPremiumMultiplier(item: Int)
  /// A salary, a number of hours, a divisor or another term of the agreement makes no sense.
  case unusableTerm(String)
  /// The law does not know the method, or forbids it.
  case methodNotAllowed(method: String, law: WageLaw, citation: String)
  /// A flat-sum bonus has no hours to be divided by: none of the hours was outside overtime.
  case noNonovertimeHours

  /// The error for people.
  public var description: String {
    switch self {
    case .outOfRange: "a figure is too large to be computed exactly"
    case .divisionByZero: "a figure would have to be divided by zero"
    case .negativeSeconds(let line): "line \(line) has less than no time"
    case .negativeRate(let line): "line \(line) has a rate below zero"
    case .missingRate(let line): "line \(line) has no rate, and nothing else pays its hours"
    case .multiplierBelowOne(let line): "line \(line) pays less than once the rate"
    case .notWorked(let line): "line \(line) is leave, which is not worked"
    case .negativeAmount(let item): "item \(item) has an amount below zero"
    case .missingPremiumMultiplier(let item):
      "item \(item) does not say how many times the rate the premium comes to"
    case .unusableTerm(let term): "\(term) cannot be used"
    case .methodNotAllowed(let method, let law, let citation):
      "\(method) is not allowed under \(law.title) (\(citation))"
    case .noNonovertimeHours: "a flat-sum bonus has no nonovertime hours to be divided by"
    }
  }
}
