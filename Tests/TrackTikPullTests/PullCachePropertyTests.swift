import OnceOnly
import PayrollTestSupport
import Testing
import TrackTikServer

@testable import TrackTikPull

@Suite("Whatever changes between pulls")
struct PullCachePropertyTests {
  typealias Row = CacheScene.Row

  @Test("the snapshot has the rows that are served", arguments: ["employees", "positions"])
  func changes(_ resource: String) throws {
    var saved = 0
    for seed in 0..<UInt64(TestEffort.rounds(6)) {
      var random = SeededGenerator(seed: seed)
      let hasSettings = resource == "positions"
      var rows = CacheScene.rows(Int.random(in: 35...110, using: &random), settings: hasSettings)
      let scene = try CacheScene(rows, of: resource)
      var clock = CacheScene.start
      _ = try scene.pull("0")
      for turn in 1...20 {
        // Sometimes two pulls fall into one second of the server's clock.
        if Bool.random(using: &random) { clock += Int64.random(in: 1...20_000, using: &random) }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          Self.change(&rows, clock, hasSettings, &random)
        }
        try scene.serve(rows)
        let pull = try scene.pull("\(turn)")
        saved += pull.manifest.savedRequestCount
        guard pull.rows == rows else {
          Issue.record("seed \(seed), turn \(turn): the rows are not those that are served")
          break
        }
        #expect(pull.manifest.resources.first?.missingRowCount == 0, "seed \(seed), turn \(turn)")
      }
    }
    #expect(saved > 0)
  }

  private static func change(
    _ rows: inout [Row], _ clock: Int64, _ hasSettings: Bool, _ random: inout SeededGenerator
  ) {
    let place = rows.isEmpty ? 0 : Int.random(in: 0..<rows.count, using: &random)
    let name = "Name \(UInt32.random(in: 0...UInt32.max, using: &random))"
    switch Int.random(in: 0...9, using: &random) {
    case 0...3 where !rows.isEmpty:
      rows[place].name = name
      // A change that took a while to be seen has an earlier stamp.
      rows[place].updatedOn = clock - (Bool.random(using: &random) ? 0 : 200)
    case 4 where hasSettings && !rows.isEmpty:
      rows[place].setting = (
        ["NONE", "ALL", "REST_ONLY"].randomElement(using: &random) ?? "", clock
      )
    case 5...6:
      rows.append(Row(id: (rows.last?.id ?? 0) + 2, name: name, updatedOn: clock))
    case 7 where rows.count > 30: rows.remove(at: place)
    case 8 where rows.count > 30: rows.removeLast(Int.random(in: 1...11, using: &random))
    case 9 where !rows.isEmpty && place > 0 && rows[place].id > rows[place - 1].id + 1:
      rows.insert(Row(id: rows[place].id - 1, name: name, updatedOn: clock), at: place)
    default: break
    }
  }
}
