import LawText
public import PayrollBytes
import PayrollModel

extension HolidayPayRules {
  /// Reads a file of holiday pay rules; see `Mappings/holiday-pay` for examples.
  ///
  /// `file` is the path as the person knows it.
  ///
  /// - Throws: `TextProblems` with everything that is wrong with the file.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(TextProblems) -> HolidayPayRules {
    let (reader, problems) = try LawFacts.begin(bytes, file: file)
    let facts = LawFacts.read(reader)
    var versions: [Version] = []
    var latest: CalendarDate?
    for entry in reader.objects("versions") {
      let from = entry.requiredDate("from")
      entry.noteOrder(
        from, after: latest, at: entry.node("from"), "from",
        "list the versions by rising date, each date once")
      latest = from ?? latest
      let version = HolidayPayReader.version(entry, from: from)
      _ = entry.string("note")
      entry.finish()
      if let version { versions.append(version) }
    }
    reader.noteEmptyList("versions", "holiday rules need at least one version")
    reader.finish()
    try problems.check()
    guard let facts else { throw TextProblems([]) }
    return HolidayPayRules(
      id: facts.id, name: facts.name, jurisdiction: facts.jurisdiction, evidence: facts.evidence,
      sources: facts.sources, versions: versions)
  }
}
