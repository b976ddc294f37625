import PayrollBytes
import PayrollModel

/// Where a ledger keeps the lines of some people of a batch: a piece of all lines, under its digest.
public struct LinesPiece: Sendable, Equatable {
  /// The digest of its bytes.
  public let digest: LedgerDigest
  /// The key of its first person.
  public let first: String
  /// The key of its last person, inclusive.
  public let last: String
  /// How many people it has.
  public let people: Int
  /// How many lines.
  public let lines: Int

  /// Whether somebody with this key is in it, if at all in the batch.
  public func mayHold(_ key: String) -> Bool {
    !key.utf8.lexicographicallyPrecedes(first.utf8)
      && !last.utf8.lexicographicallyPrecedes(key.utf8)
  }
}

extension LedgerLines {
  private static let peoplePerPiece = 1024
  private static let schema = "payroll-export/ledger-lines/1"

  /// The lines as pieces, in the order of the people, each with its bytes. The same lines are the same
  /// bytes.
  func pieces() -> [(piece: LinesPiece, bytes: [UInt8])] {
    let starts = Array(stride(from: 0, to: people.count, by: Self.peoplePerPiece))
    return Parallel.map(starts.count) { index in
      let range = starts[index]..<min(starts[index] + Self.peoplePerPiece, people.count)
      let bytes = written(range)
      return (
        LinesPiece(
          digest: LedgerDigest(of: bytes), first: people[range.lowerBound].key,
          last: people[range.upperBound - 1].key, people: range.count,
          lines: people[range.upperBound - 1].lines.upperBound
            - people[range.lowerBound].lines.lowerBound), bytes
      )
    }
  }

  /// JSON lines: one for the texts, and one for each person with key, number, and the numbers of the
  /// lines one behind the other.
  private func written(_ range: Range<Int>) -> [UInt8] {
    var own: [Int32] = Array(repeating: -1, count: texts.count)
    var used: [Int32] = []
    func place(_ text: Int32) -> Int64 {
      if own[Int(text)] < 0 {
        own[Int(text)] = Int32(clamping: used.count)
        used.append(text)
      }
      return Int64(own[Int(text)])
    }
    var body = OutputBuffer(capacity: 1 << 17)
    for person in people[range] {
      body.append("\n[")
      body.append(jsonString: person.key)
      body.append(",")
      body.append(jsonString: person.number)
      body.append(",[")
      for index in person.lines {
        let line = lines[index]
        if index > person.lines.lowerBound { body.append(",") }
        let numbers: [Int64] = [
          Int64(line.date), Int64(line.bucket.rawValue),
          (line.isWorked ? 1 : 0) + (line.isEntered ? 2 : 0),
          Int64(line.multiplier), line.rate, place(line.payCode), place(line.position),
          place(line.site), line.seconds, line.amount,
        ]
        for (column, number) in numbers.enumerated() {
          if column > 0 { body.append(",") }
          body.append(decimal: number)
        }
      }
      body.append("]]")
    }
    var out = OutputBuffer(capacity: 1 << 17)
    JSONWriter.object(into: &out) { object in
      object.member("schema", Self.schema)
      object.list("texts") { list in for text in used { list.element(texts[Int(text)]) } }
    }
    out.append(contentsOf: body)
    out.append("\n")
    return out.array()
  }

  /// How many numbers a line has: date, bucket, 1 where it was worked and 2 more where it was entered by
  /// hand, multiplier, rate, pay code, position, site, seconds, cents.
  private static let width = 10

  /// Adds the people of a piece behind those that are there.
  ///
  /// - Returns: false where these are not the bytes of a piece, or its people do not come behind.
  mutating func add(piece bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { all in
      var lines = all.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)[...]
      guard let head = lines.popFirst(), let own = texts(ofHead: Array(head)) else { return false }
      return lines.allSatisfy { add(UnsafeBufferPointer(rebasing: $0), own) }
    }
  }

  /// The places of the texts that the first line of a piece names.
  private mutating func texts(ofHead line: [UInt8]) -> [Int32]? {
    guard let node = try? JSONTextParser.parse(line, file: "") else { return nil }
    let fields = JSONFields(node)
    guard fields.text("schema") == Self.schema else { return nil }
    return fields.texts("texts").map { place(of: $0) }
  }

  private mutating func add(_ line: UnsafeBufferPointer<UInt8>, _ own: [Int32]) -> Bool {
    var scanner = LineScanner(line)
    guard scanner.take("["), let key = scanner.text(), scanner.take(","),
      let number = scanner.text(), scanner.take(",[")
    else { return false }
    let first = lines.count
    var numbers = [Int64](repeating: 0, count: Self.width)
    repeat {
      for column in 0..<Self.width {
        guard column == 0 || scanner.take(","), let number = scanner.number() else { return false }
        numbers[column] = number
      }
      guard let line = Self.line(numbers, own) else { return false }
      lines.append(line)
    } while scanner.take(",")
    guard scanner.take("]]"), scanner.isAtEnd else { return false }
    if let last = people.last, !last.key.utf8.lexicographicallyPrecedes(key.utf8) { return false }
    people.append(Person(key: key, number: number, lines: first..<lines.count))
    return true
  }

  private static func line(_ numbers: [Int64], _ own: [Int32]) -> Line? {
    func text(_ place: Int64) -> Int32? {
      own.indices.contains(Int(place)) ? own[Int(place)] : nil
    }
    guard let date = Int32(exactly: numbers[0]),
      let bucket = UInt8(exactly: numbers[1]).flatMap(Bucket.init(rawValue:)),
      (0...3).contains(numbers[2]), let multiplier = Int32(exactly: numbers[3]),
      let payCode = text(numbers[5]), let position = text(numbers[6]), let site = text(numbers[7])
    else { return nil }
    return Line(
      date: date, bucket: bucket, isWorked: numbers[2] & 1 == 1, multiplier: multiplier,
      rate: numbers[4], payCode: payCode, position: position, site: site, seconds: numbers[8],
      amount: numbers[9], isEntered: numbers[2] & 2 == 2)
  }
}
