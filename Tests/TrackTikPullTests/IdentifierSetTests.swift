import Testing

@testable import TrackTikPull

@Suite("Sets of record numbers")
struct IdentifierSetTests {
  @Test("numbers near to each other and far from each other, below nothing too")
  func numbers() {
    let numbers: [Int64] = [5, -3, 0, 63, 64, 1 << 40, Int64.max, Int64.min, 5, 127, -64, -65]
    var set = IdentifierSet()
    #expect(numbers.map { set.insert($0) }.filter { !$0 }.count == 1)
    #expect(set.count == 11 && set.sorted == Set(numbers).sorted())
    #expect(numbers.allSatisfy(set.contains) && !set.contains(6) && !set.contains(-66))
  }

  @Test("numbers of every size")
  func sizes() {
    var set = IdentifierSet()
    for id: Int64 in [5, 65_536, 5, -3, 1 << 40, 65_535] { set.insert(id) }
    #expect(set.count == 5)
    #expect(set.sorted == [-3, 5, 65_535, 65_536, 1 << 40])
    #expect(set.contains(-3) && !set.contains(-2))
  }
}
