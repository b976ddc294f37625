import PayrollBytes
import PayrollModel

/// Zones of regions that did not come to bear: by another clock, every hour may be at another time of
/// day, and some on another date.
extension PunchTable {
  /// What is wrong with `regions` of `source`, and with rows that name no region.
  var regionFindings: [Finding] {
    let zones = source.format.regions
    guard !zones.isEmpty else { return [] }
    let named = result.regions.map { result.text.string($0.name) }
    let unlisted = named.filter { zones[$0] == nil }
    var findings: [Finding] = []
    for key in zones.keys.sorted() where !named.contains(key) {
      if named.isEmpty {
        findings.append(.regionsWithoutRows(key))
      } else if let meant = meant(by: key, among: unlisted) {
        findings.append(.misspeltRegion(key, meant))
      } else if !unlisted.isEmpty {
        findings.append(.unusedRegion(key, unlisted))
      }
    }
    for (person, place) in fileClockLines.sorted(by: { $0.key < $1.key }) {
      guard let region = result.employees[person].region.place else { continue }
      let name = result.text.string(result.regions[region].name)
      guard let zone = zones[name], zone.name != source.format.zone.name else { continue }
      findings.append(
        .rowWithoutRegion(
          result.text.string(result.employees[person].number), name, file: source.names[place.file],
          line: place.line))
    }
    return findings
  }

  /// The region of the rows that somebody meant by a key. Short ones, such as states, differ by a
  /// letter and are others all the same.
  private func meant(by key: String, among names: [String]) -> String? {
    let folded = PunchFormat.folded(key)
    if let same = names.first(where: { PunchFormat.folded($0) == folded }) { return same }
    return key.count > 3 ? SpellingDistance.nearest(to: key, among: names) : nil
  }
}
