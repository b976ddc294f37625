import PayrollBytes
import PayrollModel

extension KeyMatcher {
  /// A key as the data spells it; as it is where nothing, or more than one thing, answers to it.
  func spelling(of key: String) -> String {
    if case .name(let name) = self[key] { return name }
    return key
  }

  /// What is wrong with some keys of a table. `thing` is what they name, and `names` is asked for
  /// suggestions alone.
  func findings(
    about keys: some Sequence<String>, _ table: String, _ thing: String,
    severity: Finding.Severity, among names: @autoclosure () -> [String]
  ) -> [Finding] {
    var unused: [String] = []
    var findings: [Finding] = []
    for key in Set(keys).sorted() {
      switch self[key] {
      case .name: continue
      case .nobody: unused.append(key)
      case .several(let spellings):
        findings.append(.ambiguousKey(key, of: table, spellings: spellings))
      }
    }
    return findings
      + UnusedKeys(unused, of: table, thing: thing, severity: severity).findings(among: names)
  }
}

/// Keys of one table that nothing answers to.
struct UnusedKeys {
  /// Keys that get a finding each; the others of the table share one.
  static let most = 20
  /// Names beyond which only lost zeros are looked for: to compare all spellings would take too long.
  private static let mostNames = 20_000

  private let keys: [String]
  private let table: String
  private let thing: String
  private let severity: Finding.Severity

  init(_ keys: [String], of table: String, thing: String, severity: Finding.Severity) {
    self.keys = keys
    self.table = table
    self.thing = thing
    self.severity = severity
  }

  func findings(among names: () -> [String]) -> [Finding] {
    if keys.isEmpty { return [] }
    let names = names().filter { !$0.isEmpty }
    let shown = keys.count > Self.most ? keys.prefix(Self.most - 1) : keys[...]
    var findings = shown.map { key in
      Finding.unusedKey(
        key, of: table, thing: thing, severity, nearest: Self.nearest(to: key, among: names))
    }
    if keys.count > shown.count {
      findings.append(
        .moreUnusedKeys(
          keys.count - shown.count, of: table, thing: thing, severity, first: keys[shown.count]))
    }
    return findings
  }

  /// The name that the key was probably meant to be: the one that lost its zeros, or the nearest.
  static func nearest(to key: String, among names: [String]) -> String? {
    let bare = withoutZeros(key)
    if !bare.isEmpty, let name = names.first(where: { withoutZeros($0) == bare }) { return name }
    return names.count > mostNames ? nil : SpellingDistance.nearest(to: key, among: names)
  }

  private static func withoutZeros(_ text: String) -> Substring {
    FoldedName(text).text.drop { $0 == "0" }
  }
}
