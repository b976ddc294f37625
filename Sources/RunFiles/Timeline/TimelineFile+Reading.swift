import PayrollBytes
import PayrollModel

extension TimelineFile {
  /// Reads a `timeline.json`.
  ///
  /// - Parameter batch: the batch that it must be of.
  /// - Throws: `FileProblem` where it cannot be read, `TextProblems` where it is no such file, or one
  ///   of another batch.
  public static func read(_ path: String, of batch: BatchRecord) throws -> TimelineFile {
    let bytes = try InputBuffer.array(of: path)
    let problems = JSONObjectReader.Problems(file: path)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let open = Array(#""people":["#.utf8)
    // The head, a line for each person, the brackets, and nothing behind the last end of line.
    guard lines.count == batch.employees.count + 3, let head = lines.first,
      head.suffix(open.count).elementsEqual(open),
      lines[lines.count - 2].elementsEqual("]}".utf8), lines[lines.count - 1].isEmpty
    else { throw problem("it is cut, or of another batch", path) }
    let root = try JSONTextParser.parse(Array(head) + Array("]}".utf8), file: path)
    let reader = JSONObjectReader(root, problems: problems)
    guard reader.requiredString("schema") == schema,
      reader.requiredString("batch") == batch.id.description
    else { throw problem("it is no \(schema) of \(batch.id)", path) }
    var timeline = TimelineFile(zones: [], sites: [:], positions: [:], holidays: [:], people: [])
    for entry in reader.objects("zones") {
      timeline.zones.append(
        Zone(name: entry.requiredString("name") ?? "", midnights: numbers(entry, "midnights")))
    }
    timeline.sites = names(reader, "sites")
    timeline.positions = names(reader, "positions")
    for (date, name) in names(reader, "holidays") {
      if let date = CalendarDate(date) { timeline.holidays[date] = name }
    }
    try problems.check()
    for line in lines[1..<lines.count - 2] {
      let isFollowed = line.last == UInt8(ascii: ",")
      let person = Array(isFollowed ? line.dropLast() : line)
      guard person.first == UInt8(ascii: "{"), person.last == UInt8(ascii: "}") else {
        throw problem("line \(timeline.people.count + 2) is no person", path)
      }
      timeline.people.append(person)
    }
    return timeline
  }

  private static func problem(_ message: String, _ path: String) -> TextProblems {
    TextProblems([
      TextProblem(file: path, location: nil, message: message, advice: "make the run again")
    ])
  }

  private static func numbers(_ reader: JSONObjectReader, _ key: String) -> [Int64] {
    reader.array(key).compactMap { node in
      if case .number(let text) = node.value { Int64(text) } else { nil }
    }
  }

  private static func names(_ reader: JSONObjectReader, _ key: String) -> [String: String] {
    var names: [String: String] = [:]
    for member in reader.object(key)?.allMembers() ?? [] {
      if case .string(let name) = member.value.value { names[member.key] = name }
    }
    return names
  }
}
