import PayrollModel
import Testing
import TrackTik

@Suite("Leave requests and last days")
struct LeaveRowTests {
  private func requests(_ rows: String) throws -> TimeData {
    let fixture = try SnapshotFixture()
    try fixture.write("leave-requests/0001.json", "[\(rows)]")
    return try fixture.read()
  }

  private func request(_ fields: String) throws -> LeaveRequest {
    let data = try requests("{\"id\":1,\"employee\":1,\(fields)}")
    #expect(data.trouble.isEmpty)
    return try #require(data.leaveRequests.first)
  }

  @Test("Times of day are kept with the clock that they are written by")
  func times() throws {
    for (text, date, seconds, clock) in [
      ("2026-03-04 08:00:00", "2026-03-04", Int32(28_800), WrittenTime.Clock.unsaid),
      ("2026-03-04T08:30", "2026-03-04", 30_600, .unsaid),
      ("2026-03-04T08:00:00Z", "2026-03-04", 28_800, .utc),
      ("2026-03-04T08:00:00.000+00:00", "2026-03-04", 28_800, .utc),
      ("2026-03-04T23:00:00-05:00", "2026-03-04", 82_800, .local),
      ("2026-03-04T01:00:00+11:00", "2026-03-04", 3600, .local),
      ("2026-03-04 08:00:00 -0500", "2026-03-04", 28_800, .local),
      ("2026-03-04 24:00", "2026-03-04", 86_400, .unsaid),
    ] {
      let read = try request("\"startedOn\":\"\(text)\",\"endedOn\":\"\(text)\"")
      #expect(read.first == CalendarDate(date), "\(text)")
      #expect(read.firstTime == WrittenTime(secondsOfDay: seconds, clock: clock), "\(text)")
      #expect(read.lastTime == read.firstTime)
    }
    let dates = try request("\"startedOn\":\"2026-03-04\",\"endedOn\":\"2026-03-05\"")
    #expect(dates.firstTime == nil && dates.lastTime == nil)
    let unix = try request("\"startedOn\":1772636400,\"endedOn\":\"1772650800\"")
    #expect(unix.first == CalendarDate("2026-03-04"))
    #expect(unix.firstTime == WrittenTime(secondsOfDay: 54_000, clock: .utc))
    #expect(unix.lastTime == WrittenTime(secondsOfDay: 68_400, clock: .utc))
  }

  @Test("A time or a number that cannot be read is said")
  func unreadable() throws {
    for field in [
      "\"startedOn\":\"2026-03-04 8\"", "\"startedOn\":\"2026-03-04T25:00:00\"",
      "\"startedOn\":17", "\"requestedDays\":-1", "\"requestedDays\":\"two\"",
      "\"requestedHours\":-8", "\"deleted\":\"perhaps\"",
    ] {
      let data = try requests("{\"id\":1,\"employee\":1,\(field)}")
      #expect(data.findings(.unreadableField).count == 1, "\(field)")
    }
  }

  @Test("Zero is read as zero")
  func zero() throws {
    let none = try request("\"requestedDays\":0,\"requestedHours\":\"0.00\"")
    #expect(none.requestedDays == 0 && none.requestedSeconds == 0)
    #expect(try request("\"requestedDays\":null").requestedDays == -1)
  }

  @Test("What is not there is cancelled, what is unknown keeps its word")
  func states() throws {
    for (word, status) in [
      ("APPROVED", LeaveRequest.Status.approved), ("approved", .approved), ("PENDING", .pending),
      ("SUBMITTED", .pending), ("DECLINED", .declined), ("Rejected", .declined),
      ("CANCELLED", .cancelled), ("CANCELED", .cancelled), ("DELETED", .cancelled),
      ("VOID", .cancelled), ("DRAFT", .cancelled), ("WITHDRAWN", .cancelled),
      ("ACCEPTED", .other), ("PENDING_CANCELLATION", .other),
    ] {
      let data = try requests("{\"id\":1,\"employee\":1,\"status\":\"\(word)\"}")
      #expect(data.leaveRequests[0].status == status, "\(word)")
      #expect(data.label(data.leaveRequests[0].statusWord) == (status == .other ? word : ""))
    }
    #expect(try request("\"status\":null").status == .notGiven)
  }

  @Test("A request that was deleted is cancelled, whatever its status")
  func deleted() throws {
    for field in [
      "\"deletedOn\":\"2026-02-01 10:00:00\"", "\"deletedOn\":1772636400", "\"deleted\":true",
      "\"deletedAt\":\"2026-02-01T10:00:00Z\"", "\"isDeleted\":1",
    ] {
      #expect(try request("\"status\":\"APPROVED\",\(field)").status == .cancelled, "\(field)")
    }
    for field in [
      "\"deletedOn\":null", "\"deletedOn\":\"\"", "\"deletedOn\":\"0000-00-00 00:00:00\"",
      "\"deletedOn\":0", "\"deletedOn\":false", "\"deleted\":false", "\"deleted\":\"0\"",
    ] {
      #expect(try request("\"status\":\"APPROVED\",\(field)").status == .approved, "\(field)")
    }
  }

  @Test("The first and the last day of employment are read from the profile")
  func employment() throws {
    let fixture = try SnapshotFixture()
    let ends = [
      "\"2026-03-03\"", "\"2026-03-03T00:00:00-05:00\"", "null", "\"\"", "\"0000-00-00\"",
      "\"0000-00-00 00:00:00\"",
    ]
    let rows = ends.enumerated().map {
      "{\"id\":\($0.offset + 1),\"employee\":1,\"employmentDate\":\"soon\",\"terminationDate\":"
        + "\($0.element)}"
    }
    try fixture.write("employment-profiles/0001.json", "[\(rows.joined(separator: ","))]")
    let data = try fixture.read()
    #expect(data.trouble.isEmpty, "the first day decides nothing that could go wrong")
    let day = CalendarDate("2026-03-03")
    #expect(data.employmentProfiles.map(\.terminationDate) == [day, day, nil, nil, nil, nil])
    #expect(data.employmentProfiles.allSatisfy { $0.employmentDate == nil })

    try fixture.write(
      "employment-profiles/0001.json",
      #"[{"id":1,"employmentDate":"2020-01-01","terminationDate":"03/04/2026"}]"#)
    let other = try fixture.read()
    #expect(other.employmentProfiles[0].employmentDate == CalendarDate("2020-01-01"))
    #expect(other.findings(.unreadableField).count == 1)
  }
}
