import Foundation
import Glibc
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Files and parts of files, block by block")
struct SourceTests {
  /// Hands a file with these bytes to `body`.
  private func withFile<Result>(
    _ bytes: [UInt8], _ body: (Int32) throws -> Result
  ) throws -> Result {
    let path = FileManager.default.temporaryDirectory.path + "/source-\(UUID())"
    var buffer = OutputBuffer()
    buffer.append(bytes)
    _ = try OutputFile.write(buffer, to: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let descriptor = open(path, O_RDONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    return try body(descriptor)
  }

  /// All that comes of parts in blocks of a size; nil where a block is refused.
  private func read(_ bytes: [UInt8], _ parts: [Range<Int>], block: Int) throws -> [UInt8]? {
    try withFile(bytes) { descriptor in
      let segments = FileSegments(descriptor, parts)
      var all: [UInt8] = []
      var space = [UInt8](repeating: 0, count: block)
      while true {
        let got = space.withUnsafeMutableBufferPointer { segments.read(into: $0) }
        if got < 0 { return nil }
        if got == 0 { return all }
        #expect(got <= block)
        all += space[..<got]
      }
    }
  }

  private let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)

  @Test("parts come one after the other, in blocks of any size", arguments: [1, 2, 3, 7, 26, 100])
  func segments(block: Int) throws {
    #expect(try read(letters, [0..<26], block: block) == letters)
    #expect(try read(letters, [0..<3, 10..<12, 25..<26], block: block) == Array("abcklz".utf8))
    #expect(try read(letters, [5..<9, 0..<2], block: block) == Array("fghiab".utf8))
    #expect(try read(letters, [0..<0, 4..<5, 7..<7, 9..<9], block: block) == Array("e".utf8))
    #expect(try read(letters, [], block: block) == [])
    #expect(try read(letters, [3..<5, 3..<5], block: block) == Array("dede".utf8))
  }

  @Test("a file that is shorter than a part is an error, and no end")
  func tooShort() throws {
    #expect(try read(letters, [26..<27], block: 4) == nil)
    #expect(try read(letters, [24..<28], block: 4) == nil)
    #expect(try read([], [0..<1], block: 4) == nil)
  }

  @Test("blocks keep what is not used, and grow for what is longer", arguments: [1, 2, 5, 64])
  func blocks(size: Int) throws {
    try withFile(letters) { descriptor in
      var blocks = ByteBlocks(FileSegments(descriptor, [0..<26]), size: size)
      let isEmpty = blocks.bytes.isEmpty && !blocks.isAtEnd
      #expect(isEmpty)
      var all: [UInt8] = []
      while !blocks.isAtEnd {
        blocks.fill()
        // Half of what is there is used, and the rest stays in front.
        let used = blocks.bytes.count / 2
        all += blocks.bytes[..<used]
        blocks.use(used)
        let kept = Array(blocks.bytes)
        #expect(kept == Array(letters[all.count...].prefix(kept.count)))
      }
      all += blocks.bytes
      let hasFailed = blocks.hasFailed
      #expect(all == letters && !hasFailed)
    }
    try withFile(letters) { descriptor in
      var blocks = ByteBlocks(FileSegments(descriptor, [0..<26]), size: size)
      while blocks.bytes.count < 26, !blocks.isAtEnd { blocks.fill() }
      let whole = Array(blocks.bytes)
      blocks.fill()
      let (isAtEnd, after) = (blocks.isAtEnd, Array(blocks.bytes))
      #expect(whole == letters && isAtEnd && after == letters)
    }
    try withFile(letters) { descriptor in
      var blocks = ByteBlocks(FileSegments(descriptor, [20..<30]), size: size)
      while !blocks.isAtEnd { blocks.fill() }
      let hasFailed = blocks.hasFailed
      #expect(hasFailed)
    }
  }

  @Test("a file that is not there is an error with its final name")
  func missing() throws {
    let plan = try SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{hours}\"/>"
    ).plan()
    do {
      try FinishedFileReader.check(
        FinishedFile(
          path: "/nowhere/t", finalPath: "out/t.csv", employees: [0], pieces: PieceBoundaries()),
        plan: plan, batch: BatchBuilder.one(8.h))
      Issue.record("nothing was read")
    } catch {
      #expect(error.message.hasPrefix("cannot open out/t.csv: "))
    }
  }

