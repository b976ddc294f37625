import PayrollModel
import Testing

@Suite("Employment profiles that name their employees")
struct ProfileLinkTests {
  private func profile(_ employee: String, _ profiles: String) throws -> EmploymentProfile? {
    let snapshot = try SnapshotFixture()
    try snapshot.write(
      "employees/0001.json", "[{\"id\":1,\"customId\":\"1\"\(employee)},{\"id\":2}]")
    try snapshot.write("employment-profiles/0001.json", "[\(profiles)]")
    let data = try snapshot.read()
    return data.employees[0].employmentProfile.place.map { data.employmentProfiles[$0] }
  }

  @Test("A profile is used where either record names the other")
  func eitherLink() throws {
    let exempt = #"{"id":5,"employee":1,"overtimeExempt":true}"#
    #expect(try profile("", exempt)?.isOvertimeExempt == true)
    #expect(try profile(#","employmentProfile":5"#, #"{"id":5,"hourlyRate":20}"#)?.id == 5)
    #expect(try profile("", #"{"id":5,"employee":2}"#) == nil)
  }

  @Test("What the employee names goes before what names the employee")
  func ownLinkFirst() throws {
    let both = #"{"id":5,"employee":1,"hourlyRate":20},{"id":6,"employee":1,"hourlyRate":25}"#
    #expect(try profile(#","employmentProfile":6"#, both)?.id == 6)
  }

  @Test("Of several profiles none is used, unless all say the same")
  func several() throws {
    let other = #"{"id":5,"employee":1,"hourlyRate":20},{"id":6,"employee":1,"hourlyRate":25}"#
    #expect(try profile("", other) == nil)
    let same = #"{"id":5,"employee":1,"hourlyRate":20},{"id":6,"employee":1,"hourlyRate":20}"#
    #expect(try profile("", same)?.id == 5)
  }
}
