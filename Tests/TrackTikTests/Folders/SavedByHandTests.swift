import PayrollModel
import Testing
import TimeSources

@testable import TrackTik

@Suite("What a snapshot without a manifest lacks")
struct SavedByHandTests {
  private func saved(
    _ pages: [String: String], _ decisions: TimeDataNeeds.Decisions = []
  ) throws -> [Finding] {
    let fixture = try SnapshotFixture()
    for (name, page) in pages { try fixture.write("\(name)/0001.json", page) }
    return try SavedSnapshot.read(
      fixture.path, needs: TimeDataNeeds(decisions: decisions)
    ).findings
  }

  @Test("what the configuration decides by, in its own words")
  func decisions() throws {
    let all: [(TimeDataNeeds.Decisions, String)] = [
      (.rulesByRegion, "\"rules\" goes by region"),
      (.holidaysByRegion, "\"holidays\" goes by region"),
      (.zoneByRegion, "the time zone of people is that of their region"),
      (.zoneBySite, "the time zone of people is that of their sites"),
      (.approvedHours, "\"payBasis\" is \"approved\""),
      (.holidaysOfTimeData, "\"source\" of \"holidays\" is \"timeData\""),
      (.exemption, "\"rules\" has a rule set for those who are exempt"),
      (.breaks, "\"duty\" has rules about breaks"),
      (.positions, "differentials or \"duty\" go by position"),
      (.rates, "\"rates\" asks for rates"),
    ]
    for (decision, text) in all { #expect(decision.text == text) }
    for (place, (decision, _)) in all.enumerated() {
      for (other, _) in all[(place + 1)...] { #expect(decision.isDisjoint(with: other)) }
    }
    #expect(TimeDataNeeds.Decisions().text.isEmpty)
    #expect(TimeDataNeeds.Decisions.approvalOfShifts.text == "shifts must be approved")
    #expect(
      TimeDataNeeds.Decisions.approvalOfShifts.isDisjoint(
        with: all.map(\.0).reduce([]) {
          $0.union($1)
        }))
    #expect(
      TimeDataNeeds.Decisions([.rates, .rulesByRegion]).text
        == "\"rules\" goes by region, and \"rates\" asks for rates")
    let found = try saved([:], [.rulesByRegion, .zoneByRegion]).first {
      $0.subject.file == "regions"
    }
    #expect(found?.severity == .blocking)
    #expect(
      found?.message
        == "the snapshot has no pages of regions, and \"rules\" goes by region, and the time zone "
        + "of people is that of their region; without them nobody knows the time zones and the "
        + "rules of the regions: staff may be paid by the law of another place")
    #expect(
      found?.advice
        == "save the pages in a folder regions of the snapshot, or pull it; if the company does "
        + "without them, add \"regions\" to \"without\" of \"source\"")
  }

  @Test("what names records that are not there, counted")
  func pointers() throws {
    func message(
      _ pages: [String: String], _ name: String, _ decisions: TimeDataNeeds.Decisions = []
    )
      throws -> String?
    {
      let found = try saved(pages, decisions).filter { $0.subject.file == name }
      #expect(found.allSatisfy { $0.severity == .warning && $0.id == .resourceUnavailable })
      return found.first.map {
        String(
          $0.message.dropFirst("the snapshot has no pages of \(name), and ".count).prefix {
            $0 != ";"
          })
      }
    }
    let one = #"{"id":1,"startedOn":1772438400,"employee":1,"shift":5,"position":6}"#
    let two = #"{"id":2,"startedOn":1772438400,"employee":1,"shift":5,"position":6}"#
    let none = #"{"id":3,"startedOn":1772438400,"employee":1}"#
    let sessions = "work-sessions"
    #expect(try message([sessions: "[\(none)]"], "shifts", .approvalOfShifts) == nil)
    #expect(
      try message([sessions: "[\(one),\(none)]"], "shifts", .approvalOfShifts)
        == "1 session names a shift")
    #expect(
      try message([sessions: "[\(one),\(two)]"], "shifts", .approvalOfShifts)
        == "2 sessions name a shift")
    #expect(try message([sessions: "[\(one),\(two)]"], "shifts") == nil)
    let breaks = "[\(#"{"id":1,"startedOn":1772438400}"#)]"
    #expect(try message([sessions: "[\(one)]"], "positions") == nil)
    #expect(
      try message([sessions: "[\(one)]", "break-sessions": breaks], "positions")
        == "1 session or shift names a position")
    #expect(
      try message(
        [sessions: "[\(none)]", "break-sessions": breaks, "shifts": "[\(one)]"], "positions")
        == "1 session or shift names a position")
    #expect(
      try message(
        [sessions: "[\(one),\(two)]", "break-sessions": breaks, "shifts": "[\(one)]"], "positions")
        == "3 sessions and shifts name a position")
    #expect(
      try message([sessions: "[\(one)]", "holiday-dates": "[]"], "positions", .holidaysOfTimeData)
        == "1 session or shift names a position")
    let employees = #"[{"id":1,"employmentProfile":30},{"id":2,"employmentProfile":31},{"id":3}]"#
    #expect(
      try message(["employees": employees], "employment-profiles") == "2 employees name a profile")
    #expect(
      try message(["employees": #"[{"id":1,"employmentProfile":30}]"#], "employment-profiles")
        == "1 employee names a profile")
    func positions(_ breaks: [String]) -> [String: String] {
      let rows = breaks.enumerated().map {
        #"{"id":\#($0.offset + 1),"payrollSetting":{"payBreaks":"\#($0.element)"}}"#
      }
      return ["positions": "[\(rows.joined(separator: ","))]"]
    }
    #expect(try message(positions(["ALL"]), "break-sessions") == nil)
    for word in ["NONE", "REST_ONLY", "MEAL_ONLY"] {
      #expect(
        try message(positions(["ALL", word]), "break-sessions")
          == "1 position has breaks that are not paid")
    }
    #expect(
      try message(positions(["NONE", "MEAL_ONLY"]), "break-sessions")
        == "2 positions have breaks that are not paid")
  }

  @Test("the rest is listed once, in the order of its letters")
  func rest() throws {
    let found = try saved(["shifts": "[]", "pay-codes": "[]"]).filter {
      $0.id == .unverifiedSnapshot
    }
    #expect(found.count == 1)
    #expect(
      found.first?.message
        == "the snapshot has no manifest: nobody can tell whether a page is missing or was changed; "
        + "it has no pages of accounts, break-sessions, employment-profiles, holiday-dates, "
        + "leave-requests, positions, regions")
    #expect(found.first?.subject.file == "manifest.json")
    let all = Dictionary(uniqueKeysWithValues: FolderNameTests.resources.map { ($0, "[]") })
    let data = try saved(all.filter { !["employees", "work-sessions"].contains($0.key) })
    #expect(
      data.map(\.message)
        == [
          "the snapshot has no manifest: nobody can tell whether a page is missing or was changed"
        ])
  }

  @Test("which resources are not there, of those that do not stand in for each other")
  func absent() throws {
    func absent(_ pages: [String], for purpose: TimeDataNeeds.Purpose = .sessions) throws
      -> Set<RecordKind>
    {
      let fixture = try SnapshotFixture()
      for name in pages { try fixture.write("\(name)/1.json", "[]") }
      return try SavedSnapshot.read(fixture.path, for: purpose).absentKinds
    }
    let all = ResourceKinds.of(Set(FolderNameTests.resources))
    // What is entered by hand is in no snapshot.
    #expect(all.count == RecordKind.allCases.count - 1)
    let own: Set<RecordKind> = [.employee, .workSession]
    #expect(try absent([]) == all.subtracting(own))
    #expect(
      try absent(["clients", "pay-codes", "schedule-off-periods", "holidays"])
        == all.subtracting(own).subtracting([
          .site, .client, .payCode, .leaveRequest, .scheduleOffPeriod, .holiday, .holidayDate,
          .holidayGroup,
        ]))
    #expect(try absent(["shift-slices"]).contains(.shiftSummary))
  }
}
