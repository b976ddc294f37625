import PayrollBytes
import PayrollModel

extension TimelineFile {
  /// Reads a `timeline.json`.
  ///
  /// - Parameters:
  ///   - batch: the batch that it must be of.
  ///   - withContent: whether to keep what records say, which only a comparison asks for.
  /// - Throws: `FileProblem` where it cannot be read, `TextProblems` where it is no such file, or one
  ///   of another batch.
  public static func read(
    _ path: String, of batch: BatchRecord, withContent: Bool = true
  ) throws -> TimelineFile {
    var timeline = TimelineFile(zones: [], sites: [:], positions: [:], holidays: [:], people: [])
    do {
      timeline.people.reserve(
        people: batch.employees.count, bytes: try InputBuffer.size(of: path))
      try LinedList.read(path, opening: #""people":["#, like: People(withContent: withContent)) {
        head in
        try timeline.readHead(head, path, of: batch)
      } join: {
        timeline.people.append($0.lines)
      }
    } catch let malformed as ListProblem {
      switch malformed {
      case .file(let problem): throw problem
      case .entry(let line): throw problem("line \(line) is no person", path)
      case .line(let line):
        throw problem("line \(line) is none of such a file, or the file is cut", path)
      }
    }
    guard timeline.people.count == batch.employees.count else {
      throw problem("it has other people than the batch", path)
    }
    return timeline
  }

  /// The lines of people that a core read.
  private struct People: ListPart {
    let withContent: Bool
    var lines = TimelineLines()
    var person = TimelinePerson()

    mutating func add(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
      guard person.read(line) else { return false }
      if withContent {
        lines.append(line)
      } else {
        lines.append(line, upTo: person.contentStart)
      }
      return true
    }
  }

  private mutating func readHead(
    _ head: [UInt8], _ path: String, of batch: BatchRecord
  ) throws {
    let problems = JSONObjectReader.Problems(file: path)
    let root = try JSONTextParser.parse(head, file: path)
    let reader = JSONObjectReader(root, problems: problems)
    guard reader.requiredString("schema") == Self.schema,
      reader.requiredString("batch") == batch.id.description
    else { throw Self.problem("it is no \(Self.schema) of \(batch.id)", path) }
    for entry in reader.objects("zones") {
      let midnights = Self.numbers(entry, "midnights")
      guard Self.areMidnights(midnights) else {
        throw Self.problem("the midnights of a zone do not follow each other", path)
      }
      zones.append(Zone(name: entry.requiredString("name") ?? "", midnights: midnights))
    }
    sites = Self.names(reader, "sites")
    positions = Self.names(reader, "positions")
    for (date, name) in Self.names(reader, "holidays") {
      if let date = CalendarDate(date) { holidays[date] = name }
    }
    for member in reader.object("shared")?.allMembers() ?? [] {
      if case .number(let text) = member.value.value { shared[member.key] = Int64(text) }
    }
    try problems.check()
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

  /// Whether each is behind the one before, and within a few days of it.
  private static func areMidnights(_ midnights: [Int64]) -> Bool {
    let possible: ClosedRange<Int64> = -1_000_000_000_000...1_000_000_000_000
    return midnights.allSatisfy(possible.contains)
      && zip(midnights, midnights.dropFirst()).allSatisfy { $0 < $1 && $1 - $0 <= 3 * 86_400 }
  }

  private static func names(_ reader: JSONObjectReader, _ key: String) -> [String: String] {
    var names: [String: String] = [:]
    for member in reader.object(key)?.allMembers() ?? [] {
      if case .string(let name) = member.value.value { names[member.key] = name }
    }
    return names
  }
}
