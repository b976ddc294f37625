package import PayrollBytes

/// Something that a company has to say about itself before a template can be used.
public struct TemplateSetting: Sendable, Equatable {
  /// The type of the value.
  public enum ValueType: String, Sendable, CaseIterable {
    /// Any text.
    case text
    /// A whole number.
    case integer
    /// `yes` or `no`.
    case yesNo
    /// A date, `yyyy-mm-dd`.
    case date
    /// One of several words.
    case choice
    /// Names of a row's columns, in the order wanted.
    case columns
  }

  /// The name in the configuration.
  public let name: String
  /// The type of the value.
  public let type: ValueType
  /// Whether the configuration must give it.
  public let isRequired: Bool
  /// The condition under which the configuration must give it, where it is not always so.
  package let requiredCondition: Condition?
  /// The condition without which it has no effect; nil where it always has one.
  package let useCondition: Condition?
  /// The value where none is given, as written; nil where there is none. May hold values of the
  /// whole file, such as `{period.last|yyMMdd}`.
  public let defaultText: String?
  /// A value that could be given; always there where the setting is required, if only under a condition.
  public let example: String?
  /// The words of a choice.
  public let choices: [String]
  /// What it is and where to find it.
  public let documentation: String

  /// Where the template declares it.
  package let location: TextLocation
  /// The smallest number, or the shortest text in characters.
  package let minimum: Int64?
  /// The largest number, or the longest text in characters.
  package let maximum: Int64?
  package let characters: CharacterRule?
  let defaultPattern: TextPattern?

  /// When the configuration must give it: `required`, `required where timerHeader`, or empty.
  public var demand: String {
    if isRequired { return "required" }
    return requiredCondition.map { "required where \($0.text)" } ?? ""
  }
}
