import PayrollModel

/// Compares the two links between employees and their employment profiles. Where they disagree,
/// nobody can say who is exempt, who has a salary, and at what rate hours are paid.
struct ProfileCheck {
  private let data: TimeData
  /// The known profiles that name each employee.
  private var claims: [Int: [Int]] = [:]

  init(_ data: TimeData) {
    self.data = data
    for (place, profile) in data.employmentProfiles.enumerated() where profile.isKnown {
      if let employee = profile.employee.place { claims[employee, default: []].append(place) }
    }
  }

  func findings(of employees: [Int]) -> [Finding] {
    guard !data.absentKinds.contains(.employmentProfile) else { return [] }
    var findings: [Finding] = []
    var missing: (count: Int, first: Int, profile: Int64) = (0, 0, 0)
    for place in employees where data.employees[place].isKnown {
      if let finding = disagreement(of: place) {
        findings.append(finding)
      } else if let profile = data.employees[place].employmentProfile.place,
        !data.employmentProfiles[profile].isKnown
      {
        if missing.count == 0 { missing = (0, place, data.employmentProfiles[profile].id) }
        missing.count += 1
      }
    }
    if missing.count > 0 {
      findings.append(
        .unknownProfiles(data, missing.first, count: missing.count, profile: missing.profile))
    }
    return findings
  }

  private func disagreement(of place: Int) -> Finding? {
    let own = claims[place] ?? []
    guard let link = data.employees[place].employmentProfile.place else {
      // The reader takes the profile where there is one, or where all say the same.
      return own.count < 2
        ? nil
        : .profileLinkDiffers(
          data, place, ids(own), "Several employment profiles name the employee, who names none")
    }
    if own.contains(link) { return nil }
    let profile = data.employmentProfiles[link]
    let others = own.filter { !data.employmentProfiles[$0].saysTheSame(as: profile) }
    if !others.isEmpty {
      return .profileLinkDiffers(
        data, place, ids([link] + others),
        "The employee names another employment profile than the one that names the employee")
    }
    if own.isEmpty, profile.isKnown, let owner = profile.employee.place, owner != place,
      data.employees[owner].isKnown
    {
      return .profileLinkDiffers(
        data, place, ids([link]), "The employee names an employment profile of somebody else")
    }
    return nil
  }

  private func ids(_ places: [Int]) -> [Int64] { places.map { data.employmentProfiles[$0].id } }
}
