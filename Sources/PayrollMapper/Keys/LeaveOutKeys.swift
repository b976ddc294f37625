public import PayrollModel

/// The people whom rules of a configuration leave out, found in one snapshot, and what is wrong with
/// the names.
///
/// A name that nobody answers to blocks: somebody who is meant would be paid twice. Job titles are
/// free text, so capitals and outer blanks never tell two of them apart.
public struct LeaveOutKeys: Sendable {
  /// Who is left out.
  public private(set) var people = LeftOutPeople()
  /// What is wrong with the names.
  public private(set) var findings: [Finding] = []

  /// Finds everybody.
  public init(_ rules: [LeaveOutRule], in data: TimeData) {
    for rule in rules {
      switch rule.kind {
      case .employees: addNumbers(of: rule, data)
      case .jobTitles: addTitles(of: rule, data)
      case .profiles: addProfiles(of: rule, data)
      }
    }
  }

  private mutating func addNumbers(of rule: LeaveOutRule, _ data: TimeData) {
    let known = data.employees.indices.filter { data.employees[$0].isKnown }
    let numbers = known.map { data.text.string(data.employees[$0].number) }
    let matcher = KeyMatcher(keys: rule.names, names: numbers)
    findings += matcher.findings(
      about: rule.names, "employees of \(rule.list)", "employee", severity: .blocking,
      among: numbers)
    let wanted = Set(rule.names.map { matcher.spelling(of: $0) })
    for (place, number) in zip(known, numbers) where wanted.contains(number) {
      people.add(RecordIndex(place), reason: rule.reason)
    }
  }

  private mutating func addTitles(of rule: LeaveOutRule, _ data: TimeData) {
    let wanted = Set(rule.names.map { FoldedName($0) })
    var titles: Set<String> = []
    var answered: Set<FoldedName> = []
    for (place, employee) in data.employees.enumerated() where !employee.jobTitle.isEmpty {
      let title = data.text.string(employee.jobTitle)
      titles.insert(title)
      guard wanted.contains(FoldedName(title)) else { continue }
      answered.insert(FoldedName(title))
      people.add(RecordIndex(place), reason: rule.reason)
    }
    let unused = rule.names.filter { !answered.contains(FoldedName($0)) }
    findings += UnusedKeys(
      unused, of: "jobTitles of \(rule.list)", thing: "job title", severity: .blocking
    ).findings { titles.sorted() }
  }

  /// A word of ours cannot be misspelt, so that nobody answers to it is a warning; but a snapshot
  /// without any profile cannot say whom it means.
  private mutating func addProfiles(of rule: LeaveOutRule, _ data: TimeData) {
    let words = rule.names.compactMap(LeaveOutRule.Profile.init(rawValue:))
    var answered: Set<LeaveOutRule.Profile> = []
    for (place, employee) in data.employees.enumerated() {
      guard let profile = employee.employmentProfile.place else { continue }
      for word in words where data.employmentProfiles[profile].says(word) {
        answered.insert(word)
        people.add(RecordIndex(place), reason: rule.reason)
      }
    }
    let hasProfiles = data.employmentProfiles.contains(where: \.isKnown)
    let unused = words.filter { !answered.contains($0) }.map(\.rawValue)
    findings += UnusedKeys(
      unused, of: "profiles of \(rule.list)", thing: "employment profile",
      severity: hasProfiles ? .warning : .blocking
    ).findings { [] }
  }
}

extension EmploymentProfile {
  fileprivate func says(_ word: LeaveOutRule.Profile) -> Bool {
    switch word {
    case .salaried: isSalaried
    case .overtimeExempt: isOvertimeExempt
    }
  }
}
