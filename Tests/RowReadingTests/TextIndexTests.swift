import PayrollModel
import RowReading
import Testing

@Suite("Distinct texts found by their bytes")
struct TextIndexTests {
  private func place(
    _ text: String, _ index: inout TextIndex, _ arena: inout TextArena
  ) -> (place: Int, isNew: Bool) {
    var text = text
    return text.withUTF8 { index.place(of: $0, in: &arena) }
  }

  @Test("Each text once, in the order in which it came, through every growth of the table")
  func distinct() {
    var (index, arena) = (TextIndex(), TextArena())
    for round in 0..<2 {
      for number in 0..<5_000 {
        let found = place("0\(number)", &index, &arena)
        #expect(found.place == number && found.isNew == (round == 0))
      }
    }
    #expect(index.spans.count == 5_000)
    #expect(arena.string(index.spans[4_999]) == "04999")
  }

  @Test("Texts differ by every byte; the empty one is a text too")
  func bytes() {
    var (index, arena) = (TextIndex(), TextArena())
    let texts = ["7", "07", "007", "7 ", "", "é", "e\u{301}", "A", "a"]
    for (number, text) in texts.enumerated() {
      #expect(place(text, &index, &arena).place == number, "\(text)")
    }
    for (number, text) in texts.enumerated() {
      #expect(place(text, &index, &arena) == (number, false), "\(text)")
    }
  }
}
