import PayrollModel

/// The regions that the keys of a table by region mean, each found once.
///
/// A key is a region's own number, else a name, else a number of the source, each as it is spelt; or
/// else, in the same order, one that differs only in capitals and outer blanks.
struct RegionKeys {
  /// Keys that no region answers to, sorted.
  private(set) var unused: [String] = []
  /// Keys that several regions answer to equally well, with the spellings of these.
  private(set) var ambiguous: [(key: String, spellings: [String])] = []
  /// The keys of a region by its place, the nearest first.
  private var keysByPlace: [Int: [String]] = [:]

  /// The names of all regions: their own numbers, names and numbers in the source, in the order in
  /// which they are asked.
  private struct Names {
    let levels: [[String]]
    let folded: [[FoldedName]]

    init(_ data: TimeData) {
      levels = [
        data.regions.map { data.text.string($0.number) },
        data.regions.map { data.text.string($0.name) }, data.regions.map { String($0.id) },
      ]
      folded = levels.map { $0.map { FoldedName($0) } }
    }
  }

  init(_ keys: some Sequence<String>, _ data: TimeData) {
    let keys = keys.sorted()
    if keys.isEmpty { return }
    let names = Names(data)
    var ranked: [Int: [(rank: Int, key: String)]] = [:]
    for key in keys {
      switch Self.places(of: key, names) {
      case .found(let places, let rank):
        for place in places { ranked[place, default: []].append((rank, key)) }
      case .several(let spellings): ambiguous.append((key, spellings))
      case .nobody: unused.append(key)
      }
    }
    keysByPlace = ranked.mapValues { keys in
      keys.sorted { ($0.rank, $0.key) < ($1.rank, $1.key) }.map(\.key)
    }
  }

  /// The key that holds for the region at a place; nil where none does.
  func key(of place: Int) -> String? { keysByPlace[place]?.first }

  /// The regions that several keys mean, by rising place.
  var namedTwice: [(place: Int, keys: [String])] {
    keysByPlace.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { (place: $0.key, keys: $0.value) }
  }

  private enum Answer {
    case found([Int], rank: Int)
    case several([String])
    case nobody
  }

  private static func places(of key: String, _ names: Names) -> Answer {
    let folded = FoldedName(key)
    if folded.text.isEmpty { return .nobody }
    for (rank, level) in names.levels.enumerated() {
      let exact = level.indices.filter { level[$0] == key }
      if !exact.isEmpty { return .found(exact, rank: rank) }
    }
    for (rank, level) in names.folded.enumerated() {
      let near = level.indices.filter { level[$0] == folded }
      if near.isEmpty { continue }
      let spellings = Set(near.map { names.levels[rank][$0] })
      return spellings.count == 1
        ? .found(near, rank: names.levels.count + rank) : .several(spellings.sorted())
    }
    return .nobody
  }
}
