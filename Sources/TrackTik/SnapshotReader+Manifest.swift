import PayrollBytes
import PayrollModel

extension SnapshotReader {
  /// Reads the dates that the snapshot was pulled for from its `manifest.json`.
  ///
  /// - Throws: `SnapshotError` where the manifest cannot be read or is not JSON.
  mutating func readManifest(in folder: String) throws(SnapshotError) {
    let name = "manifest.json"
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: Folder.resolve(name, in: folder)) } catch {
      throw SnapshotError(error, file: name)
    }
    let node: JSONNode
    do { node = try JSONTextParser.parse(bytes, file: name) } catch {
      throw SnapshotError(
        file: name, line: error.location?.line, reason: .malformedJSON(error.message))
    }
    let problems = JSONObjectReader.Problems(file: name)
    let object = JSONObjectReader(node, problems: problems)
    for resource in object.objects("resources") {
      if let name = resource.string("name"),
        let count = resource.integer("missingRows", in: 0...Int.max)
      {
        missingRows[name] = count
      }
    }
    let from = object.string("from")
    let to = object.string("to")
    if problems.found.isEmpty, from == nil, to == nil { return }
    if let from, let to, let first = Self.date(from), let last = Self.date(to), first <= last {
      data.coverage = first...last
      return
    }
    data.findings.append(
      Finding(
        .unreadableManifest, .warning, Finding.Subject(file: name),
        "\"from\" and \"to\" must be two dates yyyy-mm-dd, the first not after the second",
        advice: "correct the manifest; without it nobody knows which dates were pulled"))
  }

  /// The date of `yyyy-mm-dd` or of a moment, as it stands.
  private static func date(_ text: String) -> CalendarDate? {
    CalendarDate(String(text.prefix(10)))
  }
}
