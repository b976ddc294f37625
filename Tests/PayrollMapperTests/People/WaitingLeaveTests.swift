import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Leave of the period that nobody has decided on")
struct WaitingLeaveTests {
  /// The findings about a request that is not approved.
  private func found(
    _ first: String?, _ last: String?, _ status: LeaveRequest.Status = .pending,
    _ change: (inout LeaveRequest) -> Void = { _ in }
  ) throws -> [String] {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-26"], hours: 8)
    let word = company.data.labels.label("ESCALATED")
    company.leave(guardOne, first ?? "", last ?? "") {
      $0.status = status
      $0.statusWord = word
      change(&$0)
    }
    return try company.batch().findings.map {
      "\($0.severity.name) \($0.id) \($0.subject.employee ?? "") \($0.subject.date?.description ?? "")"
    }
  }

  private let date = "2026-10-28"

  @Test("Pending and unknown states are said, those that are decided are not")
  func states() throws {
    #expect(try found(date, date) == ["warning leave-not-approved 1 2026-10-28"])
    for status in [LeaveRequest.Status.notGiven, .other] {
      #expect(try found(date, date, status) == ["warning leave-status-unknown 1 2026-10-28"])
    }
    for status in [LeaveRequest.Status.declined, .cancelled] {
      #expect(try found(date, date, status).isEmpty)
    }
  }

  @Test("The state that nobody knows is quoted")
  func word() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    let word = company.data.labels.label("ESCALATED")
    company.leave(guardOne, date, date) {
      $0.status = .other
      $0.statusWord = word
    }
    let finding = try #require(try company.batch().findings.first)
    #expect(finding.message.contains("\"ESCALATED\""))
    #expect(finding.subject.record?.description == "leave-requests/7000")
  }

  @Test(
    "It concerns the period by one of its dates",
    arguments: [
      ("2026-10-24", "2026-10-24", false), ("2026-10-25", "2026-10-25", true),
      ("2026-11-07", "2026-11-07", true), ("2026-11-08", "2026-11-08", false),
      ("2026-10-01", "2026-12-01", true),
    ])
  func dates(first: String, last: String, isFound: Bool) throws {
    #expect(try found(first, last).isEmpty != isFound)
  }

  @Test(
    "Dates the wrong way round concern the period by what lies between them",
    arguments: [
      ("2026-11-20", "2026-11-07", true), ("2026-11-20", "2026-11-08", false),
      ("2026-10-25", "2026-10-12", true), ("2026-10-24", "2026-10-12", false),
    ])
  func reversed(first: String, last: String, isFound: Bool) throws {
    #expect(try found(first, last).isEmpty != isFound)
  }

  @Test("Without a date it may be of the period")
  func withoutDates() throws {
    #expect(try found(nil, nil) == ["warning leave-not-approved 1 "])
    #expect(try found("2026-08-01", nil) == ["warning leave-not-approved 1 2026-08-01"])
    #expect(try found(nil, "2026-08-01") == ["warning leave-not-approved 1 "])
  }

  @Test("Leave of nobody cannot be asked about")
  func nobody() throws {
    #expect(try found(date, date) { $0.employee = .none }.isEmpty)
  }
}
