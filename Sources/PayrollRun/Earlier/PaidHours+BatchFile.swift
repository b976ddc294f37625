import PayrollBytes
import PayrollModel

extension PaidHours {
  /// Why a batch cannot be read back.
  enum Unreadable: Error {
    case file(FileProblem)
    /// Something else stands where the hours of an employee should, by the number of the line.
    case line(Int)
  }

  /// Reads what a `batch.json` says was paid: the hours of those who were not held.
  ///
  /// The file is read a piece at a time and scanned where it stands; a line is an employee.
  ///
  /// - Throws: `Unreadable` where it is no such file, or a part of one.
  init(batchFile path: String, dates: ClosedRange<CalendarDate>) throws(Unreadable) {
    self.init(dates: dates)
    let piece = 4 << 20
    let buffer = InputBuffer(capacity: piece)
    var rest: [UInt8] = []
    var start = 0
    var number = 0
    var isOpen = false
    var isClosed = false
    repeat {
      do { try buffer.load(path, range: start..<start + piece) } catch { throw .file(error) }
      start += buffer.count
      rest.append(contentsOf: buffer.bytes)
      var first = rest.startIndex
      while let end = rest[first...].firstIndex(of: UInt8(ascii: "\n")) {
        number += 1
        let line = rest[first..<end]
        first = end + 1
        if number == 1 {
          guard line.starts(with: Self.head.utf8), line.ends(with: Self.open) else {
            throw .line(1)
          }
          isOpen = true
        } else if line.first == UInt8(ascii: "]") {
          // What stands behind the employees are the wages.
          isClosed = true
        } else if !isClosed {
          guard isOpen, add(lineOf: line) else { throw .line(number) }
        }
      }
      rest.removeSubrange(..<first)
    } while buffer.count == piece
    guard isClosed else { throw .line(number + 1) }
    finish()
  }

  private static let head = #"{"schema":"payroll-export/batch/1","#
  private static let open = #""employees":["#

  /// Adds the hours of a line; false where it is none.
  private mutating func add(lineOf line: ArraySlice<UInt8>) -> Bool {
    var scanner = LineScanner(line)
    guard scanner.take(#"{"number":"#), scanner.skipText(), scanner.take(#","id":"#),
      let id = scanner.number(), scanner.take(#","firstName":"#), scanner.skipText(),
      scanner.take(#","lastName":"#), scanner.skipText()
    else { return false }
    let isHeld = scanner.take(#","held":"#)
    if isHeld, !scanner.skipText() { return false }
    guard scanner.take(#","lines":["#) else { return false }
    while !scanner.take("]}") {
      _ = scanner.take(",")
      guard scanner.take("["), let date = scanner.text().flatMap({ CalendarDate($0) }),
        scanner.take(","), let name = scanner.text(),
        let bucket = Bucket.allCases.first(where: { $0.name == name }), scanner.take(","),
        let multiplier = scanner.text().flatMap({ Multiplier($0) }), scanner.take(","),
        let time = scanner.text(), scanner.take(","), let seconds = scanner.number(),
        seconds.magnitude < 1 << 40, scanner.skipList()
      else { return false }
      if !isHeld {
        add(
          id, date, bucket, multiplier: Int64(multiplier.tenThousandths),
          isWorked: time == "worked", seconds: seconds)
      }
    }
    return scanner.isAtEnd
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}

/// Goes through a line that this program wrote.
private struct LineScanner {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Whether nothing is left but a comma.
  var isAtEnd: Bool {
    place == bytes.endIndex || place == bytes.endIndex - 1 && bytes[place] == UInt8(ascii: ",")
  }

  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.endIndex else { return false }
    for index in 0..<count where bytes[place + index] != text.utf8Start[index] { return false }
    place += count
    return true
  }

  mutating func number() -> Int64? {
    let first = place
    while place < bytes.endIndex,
      bytes[place] == UInt8(ascii: "-") || (0x30...0x39).contains(bytes[place])
    {
      place += 1
    }
    return Int64(String(decoding: bytes[first..<place], as: UTF8.self))
  }

  /// A text without escapes.
  mutating func text() -> String? {
    let first = place + 1
    guard skipText(), place - 1 >= first else { return nil }
    return String(decoding: bytes[first..<place - 1], as: UTF8.self)
  }

  mutating func skipText() -> Bool {
    guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "\"") else { return false }
    place += 1
    while place < bytes.endIndex {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 2
      case UInt8(ascii: "\""):
        place += 1
        return true
      default: place += 1
      }
    }
    return false
  }

  /// Goes behind the end of the list that it is in.
  mutating func skipList() -> Bool {
    var depth = 1
    while place < bytes.endIndex {
      switch bytes[place] {
      case UInt8(ascii: "\""): if !skipText() { return false }
      case UInt8(ascii: "["):
        depth += 1
        place += 1
      case UInt8(ascii: "]"):
        depth -= 1
        place += 1
        if depth == 0 { return true }
      default: place += 1
      }
    }
    return false
  }
}
