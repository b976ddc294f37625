import PayrollModel

/// The findings of one kind.
struct FindingGroup {
  /// How many of them are shown.
  static let shownExamples = 3

  /// The first of them, the most severe before the others.
  private(set) var examples: [Finding]
  /// How many there are of each severity.
  private(set) var counts: [Finding.Severity: Int]

  private init(_ first: Finding) {
    examples = [first]
    counts = [first.severity: 1]
  }

  /// What kind they are of.
  var id: FindingKind { examples[0].id }
  /// The highest severity of them.
  var severity: Finding.Severity { examples[0].severity }
  /// How many there are.
  var count: Int { counts.values.reduce(0, +) }
  /// Whether all of them are shown.
  var isWhole: Bool { count == examples.count }

  /// What to do about the examples, where it is the same for all of them.
  var advice: String? {
    examples.allSatisfy { $0.advice == examples[0].advice }
      ? Finding.sentence(examples[0].advice) : nil
  }

  /// The groups of some findings, those that matter most first, in the order of the findings.
  static func groups(_ findings: [Finding]) -> [FindingGroup] {
    var groups: [FindingGroup] = []
    var places: [FindingKind: Int] = [:]
    for severity in Finding.Severity.allCases.reversed() {
      for finding in findings where finding.severity == severity {
        if let place = places[finding.id] {
          groups[place].add(finding)
        } else {
          places[finding.id] = groups.count
          groups.append(FindingGroup(finding))
        }
      }
    }
    return groups
  }

  private mutating func add(_ finding: Finding) {
    counts[finding.severity, default: 0] += 1
    if examples.count < Self.shownExamples { examples.append(finding) }
  }
}
