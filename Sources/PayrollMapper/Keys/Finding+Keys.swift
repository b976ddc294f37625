import PayrollModel

// The words of the findings about keys that name data.
extension Finding {
  static func unusedKey(
    _ key: String, of table: String, thing: String, _ severity: Severity, nearest: String?,
    file: String? = nil
  ) -> Finding {
    let isZeros = nearest.map { $0.drop { $0 == "0" } == key.drop { $0 == "0" } } ?? false
    let guess =
      nearest.map { "Did you mean \"\($0)\"? " + (isZeros ? "Leading zeros count. " : "") } ?? ""
    return Finding(
      .unusedKey, severity, Subject(file: file),
      "The key \"\(key)\" of \(table) names no \(thing) of the snapshot, so it holds for nobody.",
      advice: guess + "Correct the key, or remove it.")
  }

  static func moreUnusedKeys(
    _ count: Int, of table: String, thing: String, _ severity: Severity, first: String
  ) -> Finding {
    Finding(
      .unusedKey, severity, Subject(),
      "\(count) more keys of \(table), \"\(first)\" first, name no \(thing) of the snapshot.",
      advice: "Compare the keys with the snapshot: they were written for other data.")
  }

  static func keysWithoutRegions(_ tables: [String]) -> Finding {
    Finding(
      .unusedKey, .blocking, Subject(),
      "The snapshot has no regions, so no key of \(tables.joined(separator: " and ")) names one, "
        + "and nobody can say whose law holds.",
      advice: "Pull the regions too, or remove the keys if everybody is under rules.default.")
  }

  static func ambiguousKey(
    _ key: String, of table: String, spellings: [String]
  ) -> Finding {
    let names = spellings.map { "\"\($0)\"" }.joined(separator: " or ")
    return Finding(
      .ambiguousKey, Subject(),
      "The key \"\(key)\" of \(table) can mean \(names), so it holds for neither.",
      advice: "Write it exactly as the data does.")
  }

  static func contradictoryKeys(_ keys: [String], of table: String, _ thing: String) -> Finding {
    let names = keys.map { "\"\($0)\"" }.joined(separator: " and ")
    return Finding(
      .ambiguousKey, Subject(),
      "The keys \(names) of \(table) all mean \(thing), and say different things.",
      advice: "Keep the one that is right.")
  }
}