  // MARK: Pieces

  private static let people: PayBatch = {
    var builder = BatchBuilder()
    for number in 1...6 {
      builder.employee("\(number)")
      builder.hours(.regular, number.h)
    }
    return builder.batch
  }()

  /// Reads a file of six people in three pieces of two.
  private func inPieces(_ plan: OutputPlan, _ head: String, _ rows: [String], _ tail: String)
    throws -> String?
  {
    try FinishedText.verdict(plan, Self.people, inPieces: head, rows, tail)
  }

  private func csv() throws -> OutputPlan {
    var template = SmallTemplate(
      "<field heading=\"No\" value=\"{employee.number}\"/><field heading=\"H\" value=\"{hours}\"/>")
    template.dialect = "<csv header=\"yes\"/>"
    template.behind =
      "<row><field value=\"T\"/><field value=\"{file.hours}\"/><field value=\"{file.hours|minutes}\"/></row>"
    return try template.plan()
  }

  @Test("pieces are compared each with its people, and totals with all")
  func pieces() throws {
    let plan = try csv()
    let rows = (1...6).map { "\($0),\($0).00\n" }
    #expect(try inPieces(plan, "No,H\n", rows, "T,21.00,1260\n") == nil)
    for place in rows.indices {
      var damaged = rows
      damaged[place] = damaged[place].replacing(".00", with: ".01")
      let number = place + 1
      let line = place < 5 ? place + 3 : 0
      #expect(
        try inPieces(plan, "No,H\n", damaged, "T,21.00,1260\n")?.hasSuffix(
          "employee \(number): \(number).01 hours of all codes together, and the batch has "
            + "\(number).00") == true, "\(line)")
      damaged.remove(at: place)
      #expect(try inPieces(plan, "No,H\n", damaged, "T,21.00,1260\n") != nil)
    }
    #expect(
      try inPieces(plan, "No,H\n", rows, "T,21.01,1260\n")
        == "8: a total of 21.01 hours, and the batch has 21.00")
    #expect(
      try inPieces(plan, "No,H\n", rows, "T,21.00,1261\n")
        == "8: a total of 21:01 hours, and the batch has 21:00")
    #expect(try inPieces(plan, "No,X\n", rows, "T,21.00,1260\n")?.hasPrefix("1: ") == true)
    #expect(
      try inPieces(plan, "No,H\n", rows, "") == "0: not all of the records that the template has")
    var swapped = rows
    swapped.swapAt(1, 2)
    #expect(
      try inPieces(plan, "No,H\n", swapped, "T,21.00,1260\n") == "3: employee 2 is expected here")
  }

  @Test("cuts in wrong places do not make a right file wrong, nor a wrong one right")
  func wrongCuts() throws {
    let plan = try csv()
    let text = "No,H\n" + (1...6).map { "\($0),\($0).00\n" }.joined() + "T,21.00,1260\n"
    for (start, cuts) in [
      (5, [10, 20]), (0, [12, 26]), (5, [19, 26]), (5, [12, 26, 40]), (5, []),
    ] {
      var pieces = PieceBoundaries(start: start, cuts: cuts, size: text.utf8.count, smallest: 1)
      pieces.employeesPerCut = 3
      #expect(try FinishedText.verdict(plan, Self.people, text, pieces: pieces) == nil, "\(cuts)")
      #expect(
        try FinishedText.verdict(
          plan, Self.people, text.replacing("6.00", with: "6.01"), pieces: pieces) != nil)
    }
  }
}
