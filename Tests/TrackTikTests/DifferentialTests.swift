import Foundation
import PayrollModel
import PayrollTestSupport
import Testing
import TrackTik

/// A work session as `JSONSerialization` and plain conversions read it.
private struct ExpectedSession: Equatable {
  var id: Int64
  var start: Int64?
  var end: Int64?
  var employee: Int64
  var position: Int64?
  var account: Int64?
  var payRate: Int?
  var payCode: String
  var isNotPayable: Bool
  var status: WorkSession.Status

  init(_ row: [String: Any], _ formatter: ISO8601DateFormatter) throws {
    func number(_ value: Any?) -> Int64? {
      if let object = value as? [String: Any] { return number(object["id"]) }
      if let number = value as? NSNumber { return number.int64Value }
      return (value as? String).flatMap { Int64($0) }
    }
    func moment(_ value: Any?) -> Int64? {
      if let seconds = number(value) { return seconds }
      guard var text = value as? String else { return nil }
      text = text.replacingOccurrences(of: ".25Z", with: "Z")
      if text.contains(" ") { text = text.replacingOccurrences(of: " ", with: "T") + "Z" }
      return formatter.date(from: text).map { Int64($0.timeIntervalSince1970.rounded()) }
    }
    id = try #require(number(row["id"]))
    start = moment(row["startedOn"] ?? row["startDateTime"])
    end = moment(row["endedOn"] ?? row["endDateTime"])
    employee = try #require(number(row["employee"]))
    position = number(row["position"])
    account = number(row["account"])
    let rate =
      (row["payRate"] as? NSNumber)?.doubleValue ?? (row["payRate"] as? String).flatMap(Double.init)
    payRate = rate.map { Int(($0 * 10_000).rounded()) }
    payCode = row["payCode"] as? String ?? ""
    isNotPayable = number(row["isPaid"]) == 0
    let words: [String: WorkSession.Status] = [
      "OPEN": .open, "CLOSED": .closed, "APPROVED": .approved, "REJECTED": .rejected,
    ]
    status = (row["status"] as? String).map { words[$0] ?? .other } ?? .notGiven
  }

  init(_ session: WorkSession, in data: TimeData) {
    id = session.id
    start = session.traits.contains(.hasNoStart) ? nil : session.start
    end = session.traits.contains(.hasNoEnd) ? nil : session.end
    employee = session.employee.place.map { data.employees[$0].id } ?? 0
    position = session.position.place.map { data.positions[$0].id }
    account = session.account.place.map { data.accounts[$0].id }
    payRate = session.payRate < 0 ? nil : Int(session.payRate)
    payCode = data.labels[session.payCode]
    isNotPayable = session.traits.contains(.isNotPayable)
    status = session.status
  }
}

@Suite("Random rows read as JSONSerialization reads them")
struct DifferentialTests {
  private static func rows(of page: String) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(page.utf8))
    if let rows = value as? [[String: Any]] { return rows }
    return try #require((value as? [String: Any])?["data"] as? [[String: Any]])
  }

  @Test("pages and lines", arguments: 1...12 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    let formatter = ISO8601DateFormatter()
    var random = RandomRows(seed: seed)
    let fixture = try SnapshotFixture()
    var expected: [ExpectedSession] = []
    var unknownFields: [String: Int] = [:]
    var next = 1
    func add(_ page: String) throws {
      for row in try Self.rows(of: page) {
        expected.append(try ExpectedSession(row, formatter))
        for key in row.keys where key.hasPrefix("extra") { unknownFields[key, default: 0] += 1 }
      }
    }
    for index in 0..<10 {
      let page = random.page(first: next, count: 20)
      next += 20
      try fixture.write("work-sessions/\(index).json", page)
      try add(page)
    }
    let lines = (next..<next + 100).map { random.line($0) }
    try fixture.write("work-sessions/last.ndjson", lines.joined(separator: "\n"))
    for line in lines { try add("[\(line)]") }
    let data = try fixture.read()
    let found = data.workSessions.map { ExpectedSession($0, in: data) }
    #expect(found.count == expected.count, "seed \(seed)")
    for (left, right) in zip(found, expected) where left != right {
      Issue.record("seed \(seed): read \(left), expected \(right)")
    }
    let blocking = data.trouble.filter {
      ![.resourceUnavailable, .unknownStatus].contains($0.id) && !$0.message.contains("twice")
    }
    #expect(blocking.map(\.message) == [], "seed \(seed)")
    let counted = data.statistics("work-sessions")?.unknownFields ?? [:]
    #expect(Set(counted.keys) == Set(unknownFields.keys), "seed \(seed)")
    for (key, count) in unknownFields { #expect((counted[key] ?? 0) >= count, "seed \(seed)") }
  }
}

@Suite("Damaged pages")
struct DamageTests {
  @Test(
    "flipped, cut and doubled bytes never crash, and never loop",
    arguments: 1...8 as ClosedRange<UInt64>)
  func damage(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed &* 977)
    var random = RandomRows(seed: seed)
    let fixture = try SnapshotFixture()
    for round in 0..<TestEffort.rounds(500) {
      var bytes = Array(random.page(first: 1, count: 4).utf8)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0..<5, using: &numbers) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
        default: bytes.removeSubrange(place...)
        }
        if bytes.isEmpty { bytes = [0x5B] }
      }
      let name = round % 2 == 0 ? "work-sessions/0001.json" : "work-sessions/0001.ndjson"
      try fixture.write("work-sessions/0001.json", "[]")
      try fixture.write("work-sessions/0001.ndjson", "")
      try fixture.write(name, bytes)
      let isText = String(validating: bytes, as: UTF8.self) != nil
      do throws(SnapshotError) {
        let data = try SavedSnapshot.read(fixture.path)
        #expect(isText, "seed \(seed) round \(round)")
        if round % 2 == 0 {
          let options = JSONSerialization.ReadingOptions.fragmentsAllowed
          let value = try? JSONSerialization.jsonObject(with: Data(bytes), options: options)
          #expect(value != nil, "seed \(seed) round \(round): read what is not JSON")
        }
        let places = -1..<Int32(data.employees.count)
        #expect(data.workSessions.allSatisfy { places.contains($0.employee.rawValue) })
      } catch {
        #expect(error.file == name, "seed \(seed) round \(round)")
        #expect(error.byteOffset.map { $0 >= 0 && $0 <= bytes.count } ?? false)
        #expect(!error.isMissing)
      }
    }
  }
}
