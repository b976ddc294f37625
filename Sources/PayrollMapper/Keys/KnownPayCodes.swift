import PayrollModel

/// The pay codes that a company has, as far as that can be known: a code that nobody used this
/// period is no slip of the hand.
struct KnownPayCodes {
  private let names: [String]
  /// Whether a code that is not among them can be said not to be there: there is a list of codes, or
  /// a mapping that speaks of every code by itself.
  private let isComplete: Bool

  /// The codes of the snapshot's list and its records, of the mapping, and `others`.
  init(_ data: TimeData, mapping: PayCodeMapping, others: [String] = []) {
    names = data.labels.texts + mapping.codes + others
    isComplete = !data.payCodes.isEmpty || (!mapping.codes.isEmpty && !mapping.hasRowForOthers)
  }

  /// What is wrong with keys that name pay codes. A key that `found` has in the snapshot is right.
  func findings(
    about keys: some Sequence<String>, _ found: KeyMatcher, _ table: String,
    severity: Finding.Severity
  ) -> [Finding] {
    guard isComplete else { return [] }
    let open = keys.filter { found[$0] == .nobody }
    return found.findings(
      about: keys.filter { found[$0] != .nobody }, table, "pay code", severity: severity,
      among: names)
      + KeyMatcher(keys: open, names: names).findings(
        about: open, table, "pay code", severity: severity, among: names)
  }

  /// Those of `codes` that nothing has.
  func unknown(_ codes: some Sequence<String>) -> Set<String> {
    guard isComplete else { return [] }
    let matcher = KeyMatcher(keys: codes, names: names)
    return Set(codes.filter { matcher[$0] == .nobody })
  }

  /// The code that an unknown one was probably meant to be.
  func nearest(to code: String) -> String? {
    UnusedKeys.nearest(to: code, among: names.filter { !$0.isEmpty })
  }
}
