public import PayrollBytes
import PayrollModel
import TimeZones

extension PunchSource {
  /// Reads `source` of the configuration, where its `kind` is `punches`.
  ///
  /// - Parameters:
  ///   - folder: the folder that paths start from.
  ///   - companyZone: the zone of the company, which holds where `source` names none.
  /// - Returns: nil where something is wrong, which is noted in the reader.
  public init?(_ reader: JSONObjectReader, folder: String, companyZone: String?) {
    let found = reader.problems.found.count
    var paths = reader.array("files").compactMap { node -> String? in
      if case .string(let path) = node.value, !path.isEmpty { return path }
      reader.note(node, "files", "the path of a file was expected here, not \(node.kind)")
      return nil
    }
    if let path = reader.filledString("file") { paths.insert(path, at: 0) }
    if paths.isEmpty {
      reader.problems.note(
        reader.location, reader.path(to: "file"), "no file of punches is named",
        "add \"file\": \"punches.csv\"")
    }
    var zones = ZoneDirectory()
    let zone = Self.zone(reader, "timeZone", companyZone, &zones)
    var format = PunchFormat(zone: zone ?? .utc)
    if let delimiter = reader.parsed(
      "delimiter", expected: "a comma, a semicolon, a tab (\\t) or a vertical bar", Self.delimiter)
    {
      format.delimiter = delimiter
    }
    if let dates = reader.parsed(
      "dates", expected: "a format such as YYYY-MM-DD, M/D/YYYY or D.M.YYYY", { DateFormat($0) })
    {
      format.dates = dates
    }
    if let columns = reader.object("columns") { format.readColumns(columns) }
    if let kinds = reader.object("kinds") { format.readKinds(kinds) }
    if let regions = reader.object("regions") { format.readRegions(regions, &zones) }
    reader.finish()
    guard reader.problems.found.count == found else { return nil }
    self.init(files: paths.map { Folder.resolve($0, in: folder) }, format: format)
  }

  private static func delimiter(_ text: String) -> UInt8? {
    [",", ";", "\t", "|"].contains(text) ? text.utf8.first : nil
  }

  private static func zone(
    _ reader: JSONObjectReader, _ key: String, _ usual: String?, _ zones: inout ZoneDirectory
  ) -> ZoneRules? {
    if let node = reader.node(key), let name = reader.string(key) {
      if let zone = zones.zone(name) { return zone }
      let hint = ZoneHint(name, zones)
      reader.note(node, key, hint.message, hint.advice)
      return nil
    }
    if let zone = usual.flatMap({ zones.zone($0) }) { return zone }
    reader.problems.note(
      reader.location, reader.path(to: key), "nobody knows by which clock the times are read",
      "add \"timeZone\": \"America/New_York\" here or to \"company\"")
    return nil
  }
}

extension PunchFormat {
  fileprivate mutating func readColumns(_ reader: JSONObjectReader) {
    var taken: [String: PunchColumn] = [:]
    for column in PunchColumn.allCases {
      guard let node = reader.node(column.rawValue), let name = reader.filledString(column.rawValue)
      else { continue }
      if let other = taken[PunchHeader.folded(name)] {
        reader.note(
          node, column.rawValue, "\"\(other.rawValue)\" is this column already",
          "name another one, or remove one of the two")
        continue
      }
      taken[PunchHeader.folded(name)] = column
      columns[column] = name
    }
    reader.finish()
  }

  fileprivate mutating func readKinds(_ reader: JSONObjectReader) {
    let known = PunchKind.allCases.map(\.rawValue)
    for member in reader.allMembers() {
      guard case .string(let text) = member.value.value, let kind = PunchKind(rawValue: text) else {
        let word: String
        if case .string(let text) = member.value.value { word = text } else { word = "" }
        let nearest = JSONObjectReader.suggestion(for: word, among: known)
        reader.note(
          member.value, member.key, "this is not what a row can be",
          nearest.isEmpty ? "write one of \(known.joined(separator: ", "))" : nearest)
        continue
      }
      if kinds.updateValue(kind, forKey: Self.folded(member.key)) != nil {
        reader.note(
          member.value, member.key, "the same word stands here twice, but for capitals and signs",
          "remove one")
      }
    }
    reader.finish()
  }

  fileprivate mutating func readRegions(_ reader: JSONObjectReader, _ zones: inout ZoneDirectory) {
    for member in reader.allMembers() {
      guard case .string(let name) = member.value.value, let zone = zones.zone(name) else {
        if case .string(let name) = member.value.value {
          let hint = ZoneHint(name, zones)
          reader.note(member.value, member.key, hint.message, hint.advice)
        } else {
          reader.note(
            member.value, member.key, "a time zone was expected here, not \(member.value.kind)")
        }
        continue
      }
      regions[member.key] = zone
    }
    reader.finish()
  }
}
