import PayrollBytes
import PayrollModel

extension SnapshotReader {
  /// Reads from the `manifest.json` of a snapshot which dates it was pulled for, and which resources
  /// it lacks.
  ///
  /// - Parameters:
  ///   - purpose: what the snapshot is read for.
  ///   - without: the resources that the configuration does without.
  /// - Throws: `SnapshotError` where the manifest cannot be read or is not JSON.
  mutating func readManifest(
    in folder: String, for purpose: SavedSnapshot.Purpose, without: Set<String>
  ) throws(SnapshotError) {
    let name = "manifest.json"
    let bytes: [UInt8]
    // It names every page.
    do { bytes = try InputBuffer.array(of: Folder.resolve(name, in: folder), limit: .page) } catch {
      throw SnapshotError(error, file: name)
    }
    let node: JSONNode
    do { node = try JSONTextParser.parse(bytes, file: name) } catch {
      throw SnapshotError(
        file: name, line: error.location?.line, reason: .malformedJSON(error.message))
    }
    let problems = JSONObjectReader.Problems(file: name)
    let object = JSONObjectReader(node, problems: problems)
    var absent: [AbsentResource] = []
    var present: Set<String> = []
    for resource in object.objects("resources") {
      guard let name = resource.string("name") else { continue }
      if let count = resource.integer("missingRows", in: 0...Self.mostRows) {
        missingRows[name] = count
      }
      if let reason = resource.string("unavailable") {
        absent.append(AbsentResource(name: name, reason: reason))
      } else if resource.bool("leftOut") == true {
        absent.append(AbsentResource(name: name))
      } else if let count = resource.integer("rows", in: 0...Self.mostRows), count > 0 {
        present.insert(name)
      }
    }
    data.findings += absent.compactMap {
      $0.finding(for: purpose, present: present, isDispensable: without.contains($0.name))
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

  /// More rows than any company has; sums of them still fit.
  private static let mostRows = 1_000_000_000_000

  /// The date of `yyyy-mm-dd` or of a moment, as it stands.
  private static func date(_ text: String) -> CalendarDate? {
    CalendarDate(String(text.prefix(10)))
  }
}
