import PayrollBytes
import PayrollModel
import PunchTable
import Testing
import TimeSources

@Suite("A punch file as a time source: what it can answer, and what it is on record as")
struct PunchSourceNeedsTests {
  private let rows = """
    employee,start,end,region,position
    1,2026-10-26 08:00,2026-10-26 09:00,NY,Gate
    """

  private func source(_ text: String) throws -> (PunchFile, PunchSource) {
    let file = try PunchFile(text)
    return (file, PunchSource(files: [file.path], format: file.format))
  }

  private func error(
    _ text: String, _ decisions: TimeDataNeeds.Decisions,
    for purpose: TimeDataNeeds.Purpose = .sessions
  ) throws -> TimeDataError? {
    let (file, source) = try source(text)
    defer { withExtendedLifetime(file) {} }
    do throws(TimeDataError) {
      _ = try source.read(
        nil, needs: TimeDataNeeds(for: purpose, decisions: decisions), progress: nil)
      return nil
    } catch { return error }
  }

  @Test("Nothing is asked: it is read")
  func plain() throws {
    #expect(try error(rows, []) == nil)
    #expect(try error(rows, [.rulesByRegion, .holidaysByRegion, .zoneByRegion]) == nil)
    #expect(try error(rows, [.positions, .rates, .breaks]) == nil)
  }

  @Test(
    "What no punch says, no configuration may decide by; all of it is told at once",
    arguments: [
      (TimeDataNeeds.Decisions.approvalOfShifts, "\"approval\": \"none\""),
      (.approvedHours, "\"payBasis\": \"worked\""), (.holidaysOfTimeData, "\"holidays\""),
      (.zoneBySite, "\"zoneSource\""), (.exemption, "\"exempt\""),
    ])
  func never(_ decision: TimeDataNeeds.Decisions, _ advice: String) throws {
    let alone = try #require(try error(rows, decision))
    #expect(alone.kind == .configuration && alone.advice.contains(advice), "\(alone)")
    #expect(alone.place == "punches.csv")
    let all = try #require(
      try error(
        rows,
        [.approvalOfShifts, .approvedHours, .holidaysOfTimeData, .zoneBySite, .exemption]))
    #expect(all.advice.contains(advice), "\(all)")
    #expect(all.advice.split(separator: "; ").count == 5)
  }

  @Test("A column that pay depends on, and that no row fills")
  func columns() throws {
    let bare = "employee,start,end\n1,2026-10-26 08:00,2026-10-26 09:00\n"
    for decision in [
      TimeDataNeeds.Decisions.rulesByRegion, .holidaysByRegion, .zoneByRegion,
    ] {
      let found = try #require(try error(bare, decision))
      #expect(found.kind == .bad && found.message.hasPrefix("no row says the region, and "))
    }
    let position = try #require(try error(bare, .positions))
    #expect(position.message.hasPrefix("no row says the position, and "))
    #expect(try #require(try error(bare, [.positions, .rulesByRegion])).problems.count == 2)
    // A column that is there and empty says nothing either.
    let empty = "employee,start,end,region\n1,2026-10-26 08:00,2026-10-26 09:00,\n"
    #expect(try error(empty, .rulesByRegion) != nil)
  }

  @Test("It has no pay runs to take as they are")
  func payruns() throws {
    let found = try #require(try error(rows, [], for: .payruns))
    #expect(found.kind == .configuration && found.advice.contains("--source payrun"))
  }

  @Test("On record is each file with the digest of its bytes; another file may stand in")
  func record() throws {
    let (file, source) = try source(rows)
    let record = try source.record(of: nil, for: .sessions)
    #expect(record.manifestSHA256 == nil)
    #expect(record.files.map(\.name) == ["punches.csv"])
    #expect(record.files.map(\.sha256) == [SHA256.hexadecimal(of: Array(rows.utf8))])
    #expect(try source.differences(in: nil, for: .sessions).isEmpty)
    let other = try PunchFile(
      "employee,start,end\n9,2026-10-26 08:00,2026-10-26 09:00\n", name: "other.csv")
    #expect(try source.record(of: other.path, for: .sessions).files.map(\.name) == ["other.csv"])
    let data = try source.read(other.path, needs: TimeDataNeeds(), progress: nil)
    #expect(data.employees.map { data.text.string($0.number) } == ["9"])
    #expect(data.source.name == "other.csv")
    withExtendedLifetime(file) {}
  }

  @Test("A file that is not there is missing, one that is none is bad, with every problem")
  func errors() throws {
    let (file, source) = try source(rows)
    do throws(TimeDataError) {
      _ = try source.read("\(file.path)x", needs: TimeDataNeeds(), progress: nil)
      Issue.record("a file that is not there was read")
    } catch {
      #expect(error.kind == .missing && error.place == "\(file.path)x")
    }
    do throws(TimeDataError) {
      _ = try source.record(of: "\(file.path)x", for: .sessions)
      Issue.record("a file that is not there has a digest")
    } catch { #expect(error.kind == .missing) }
    let bad = try #require(try self.error("name,from\n", []))
    #expect(bad.kind == .bad && bad.problems.count == 2)
    #expect(bad.sentence == "\(bad.message) (\(bad.place)): \(bad.advice)")
  }

  @Test("What is said of progress comes to its end, and names the file")
  func progress() throws {
    let (file, source) = try source(rows)
    let steps = Steps()
    _ = try source.read(nil, needs: TimeDataNeeds()) { steps.add($0) }
    #expect(steps.all.last == ReadProgress(resource: "punches.csv", bytesRead: 100, byteCount: 100))
    withExtendedLifetime(file) {}
  }
}

/// What was said of progress, on whatever thread.
private final class Steps: @unchecked Sendable {
  // Read and written by one test, which waits for the other.
  private(set) var all: [ReadProgress] = []
  func add(_ step: ReadProgress) { all.append(step) }
}
