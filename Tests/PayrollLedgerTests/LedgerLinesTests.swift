import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollLedger

@Suite("What a ledger keeps of a batch")
struct LedgerLinesTests {
  private static func line(_ date: Int32, _ seconds: Int64, code: Int32 = 0) -> LedgerLines.Line {
    LedgerLines.Line(
      date: date, bucket: .regular, isWorked: true, multiplier: 10_000, rate: 185_000,
      payCode: code, position: 0, site: 0, seconds: seconds)
  }

  /// Lines of so many people, with everything that a line can have.
  static func random(_ people: Int, _ generator: inout SeededGenerator) -> LedgerLines {
    var lines = LedgerLines()
    let texts = (0..<50).map { lines.place(of: $0 == 7 ? "a\"\\\n\u{1}é" : "T\($0)") } + [0]
    let keys = (0..<people).map { "\($0 * 3 + 100)" }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    for key in keys {
      let count = Int.random(in: 0...12, using: &generator)
      let own = (0..<count).map { _ in
        var line = line(
          Int32.random(in: 20_000...20_013, using: &generator),
          Int64.random(in: -40_000...40_000, using: &generator),
          code: texts.randomElement(using: &generator) ?? 0)
        line.bucket = Bucket.allCases.randomElement(using: &generator) ?? .regular
        line.isWorked = Bool.random(using: &generator)
        line.isEntered = Int.random(in: 0...5, using: &generator) == 0
        line.rate = Bool.random(using: &generator) ? -1 : 215_000
        line.multiplier = Bool.random(using: &generator) ? 15_000 : 10_000
        line.site = texts.randomElement(using: &generator) ?? 0
        if Int.random(in: 0...9, using: &generator) == 0 {
          (line.seconds, line.amount) = (0, 4_711)
        }
        return line
      }
      _ = lines.add(key, number: "0\(key)", own)
    }
    return lines
  }

  @Test("Pieces hold everybody's lines, in order, and give them back")
  func pieces() throws {
    var generator = SeededGenerator(seed: 1601)
    for count in [0, 1, 5, 1024, 1025, 3000] {
      let lines = Self.random(count, &generator)
      let pieces = lines.pieces()
      #expect(pieces.reduce(0) { $0 + $1.piece.people } == lines.people.count)
      #expect(pieces.reduce(0) { $0 + $1.piece.lines } == lines.lines.count)
      var read = LedgerLines()
      for (piece, bytes) in pieces {
        #expect(piece.digest == LedgerDigest(of: bytes))
        let isRead = read.add(piece: bytes)
        #expect(isRead)
      }
      #expect(read.people == lines.people)
      let shown = { (lines: LedgerLines) in
        lines.lines.map { line in
          var line = line
          let texts = [line.payCode, line.position, line.site].map { lines.texts[Int($0)] }
          (line.payCode, line.position, line.site) = (0, 0, 0)
          return "\(line) \(texts)"
        }
      }
      #expect(shown(read) == shown(lines))
      for person in lines.people {
        let holding = pieces.filter { $0.piece.mayHold(person.key) }
        #expect(holding.count == 1)
        #expect(lines.place(ofPerson: person.key).map { lines.people[$0] } == person)
      }
      #expect(lines.place(ofPerson: "x") == nil)
    }
  }

  @Test("What is alike is one line, and what comes to nothing none")
  func alike() {
    var lines = LedgerLines()
    let code = lines.place(of: "REG")
    let isAdded = lines.add(
      "7", number: "07",
      [
        Self.line(3, 10), Self.line(2, 5, code: code), Self.line(3, 20), Self.line(2, 5),
        Self.line(4, 9), Self.line(4, -9),
      ])
    #expect(isAdded)
    #expect(lines.lines == [Self.line(2, 5), Self.line(2, 5, code: code), Self.line(3, 30)])
    let before = lines
    let isEarlier = lines.add("69", number: "", [Self.line(1, 1)])
    let isSame = lines.add("7", number: "", [Self.line(1, 1)])
    #expect(!isEarlier && !isSame)
    #expect(lines == before)
    let isNobody = lines.add("8", number: "", [Self.line(1, 0)])
    #expect(isNobody)
    #expect(lines.people.count == 1)
  }

  @Test("A piece with any byte changed is not read, or is no piece of the same people and hours")
  func damaged() throws {
    var generator = SeededGenerator(seed: 1602)
    let lines = Self.random(20, &generator)
    let bytes = try #require(lines.pieces().first?.bytes)
    for _ in 0..<TestEffort.rounds(500) {
      var broken = bytes
      let place = Int.random(in: 0..<broken.count, using: &generator)
      broken[place] ^= UInt8.random(in: 1...255, using: &generator)
      var read = LedgerLines()
      _ = read.add(piece: broken)
      #expect(LedgerDigest(of: broken) != LedgerDigest(of: bytes))
    }
    for length in [0, 1, bytes.count / 2, bytes.count - 3] {
      var read = LedgerLines()
      let isRead = read.add(piece: Array(bytes.prefix(length)))
      #expect(!isRead)
    }
  }

  @Test("A run's lines come back from the ledger, all of them or one person's")
  func kept() throws {
    var generator = SeededGenerator(seed: 1603)
    let lines = Self.random(2500, &generator)
    try LedgerFolder.with { folder in
      let scene = try LedgerScene(try folder.create())
      let run = LedgerScene.run(1)
      try scene.draft(run)
      try scene.approve(run, lines: lines)
      try scene.reopen()
      let approval = try #require(scene.state.run(run)?.approval)
      #expect(try scene.ledger.lines(of: approval).people == lines.people)
      let somebody = lines.people[1700]
      let own = try scene.ledger.lines(of: approval, person: somebody.key)
      #expect(own.people.count <= 1024)
      #expect(own.place(ofPerson: somebody.key) != nil)
      #expect(try scene.ledger.damages() == [])
    }
  }
}
