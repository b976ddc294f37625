/// A file of `NAME=value` lines, as systemd's `EnvironmentFile=` and shells read it.
enum EnvironmentFile {
  /// The values by name; `export` in front, quotes around the value and comments are understood.
  static func values(_ text: String) -> [String: String] {
    var values: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      var line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("export ") { line = line.dropFirst(7).drop { $0 == " " } }
      guard let sign = line.firstIndex(of: "=") else { continue }
      let name = line[..<sign].filter { $0 != " " }
      var value = line[line.index(after: sign)...].drop { $0 == " " || $0 == "\t" }
      while let last = value.last, last == " " || last == "\t" { value.removeLast() }
      if value.count >= 2, let quote = value.first, quote == "\"" || quote == "'",
        value.last == quote
      {
        value = value.dropFirst().dropLast()
      }
      values[String(name)] = String(value)
    }
    return values
  }
}
