import PayrollModel

extension TimeData {
  /// Gives employment profiles to employees who name none, where the profile names the employee.
  ///
  /// Of several profiles the first is taken where all say the same; where they do not, nobody can
  /// say which holds, and the employee stays without.
  mutating func linkProfiles() {
    var claims: [Int: [Int]] = [:]
    for (place, profile) in employmentProfiles.enumerated() where profile.isKnown {
      guard let employee = profile.employee.place, employees[employee].employmentProfile == .none
      else { continue }
      claims[employee, default: []].append(place)
    }
    for (employee, places) in claims {
      let first = employmentProfiles[places[0]]
      guard places.allSatisfy({ employmentProfiles[$0].saysTheSame(as: first) }) else { continue }
      employees[employee].employmentProfile = RecordIndex(places[0])
    }
  }
}
