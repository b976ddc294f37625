import PayrollBytes
import PayrollTestSupport
import Testing

@testable import RunFiles

/// Lists that are read by several cores: how many, and how long a piece is, must not show.
@Suite("Files with an entry a line, read by all cores")
struct ListReaderTests {
  private static let seed: UInt64 = 11

  /// Numbers, of which none may follow 9.
  private struct Numbers: ListPart {
    var numbers: [Int] = []

    mutating func add(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
      guard numbers.last != 9, let number = Int(String(decoding: line, as: UTF8.self)) else {
        return false
      }
      numbers.append(number)
      return true
    }
  }

  private struct Found: Equatable {
    var head = ""
    var numbers: [Int] = []
    var tail = ""
    var problem = ""
  }

  private func read(_ text: String, pieceLength: Int, cores: Int) throws -> Found {
    try Scratch.folder { folder in
      try Scratch.put(text, in: folder, as: "list")
      var file = ListReader("\(folder)/list", pieceLength: pieceLength, cores: cores)
      var found = Found()
      do throws(ListProblem) {
        found.head = String(decoding: try file.head(), as: UTF8.self)
        let tail = try file.entries(like: Numbers()) { part in
          guard found.numbers.last != 9 else { return false }
          found.numbers += part.numbers
          return true
        }
        found.tail = String(decoding: tail, as: UTF8.self)
      } catch {
        found.problem = "\(error)"
        found.numbers = []
      }
      return found
    }
  }

  @Test("Any number of cores and any length of pieces give the same, and name the same line")
  func sameness() throws {
    var random = SeededGenerator(seed: Self.seed)
    for round in 0..<TestEffort.rounds(150) {
      let count = Int.random(in: 0...30, using: &random)
      var lines = (0..<count).map { _ in String(Int.random(in: 10...20_000, using: &random)) }
      if count > 0, round % 3 == 1 {
        lines[Int.random(in: 0..<count, using: &random)] = ["x", "", "9", "]"][round % 4]
      }
      var text = (["head"] + lines + ["]}", "tail"]).map { $0 + "\n" }.joined() + "end"
      if round % 5 == 4 { text = String(text.prefix(Int.random(in: 0...90, using: &random))) }
      let plain = try read(text, pieceLength: 1 << 20, cores: 1)
      for cores in [2, 3, 7] {
        for pieceLength in [1, 13, 64, 1 << 20] {
          #expect(
            try read(text, pieceLength: pieceLength, cores: cores) == plain,
            "seed \(Self.seed), round \(round), \(cores) cores, pieces of \(pieceLength)")
        }
      }
    }
  }

  @Test(
    "The line of what is no entry is that of the file",
    arguments: [2, 3, 500, 999, 1000, 1001])
  func lines(number: Int) throws {
    var lines = ["head"] + (2...1001).map { String($0 + 10) } + ["]}"]
    lines[number - 1] = "x"
    let text = lines.map { $0 + "\n" }.joined()
    for cores in [1, 2, 5] {
      let found = try read(text, pieceLength: 700, cores: cores)
      #expect(found.problem == "entry(\(number))")
    }
    // What must not follow is found where a part begins, too.
    lines[number - 1] = "9"
    let following = try read(lines.map { $0 + "\n" }.joined(), pieceLength: 40, cores: 3)
    #expect(following.problem == (number == 1001 ? "" : "entry(\(number + 1))"))
  }

  @Test("Whole, the head, the entries and all behind them are there")
  func whole() throws {
    let found = try read("head\n1\n2\n]}\n3\nend", pieceLength: 4, cores: 2)
    #expect(found == Found(head: "head", numbers: [1, 2], tail: "]}\n3\nend"))
    #expect(try read("head", pieceLength: 4, cores: 2).problem == "line(1)")
    #expect(try read("head\n", pieceLength: 4, cores: 2).problem == "line(2)")
  }
}
