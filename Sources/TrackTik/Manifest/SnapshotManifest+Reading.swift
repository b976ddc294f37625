import PayrollBytes
import PayrollModel
import RowReading

extension SnapshotManifest {
  /// Reads the manifest of a snapshot folder.
  ///
  /// - Throws: `SnapshotError` where it cannot be read, is not JSON, has a key that is not known,
  ///   given twice or missing, or contradicts itself: everything that is wrong, each with its place.
  static func read(in folder: String) throws(SnapshotError) -> SnapshotManifest {
    let bytes: [UInt8]
    // It names every page.
    do { bytes = try InputBuffer.array(of: Folder.resolve(name, in: folder), limit: .page) } catch {
      throw SnapshotError(error, file: name)
    }
    let node: JSONNode
    do { node = try JSONTextParser.parse(bytes, file: name) } catch {
      throw SnapshotError(file: name, line: error.location?.line, reason: .badManifest([error]))
    }
    let problems = JSONObjectReader.Problems(file: name)
    let manifest = SnapshotManifest(JSONObjectReader(node, problems: problems))
    do { try problems.check() } catch {
      throw SnapshotError(
        file: name, line: error.problems.first?.location?.line, reason: .badManifest(error.problems)
      )
    }
    guard let manifest else { throw SnapshotError(file: name, reason: .badManifest([])) }
    return manifest
  }

  /// Reads the whole object; what is wrong is noted, and nil where something that must be there is
  /// not.
  private init?(_ reader: JSONObjectReader) {
    if let node = reader.requiredNode("schema"), let text = reader.string("schema"),
      text != Self.schema
    {
      reader.note(
        node, "schema", "\"\(text)\" is not a schema that this program knows",
        "\"\(Self.schema)\" is; pull again with this program")
    }
    _ = reader.requiredNode("complete")
    let isComplete = reader.bool("complete")
    let first = Self.date(reader, "from")
    let last = Self.date(reader, "to")
    if let first, let last, first > last {
      reader.problems.note(
        reader.location, reader.path(to: "to"), "\(last) lies before \"from\", which is \(first)")
    }
    for key in ["address", "dialect", "program", "startedOn", "finishedOn"] {
      _ = reader.string(key)
    }
    for key in ["requests", "leastRequests", "savedRequests"] {
      _ = reader.integer(key, in: Int.min...Int.max)
    }
    Self.readTexts(reader, "notes")
    _ = reader.requiredNode("resources")
    _ = reader.requiredNode("pages")
    var entries: [Entry] = []
    for resource in reader.objects("resources") {
      guard let entry = Entry(resource) else { continue }
      if entries.contains(where: { $0.name == entry.name }) {
        reader.problems.note(resource.location, resource.path, "\(entry.name) is named twice")
      }
      entries.append(entry)
    }
    var pages: [String: Page] = [:]
    for object in reader.objects("pages") {
      guard let (file, page) = Page.read(object) else { continue }
      if pages.updateValue(page, forKey: file) != nil {
        reader.problems.note(object.location, object.path, "the page \(file) is named twice")
      }
    }
    reader.finish()
    guard let isComplete, let first, let last, first <= last else { return nil }
    self.init(dates: first...last, isComplete: isComplete, resources: entries, pages: pages)
    if reader.problems.found.isEmpty { noteContradictions(reader) }
  }

  /// More rows than any company has; the sums of the pages of a manifest still fit.
  fileprivate static var mostRows: Int { 1_000_000_000_000 }

  private static func date(_ reader: JSONObjectReader, _ key: String) -> CalendarDate? {
    _ = reader.requiredNode(key)
    return reader.parsed(key, expected: "a date yyyy-mm-dd") { CalendarDate($0) }
  }

  @discardableResult
  fileprivate static func readTexts(_ reader: JSONObjectReader, _ key: String) -> [String] {
    reader.array(key).compactMap { node in
      if case .string(let text) = node.value { return text }
      reader.note(node, key, "a text was expected here, not \(node.kind)")
      return nil
    }
  }

