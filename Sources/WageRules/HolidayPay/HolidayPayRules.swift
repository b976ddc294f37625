public import LawText
public import PayrollModel

/// The rules of a jurisdiction about pay for statutory holidays: dated versions, read from data.
public struct HolidayPayRules: Hashable, Sendable {
  /// The rules from a date on.
  public struct Version: Hashable, Sendable {
    /// The first holiday to which they apply.
    public let from: CalendarDate
    /// The formulas; the first one whose group fits is used.
    public let formulas: [HolidayPayFormula]
    /// The conditions, all of which must be met; none where everybody qualifies.
    public let conditions: [HolidayPayCondition]
    /// What work on the holiday is paid.
    public let work: HolidayWork
  }

  /// The name that configurations use.
  public let id: String
  /// The name for people.
  public let name: String
  /// The jurisdiction: `CAN-ON`.
  public let jurisdiction: String
  /// How well the facts are known.
  public let evidence: Evidence
  /// Where they were read.
  public let sources: [String]
  /// The versions, by rising date.
  public let versions: [Version]

  /// The rules for a holiday on `date`.
  ///
  /// - Throws: `HolidayPayError.beforeFirstVersion`.
  public func version(on date: CalendarDate) throws(HolidayPayError) -> Version {
    guard let version = versions.last(where: { $0.from <= date }) else {
      throw .beforeFirstVersion(rules: id, date: date, first: versions.first?.from)
    }
    return version
  }
}
