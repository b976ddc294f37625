import PayrollBytes
import PayrollModel
import RowReading
import Testing

@testable import TrackTik

@Suite("The parts of the scanner")
struct ScannerTests {
  @Test(
    "UTF-8 is checked as the standard library checks it", arguments: 1...4 as ClosedRange<UInt64>)
  func textCheck(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces: [[UInt8]] = ["plain", "é", "€", "😀", "\u{7F}"].map { Array($0.utf8) }
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<40, using: &numbers) {
        bytes += pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
      }
      if Bool.random(using: &numbers), !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      }
      let buffer = InputBuffer(copying: bytes)
      let fault = UTF8Check.firstFault(buffer.base, count: buffer.count)
      let isText = String(validating: bytes, as: UTF8.self) != nil
      #expect((fault == nil) == isText, "seed \(seed): \(bytes)")
      if let fault {
        let good = fault - UnsafePointer(buffer.base)
        #expect(String(validating: bytes[..<good], as: UTF8.self) != nil, "seed \(seed): \(bytes)")
      }
    }
  }

  @Test("places are found as a dictionary finds them", arguments: 1...6 as ClosedRange<UInt64>)
  func numberIndex(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let most: Int64 = [50, 3000, 1_000_000, 999_999_999_999_999_999][Int(seed % 4)]
    var index = NumberIndex()
    var expected: [Int64: Int] = [:]
    for place in 0..<5000 {
      let number = Int64.random(in: -most...most, using: &numbers)
      if expected[number] == nil {
        index.insert(number, place)
        expected[number] = place
      }
    }
    for (number, place) in expected { #expect(Int(index.place(of: number)) == place) }
    for _ in 0..<2000 {
      let number = Int64.random(in: -most...most, using: &numbers)
      #expect(Int(index.place(of: number)) == expected[number] ?? -1, "seed \(seed)")
    }
    #expect(index.place(of: RowScanner.noNumber) == -1)
    #expect(index.place(of: Int64.max) == -1)
    #expect(NumberIndex().place(of: 0) == -1)
  }

  private func integer(_ text: String) -> Int64? {
    let buffer = InputBuffer(copying: Array((text + ",").utf8))
    var scanner = RowScanner(CountedRow.fields, nowhere: buffer.base)
    scanner.end = UnsafePointer(buffer.base) + buffer.count
    let start = UnsafePointer(buffer.base)
    guard let end = scanner.scanValue(start, into: 0, depth: 1), end - start == text.utf8.count
    else { return nil }
    return scanner.kinds[0] == .integer ? scanner.values[0].integer : RowScanner.noNumber
  }

  @Test("whole numbers of every length")
  func integers() {
    var digits = ""
    for length in 1...18 {
      digits += String(length % 10)
      #expect(integer(digits) == Int64(digits))
      #expect(integer("-" + digits) == Int64("-" + digits))
      #expect(integer(digits + ".5") == RowScanner.noNumber)
      #expect(integer(digits + "e2") == RowScanner.noNumber)
      #expect(integer("0" + digits) == nil)
    }
    #expect(integer("0") == 0 && integer("-0") == 0)
    #expect(integer("1234567890123456789") == RowScanner.noNumber)
    #expect(integer("-") == nil && integer("1.") == nil && integer("1e+") == nil)
  }

  @Test("every day from 1600 to 2400, and no other")
  func days() throws {
    var reader = TimestampReader()
    func moment(_ text: String) -> Int64 {
      let buffer = InputBuffer(copying: Array(text.utf8))
      return reader.moment(buffer.base, length: buffer.count)
    }
    let first = try #require(CalendarDate("1600-01-01"))
    for day in stride(from: 0, to: 800 * 365, by: 13) {
      let date = first.adding(days: day)
      let expected = Int64(date.daysSince1970) * 86_400 + 3661
      #expect(moment("\(date) 01:01:01") == expected)
      #expect(moment("\(date)T02:31:01+01:30") == expected)
    }
    for text in [
      "2025-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-00-00", "2026-4-010",
    ] {
      #expect(moment(text + " 00:00:00") == TimestampReader.unreadable, "\(text)")
    }
  }

  @Test("a hundred and more keys that nobody knows are counted, many more are lumped together")
  func manyKeys() throws {
    let few = (0..<200).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let many = (0..<2000).map { "\"m\($0)\":\"\"" }.joined(separator: ",")
    let long = "\"" + String(repeating: "k", count: 5000) + "\":1"
    let data = try SnapshotFixture.sessions(
      "[\(SnapshotFixture.session(1, few)),\(SnapshotFixture.session(2, few + "," + long)),"
        + "\(SnapshotFixture.session(3, many))]")
    let fields = data.statistics("work-sessions")?.unknownFields ?? [:]
    #expect((0..<200).allSatisfy { fields["k\($0)"] == 2 })
    #expect(fields.values.reduce(0, +) == 2401)
    #expect(data.workSessions.map(\.start) == [1_772_438_400, 1_772_438_400, 1_772_438_400])
  }
}
