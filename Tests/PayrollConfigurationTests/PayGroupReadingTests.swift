import PayrollMapper
import PayrollModel
import Testing

@testable import PayrollConfiguration

@Suite("Pay groups in payroll.json")
struct PayGroupReadingTests {
  @Test("A group has people, and its own calendar and files where it says so")
  func reads() throws {
    let whole = try PayrollFile.read(
      #"""
      "calendar": { "frequency": "monthly", "startDays": [1] },
      "payGroups": [
        { "id": "WEEKLY", "calendar": { "frequency": "weekly", "anchor": "2026-03-01" },
          "outputs": [ { "template": "gusto", "earningCodes": "g.csv" } ],
          "members": [ { "regions": ["NY"], "from": "2026-03-02", "through": "2026-03-02" },
            { "profiles": ["salaried"] } ] },
        { "id": "REST", "everybodyElse": true } ]
      """#)
    #expect(whole.payers.map(\.description) == ["ACME.WEEKLY", "ACME.REST"])
    let date = try #require(CalendarDate("2026-03-02"))
    let weekly = try whole.of(payGroup: "WEEKLY")
    #expect(
      weekly.payGroups[0].group.members == [
        PayGroup.Members(
          .regions, ["NY"], from: date, through: date, place: "payGroups[0].members[0]"),
        PayGroup.Members(.profiles, ["salaried"], place: "payGroups[0].members[1]"),
      ])
    #expect(weekly.calendar?.frequency == .weekly && weekly.outputs.map(\.template) == ["gusto"])
    #expect(weekly.company.payer.description == "ACME.WEEKLY" && weekly.payGroup == 0)
    let rest = try whole.of(payGroup: "REST")
    #expect(rest.calendar?.frequency == .monthly && rest.payGroup == 1)
    for one in [weekly, rest] {
      #expect(one.payGroups.map(\.calendar?.frequency) == [.weekly, .monthly])
    }
    #expect(rest.payGroups[1].group.isEverybodyElse && !rest.payGroups[0].group.isEverybodyElse)
  }

  @Test(
    "What makes no sense is said",
    arguments: [
      (#"[]"#, "the list is empty"),
      (#"[ { "id": "A" } ]"#, "nothing says who is in the group"),
      (#"[ { "id": "A", "members": [] } ]"#, "nothing says who is in the group"),
      (#"[ { "id": "A B", "everybodyElse": true } ]"#, "letters, digits and hyphens"),
      (#"[ { "everybodyElse": true } ]"#, "id"),
      (
        #"[ { "id": "A", "everybodyElse": true }, { "id": "a", "members": [ { "regions": ["NY"] } ] } ]"#,
        "the group A is there already"
      ),
      (
        #"[ { "id": "A", "everybodyElse": true }, { "id": "B", "everybodyElse": true } ]"#,
        "A and B are both for everybody else"
      ),
      (#"[ { "id": "A", "members": [ { } ] } ]"#, "nothing says who is meant"),
      (
        #"[ { "id": "A", "members": [ { "regions": ["NY"], "employees": ["1"] } ] } ]"#,
        "several keys say who is meant"
      ),
      (#"[ { "id": "A", "members": [ { "region": ["NY"] } ] } ]"#, "region"),
      (#"[ { "id": "A", "members": [ { "regions": [] } ] } ]"#, "the list is empty"),
      (#"[ { "id": "A", "members": [ { "regions": ["NY", "NY"] } ] } ]"#, "is there twice"),
      (#"[ { "id": "A", "members": [ { "regions": [" "] } ] } ]"#, "must not be empty"),
      (#"[ { "id": "A", "members": [ { "employees": [17] } ] } ]"#, "a text was expected"),
      (#"[ { "id": "A", "members": [ { "profiles": ["salary"] } ] } ]"#, "is not one of"),
      (
        #"[ { "id": "A", "members": [ { "regions": ["NY"], "from": "2026-03-02", "through": "2026-03-01" } ] } ]"#,
        "2026-03-02 is after 2026-03-01"
      ),
      (#"[ { "id": "A", "members": [ { "regions": ["NY"], "from": "3/2" } ] } ]"#, "a date"),
      (#"[ { "id": "A", "everybodyElse": true, "calender": {} } ]"#, "calender"),
    ])
  func problems(groups: String, message: String) throws {
    let problems = PayrollFile.problems("\"payGroups\": \(groups)")
    #expect(problems.contains { $0.contains(message) }, "\(problems)")
  }

  @Test("A group that is not there, is not named, or is named where there are none is refused")
  func choice() throws {
    let none = try PayrollFile.read(#""leaveOut": []"#)
    #expect(try none.of(payGroup: nil).payers.map(\.description) == ["ACME"])
    #expect(throws: (any Error).self) { try none.of(payGroup: "WEEKLY") }
    let some = try PayrollFile.read(#""payGroups": [ { "id": "WEEKLY", "everybodyElse": true } ]"#)
    #expect(throws: (any Error).self) { try some.of(payGroup: nil) }
    #expect(throws: (any Error).self) { try some.of(payGroup: "weekly") }
    #expect(try some.of(payGroup: "WEEKLY").payGroup == 0)
  }

  @Test("One configuration is of one group, or of several, and not both")
  func both() {
    let problems = PayrollFile.problems(
      file: #"{ "company": { "name": "Acme", "payGroup": "B" }, "rules": { "default": "us-flsa" },"#
        + #" "outputs": [], "payGroups": [ { "id": "A", "everybodyElse": true } ] }"#)
    #expect(problems.contains { $0.contains("names a pay group already") }, "\(problems)")
  }
}
