import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollLedger

@Suite("A ledger that is written as lines of JSON")
struct LedgerExportTests {
  /// An export of a ledger with a run that pays some people, and what its state is.
  private func export() throws -> (bytes: [UInt8], state: LedgerState) {
    var generator = SeededGenerator(seed: 1604)
    let lines = LedgerLinesTests.random(30, &generator)
    var result: ([UInt8], LedgerState)?
    try LedgerFolder.with { folder in
      let scene = try LedgerScene(try folder.create())
      try scene.draft(LedgerScene.run(1), by: "Ann \"A\" ü\u{1}")
      try scene.approve(LedgerScene.run(1), lines: lines)
      try scene.submit(LedgerScene.run(1), .reserved, .sent, by: "Ann")
      result = (try LedgerExport.text(of: scene.ledger, payer: "ACME").array(), scene.state)
    }
    return try #require(result)
  }

  private func restore(
    _ bytes: [UInt8], of payer: Payer = LedgerFolder.payer
  ) throws -> LedgerState {
    var state: LedgerState?
    try LedgerFolder.with { folder in
      let store = try SQLiteLedgerStore.restore(folder.ledger, of: payer, from: bytes, file: "e")
      #expect(try store.damages() == [])
      state = try Ledger(store).state
    }
    return try #require(state)
  }

  private func problem(_ bytes: [UInt8], of payer: Payer = LedgerFolder.payer) -> String? {
    do {
      _ = try restore(bytes, of: payer)
      return nil
    } catch { return (error as? LedgerProblem)?.message ?? "\(error)" }
  }

  @Test("Read back it is the same ledger, under the same digests")
  func same() throws {
    let (bytes, state) = try export()
    let restored = try restore(bytes)
    #expect(restored == state)
  }

  @Test("One that is cut, changed or of somebody else makes no ledger")
  func others() throws {
    let (bytes, _) = try export()
    var lines = bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
    func joined(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.joined(separator: [0x0A])) }
    let cut = problem(joined(lines.dropLast()))
    #expect(cut == "the export is cut: its last line is missing")
    let empty = problem([])
    #expect(empty != nil)
    let other = problem(bytes, of: Payer(company: "OTHER"))
    #expect(other == "it is the ledger of ACME, and not of OTHER")
    for place in lines.indices.dropLast() {
      var fewer = lines
      fewer.remove(at: place)
      let missing = problem(joined(fewer))
      #expect(missing != nil, "line \(place + 1)")
    }
    lines[2] = Array(
      String(decoding: lines[2], as: UTF8.self).replacing("payroll-1", with: "payroll-2").utf8)
    let changed = problem(joined(lines))
    #expect(changed == "event 2 is not what was exported")
  }
}
