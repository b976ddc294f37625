import PayrollModel
import Testing
import TrackTik

/// Some fields of a row and what they read as.
struct FieldCase: Sendable {
  /// The fields as they stand in the row.
  var fields: String
  /// The properties that a row with nothing else does not have, or has otherwise.
  var reads: [String: String]
  /// What the reader says of the row.
  var says: [String]
  /// Whether the row has the fields that every row of its table has.
  var hasBase: Bool

  init(
    _ fields: String, _ reads: [String: String] = [:], says: [String] = [], hasBase: Bool = true
  ) {
    self.fields = fields
    self.reads = reads
    self.says = says
    self.hasBase = hasBase
  }

  /// A field whose value cannot be read, and which is not given then.
  static func unreadable(_ field: String, _ value: String) -> FieldCase {
    FieldCase("\"\(field)\":\(value)", says: ["the value of \(field) cannot be read"])
  }
}

/// What the fields of one resource read as.
struct FieldTable<Record> {
  /// The resource.
  let resource: String
  /// The fields that every row has behind its number.
  var base = ""
  /// The pages of other resources.
  var beside: [String: String] = [:]
  /// What a row with nothing but its base reads as, but for its number.
  var nothing: [String: String]
  /// How bad trouble with a row is.
  var severity = Finding.Severity.blocking
  /// The records.
  let records: (TimeData) -> [Record]

  /// Reads a row for each case, in a page behind another one, and on a line of a file behind both:
  /// texts and labels stand behind others, and the rows before have other values in the same fields.
  func check(
    _ cases: [FieldCase], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let fixture = try SnapshotFixture()
    for (name, page) in beside { try fixture.write("\(name)/0001.json", page) }
    let rows = cases.enumerated().map { row(1_001 + $0.offset, $0.element) }
    let lines = cases.enumerated().map { row(2_001 + $0.offset, $0.element) }
    let first = row(999, FieldCase(#""note":"text of another row""#))
    try fixture.write("\(resource)/0001.json", "[\(first)]")
    try fixture.write("\(resource)/0002.json", "[\(rows.joined(separator: ",\n"))]")
    try fixture.write("\(resource)/0003.ndjson", lines.joined(separator: "\n"))
    let data = try fixture.read()
    var found: [String: [String: String]] = [:]
    for record in records(data) {
      var properties = data.properties(of: record)
      let id = properties.removeValue(forKey: "id") ?? ""
      #expect(found[id] == nil, "\(id) came twice", sourceLocation: sourceLocation)
      found[id] = properties
    }
    #expect(found["999"] == nothing, sourceLocation: sourceLocation)
    for first in [1_001, 2_001] {
      for (offset, one) in cases.enumerated() {
        let wanted = nothing.merging(one.reads) { $1 }
        let read = found["\(first + offset)"]
        let isRefused = one.says.contains { $0.hasSuffix("; the row is left out") }
        let isRight = isRefused ? read == nil : read == wanted
        #expect(
          isRight, "\(one.fields): \(Self.difference(read ?? [:], wanted))",
          sourceLocation: sourceLocation)
        let said = data.trouble.filter {
          [.unreadableField, .unreadableRow].contains($0.id)
            && $0.subject.record?.id == Int64(first + offset)
        }
        #expect(
          said.map { $0.message.drop { $0 != ":" }.dropFirst(2) } == one.says.map { $0[...] },
          "\(one.fields)", sourceLocation: sourceLocation)
        #expect(said.allSatisfy { $0.severity == severity }, sourceLocation: sourceLocation)
        #expect(
          said.allSatisfy { $0.subject.file == place(first + offset) }, "\(one.fields)",
          sourceLocation: sourceLocation)
      }
    }
  }

  private func row(_ id: Int, _ one: FieldCase) -> String {
    let parts = ["\"id\":\(id)", one.hasBase ? base : "", one.fields].filter { !$0.isEmpty }
    return "{\(parts.joined(separator: ","))}"
  }

  private func place(_ id: Int) -> String {
    id > 2_000 ? "\(resource)/0003.ndjson:\(id - 2_000)" : "\(resource)/0002.json:\(id - 1_000)"
  }

  private static func difference(_ found: [String: String], _ wanted: [String: String]) -> String {
    Set(found.keys).union(wanted.keys).sorted().filter { found[$0] != wanted[$0] }
      .map { "\($0) is \(found[$0] ?? "not there"), not \(wanted[$0] ?? "there")" }
      .joined(separator: "; ")
  }
}
