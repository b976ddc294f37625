import PayrollBytes

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

  /// JSON lines: the texts, the kinds of lines that there are, and one for each person with key, number,
  /// and the lines one behind the other, each a date, a kind, and seconds or cents.
  private func written(_ range: Range<Int>) -> [UInt8] {
    var index = PieceIndex(texts: texts.count)
    var body = OutputBuffer(capacity: 1 << 17)
    for person in people[range] {
      body.append("\n[")
      body.append(jsonString: person.key)
      body.append(",")
      body.append(jsonString: person.number)
      body.append(",[")
      for place in person.lines {
        let line = lines[place]
        if place > person.lines.lowerBound { body.append(",") }
        body.append(decimal: Int64(line.date))
        body.append(",")
        body.append(decimal: index.kind(of: line))
        body.append(",")
        body.append(decimal: line.isAmount ? line.amount : line.seconds)
      }
      body.append("]]")
    }
    var out = OutputBuffer(capacity: 1 << 17)
    JSONWriter.object(into: &out) { object in
      object.member("schema", Self.schema)
      object.list("texts") { list in for text in index.texts { list.element(texts[Int(text)]) } }
    }
    out.append("\n[")
    for (place, number) in index.kinds.enumerated() {
      if place > 0 { out.append(",") }
      out.append(decimal: number)
    }
    out.append("]")
    out.append(contentsOf: body)
    out.append("\n")
    return out.array()
  }

  /// Adds the people of a piece behind those that are there.
  ///
  /// - Returns: false where these are not the bytes of a piece, or its people do not come behind.
  mutating func add(piece bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { all in
      var lines = all.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)[...]
      guard let head = lines.popFirst(), let own = texts(ofHead: Array(head)),
        let second = lines.popFirst(),
        let kinds = PieceIndex.kinds(UnsafeBufferPointer(rebasing: second), own)
      else { return false }
      return lines.allSatisfy { add(UnsafeBufferPointer(rebasing: $0), kinds) }
    }
  }

  /// The places of the texts that the first line of a piece names.
  private mutating func texts(ofHead line: [UInt8]) -> [Int32]? {
    guard let node = try? JSONTextParser.parse(line, file: "") else { return nil }
    let fields = JSONFields(node)
    guard fields.text("schema") == Self.schema else { return nil }
    return fields.texts("texts").map { place(of: $0) }
  }

  private mutating func add(_ line: UnsafeBufferPointer<UInt8>, _ kinds: [Line]) -> Bool {
    var scanner = LineScanner(line)
    guard scanner.take("["), let key = scanner.text(), scanner.take(","),
      let number = scanner.text(), scanner.take(",[")
    else { return false }
    let first = lines.count
    repeat {
      guard let date = scanner.number().flatMap({ Int32(exactly: $0) }), scanner.take(","),
        let kind = scanner.number(), kinds.indices.contains(Int(kind)), scanner.take(","),
        let pay = scanner.number()
      else { return false }
      var line = kinds[Int(kind)]
      line.date = date
      // A kind of amounts has one cent in its place.
      if line.isAmount { line.amount = pay } else { line.seconds = pay }
      lines.append(line)
    } while scanner.take(",")
    guard scanner.take("]]"), scanner.isAtEnd else { return false }
    if let last = people.last, !last.key.utf8.lexicographicallyPrecedes(key.utf8) { return false }
    people.append(Person(key: key, number: number, lines: first..<lines.count))
    return true
  }
}
