import PayrollBytes

/// Reads the differences of a calendar file.
enum HolidayDifferenceReader {
  /// A difference and its place in the file.
  struct Found {
    let difference: HolidayDifference
    let reader: JSONObjectReader
  }

  static func differences(_ key: String, of reader: JSONObjectReader) -> [Found] {
    if reader.node(key) != nil {
      reader.noteEmptyList(key, "remove it, or say what differs")
    }
    return reader.objects(key).compactMap { entry in
      let rule = entry.filledString("rule")
      let listed = entry.filledString("listed")
      let years = years(of: entry)
      let why = entry.requiredFilledString("why")
      if entry.node("rule") == nil, entry.node("listed") == nil {
        entry.problems.note(
          entry.location, entry.path, "it does not say what differs",
          "give the \"rule\" here, the holiday that is \"listed\" there, or both")
      }
      entry.finish()
      guard let why, rule != nil || listed != nil else { return nil }
      return Found(
        difference: HolidayDifference(rule: rule, listed: listed, years: years, why: why),
        reader: entry)
    }
  }

  private static func years(of reader: JSONObjectReader) -> [Int] {
    var years: [Int] = []
    if reader.node("years") != nil {
      reader.noteEmptyList("years", "remove it where every year differs")
    }
    for (index, node) in reader.array("years").enumerated() {
      guard case .number(let text) = node.value, let year = Int(text), (1...9999).contains(year)
      else {
        reader.note(node, "years[\(index)]", "a year such as 2026 was expected here")
        continue
      }
      reader.noteOrder(
        year, after: years.last, at: node, "years[\(index)]", "list the years rising, each once")
      years.append(year)
    }
    return years
  }
}