  /// Notes where the parts of the manifest contradict each other: somebody has changed it.
  private func noteContradictions(_ reader: JSONObjectReader) {
    func note(_ message: String) {
      reader.problems.note(
        reader.location, "", message,
        "a manifest is written by the pull and not changed: pull again")
    }
    var counts: [String: Int] = [:]
    for page in pages.values {
      counts[page.resource, default: 0] += page.rowCount
    }
    for entry in resources {
      let count = counts.removeValue(forKey: entry.name)
      if entry.unavailable != nil || entry.isLeftOut {
        if count != nil { note("\(entry.name) has pages, and is said to be absent") }
      } else if let count, count != entry.rowCount {
        note("\(entry.name) is said to have \(entry.rowCount) rows, and its pages \(count)")
      } else if count == nil, entry.rowCount > 0 {
        note("\(entry.name) is said to have \(entry.rowCount) rows, and has no page")
      }
    }
    for name in counts.keys.sorted() { note("\(name) has pages, and is not among \"resources\"") }
    if isComplete, let entry = resources.first(where: { $0.missingRowCount ?? 0 > 0 }) {
      note(
        "\"complete\" is true, and \(entry.missingRowCount ?? 0) rows of \(entry.name) are missing")
    }
  }
}

extension SnapshotManifest.Entry {
  fileprivate init?(_ reader: JSONObjectReader) {
    _ = reader.requiredNode("name")
    let name = reader.string("name")
    if let name, Resource(folder: name) == nil {
      reader.problems.note(
        reader.location, reader.path(to: "name"), "no resource is called \(name)",
        JSONObjectReader.suggestion(for: name, among: Resource.allCases.map(\.rawValue)))
    }
    let unavailable = reader.string("unavailable")
    let isLeftOut = reader.bool("leftOut") ?? false
    let rows = reader.integer("rows", in: 0...SnapshotManifest.mostRows)
    let missing = reader.integer("missingRows", in: 0...SnapshotManifest.mostRows)
    _ = reader.integer("cachedPages", in: 0...SnapshotManifest.mostRows)
    let notes = SnapshotManifest.readTexts(reader, "notes")
    let hasFields = reader.node("refusedFields") != nil
    let refused = SnapshotManifest.readTexts(reader, "refusedFields")
    let leftOut = SnapshotManifest.readTexts(reader, "leftOutFields")
    if unavailable == nil, !isLeftOut { _ = reader.requiredNode("rows") }
    reader.finish()
    guard let name else { return nil }
    self.init(
      name: name, unavailable: unavailable, isLeftOut: isLeftOut, rowCount: rows ?? 0,
      missingRowCount: missing,
      refusedFields: hasFields ? refused : Self.refusedFields(notes), leftOutFields: leftOut)
  }

  /// The fields that were refused, of a manifest that has them in its notes alone.
  private static func refusedFields(_ notes: [String]) -> [String] {
    notes.flatMap { note -> [String] in
      for (head, tail) in [("the field ", " is refused"), ("the fields ", " are refused")]
      where note.hasPrefix(head) && note.hasSuffix(tail) {
        let names = note.dropFirst(head.count).dropLast(tail.count)
        return names.split(separator: ",").map { String($0.drop { $0 == " " }) }
      }
      return []
    }
  }
}

extension SnapshotManifest.Page {
  fileprivate static func read(_ reader: JSONObjectReader) -> (file: String, page: Self)? {
    for key in ["resource", "file", "rows", "bytes", "sha256"] { _ = reader.requiredNode(key) }
    for key in ["query", "receivedOn", "revalidatedOn"] { _ = reader.string(key) }
    _ = reader.integer("status", in: 0...999)
    let resource = reader.string("resource")
    let file = reader.string("file")
    let rows = reader.integer("rows", in: 0...SnapshotManifest.mostRows)
    let bytes = reader.integer("bytes", in: 0...Int.max)
    let digest = reader.parsed("sha256", expected: "a SHA-256 of 64 small hexadecimal digits") {
      $0.utf8.count == 64 && $0.allSatisfy { $0.isHexDigit && !$0.isUppercase } ? $0 : nil
    }
    reader.finish()
    guard let resource, let file, let rows, let bytes, let digest else { return nil }
    // Nothing but pages of the folder is ever compared with it, so the name opens no other file.
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == resource, !parts[1].hasPrefix("."),
      parts[1].hasSuffix(".json")
    else {
      reader.problems.note(
        reader.location, reader.path(to: "file"), "\"\(file)\" is no page of \(resource)",
        "pages are called like \(resource)/00001.json")
      return nil
    }
    return (file, Self(resource: resource, rowCount: rows, byteCount: bytes, sha256: digest))
  }
}
