/// The catalogue: every kind of finding that there is.
extension FindingKind {
  /// All kinds, by name.
  public static let all: [FindingKind] = [
    ofSessions, ofApproval, ofBreaks, ofLeave, ofPeople, ofLinks, ofCodes, ofRules, ofWages,
    ofHolidayPay, ofHandEntries, ofAdjustments, ofPayGroups,
    ofSourcePay, ofSnapshot, ofRun, ofHistory, ofOutputs,
  ].flatMap { $0 }.sorted { $0.name < $1.name }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The kind of a name such as `open-session`; nil for any other text.
  public static func named(_ name: String) -> FindingKind? { byName[name] }
}
