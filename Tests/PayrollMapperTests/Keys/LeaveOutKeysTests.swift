import PayrollMapper
import PayrollModel
import Testing

@Suite("Whom a company leaves out of its files")
struct LeaveOutKeysTests {
  /// Employees by number and job title; those whose title begins with an exclamation mark are not
  /// in the snapshot.
  private func data(_ people: [(number: String, title: String)]) throws -> TimeData {
    var company = try Company()
    for (number, title) in people {
      let place = company.employee(number)
      company.data.employees[place.place ?? 0].jobTitle = company.data.text.add(title)
      company.data.employees[place.place ?? 0].isKnown = !title.hasPrefix("!")
    }
    return company.data
  }

  /// The places that are left out, with the reason.
  private func people(_ keys: LeaveOutKeys, _ data: TimeData) -> [String] {
    data.employees.indices.compactMap { place in
      keys.people[RecordIndex(place)].map { "\(place) \($0)" }
    }
  }

  private func rule(
    _ kind: LeaveOutRule.Kind, _ names: [String], _ reason: String = "why"
  ) -> LeaveOutRule {
    LeaveOutRule(kind, names, reason: reason, list: "leaveOut")
  }

  @Test("A number is found as it is spelt, else without capitals and blanks; zeros count")
  func numbers() throws {
    let data = try data([("007", "Guard"), ("A1", "Guard"), ("a1", "Guard"), ("B2 ", "Guard")])
    #expect(
      people(LeaveOutKeys([rule(.employees, ["A1", "b2"])], in: data), data)
        == ["1 why", "3 why"])
    let keys = LeaveOutKeys([rule(.employees, ["7"])], in: data)
    #expect(people(keys, data).isEmpty)
    #expect(
      keys.findings.map(\.sentences) == [
        "The key \"7\" of employees of leaveOut names no employee of the snapshot, so it holds for "
          + "nobody. Did you mean \"007\"? Leading zeros count. Correct the key, or remove it."
      ])
    #expect(keys.findings.map(\.severity) == [.blocking])
  }

  @Test("Everybody of one number is left out, and nobody of one that can mean several")
  func sameNumber() throws {
    let data = try data([("1", "x"), ("1", "x"), ("c3", "x"), ("C3 ", "x")])
    let keys = LeaveOutKeys([rule(.employees, ["1", "C3"])], in: data)
    #expect(people(keys, data) == ["0 why", "1 why"])
    #expect(keys.findings.map(\.id) == [.ambiguousKey])
  }

  @Test("Somebody whom the snapshot lacks is no employee")
  func unknown() throws {
    let data = try data([("1", "!gone"), ("2", "x")])
    let keys = LeaveOutKeys([rule(.employees, ["1"])], in: data)
    #expect(people(keys, data).isEmpty)
    #expect(keys.findings.map(\.id) == [.unusedKey])
  }

  @Test("A job title leaves out everybody who has it, whatever its capitals and outer blanks")
  func titles() throws {
    let data = try data([
      ("1", "Manager"), ("2", " manager "), ("3", "MANAGER"), ("4", "Managers"), ("5", ""),
    ])
    let keys = LeaveOutKeys([rule(.jobTitles, ["manager", "Manager", ""])], in: data)
    #expect(people(keys, data) == ["0 why", "1 why", "2 why"])
    #expect(keys.findings.map { $0.message.prefix(10) } == ["The key \"\""])
    #expect(keys.findings.map(\.severity) == [.blocking])
  }

  @Test("A title that nobody has blocks, with the nearest one of the snapshot")
  func unusedTitle() throws {
    let data = try data([("1", "Supervisor"), ("2", "Guard")])
    let keys = LeaveOutKeys([rule(.jobTitles, ["Supervisr"])], in: data)
    #expect(
      keys.findings.map(\.sentences) == [
        "The key \"Supervisr\" of jobTitles of leaveOut names no job title of the snapshot, so it "
          + "holds for nobody. Did you mean \"Supervisor\"? Correct the key, or remove it."
      ])
  }

  @Test("Profiles leave out who is salaried or exempt, each by its own word")
  func profiles() throws {
    var data = try data([("1", "x"), ("2", "x"), ("3", "x"), ("4", "x")])
    for (place, (isSalaried, isExempt)) in [(true, false), (false, true), (false, false)]
      .enumerated()
    {
      var profile = EmploymentProfile(id: Int64(31 + place))
      (profile.isSalaried, profile.isOvertimeExempt) = (isSalaried, isExempt)
      data.employmentProfiles.append(profile)
      data.employees[place].employmentProfile = RecordIndex(place)
    }
    let salaried = LeaveOutKeys([rule(.profiles, ["salaried"])], in: data)
    #expect(people(salaried, data) == ["0 why"])
    #expect(salaried.findings.isEmpty)
    #expect(
      people(LeaveOutKeys([rule(.profiles, ["overtimeExempt"])], in: data), data) == ["1 why"])
    #expect(
      people(LeaveOutKeys([rule(.profiles, ["overtimeExempt", "salaried"])], in: data), data)
        == ["0 why", "1 why"])
  }

  @Test("A profile that nobody has is a warning, and blocks where there are no profiles at all")
  func unusedProfile() throws {
    var data = try data([("1", "x")])
    let rules = [rule(.profiles, ["salaried"])]
    #expect(LeaveOutKeys(rules, in: data).findings.map(\.severity) == [.blocking])
    data.employmentProfiles = [EmploymentProfile(id: 31)]
    #expect(LeaveOutKeys(rules, in: data).findings.map(\.severity) == [.warning])
    data.employmentProfiles[0].isKnown = false
    #expect(LeaveOutKeys(rules, in: data).findings.map(\.severity) == [.blocking])
  }

  @Test("Of several rules the first gives the reason, and each has findings of its own")
  func severalRules() throws {
    let data = try data([("1", "Manager"), ("2", "Guard")])
    let keys = LeaveOutKeys(
      [
        rule(.jobTitles, ["Manager"], "first"), rule(.employees, ["1", "2"], "second"),
        LeaveOutRule(.employees, ["9"], reason: "third", list: "outputs[0].leaveOut"),
      ], in: data)
    #expect(people(keys, data) == ["0 first", "1 second"])
    #expect(keys.findings.map { $0.message.contains("employees of outputs[0].leaveOut") } == [true])
    #expect(LeaveOutKeys([], in: data).people.isEmpty)
  }
}
