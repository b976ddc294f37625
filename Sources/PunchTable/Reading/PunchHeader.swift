import PayrollBytes
import RowReading

/// The first line of a punch file: which column is what.
struct PunchHeader: Sendable {
  /// The place of each column that the file has.
  private(set) var places: [PunchColumn: Int] = [:]
  /// The number of columns.
  let count: Int
  /// The columns that nothing here reads, with their names.
  private(set) var unread: [String] = []

  /// The columns of a header.
  ///
  /// - Throws: `PunchFileError` with everything that is wrong with it.
  init(_ names: [String], _ format: PunchFormat, file: String, line: Int) throws(PunchFileError) {
    count = names.count
    var problems: [TextProblem] = []
    func note(_ message: String, _ advice: String) {
      problems.append(
        TextProblem(
          file: file, location: TextLocation(line: line, column: 1), message: message,
          advice: advice))
    }
    var wanted: [String: PunchColumn] = [:]
    for column in PunchColumn.allCases where format.columns[column] == nil {
      wanted[Self.folded(column.rawValue)] = column
    }
    // What the configuration says goes before what a column is usually called.
    for (column, name) in format.columns { wanted[Self.folded(name)] = column }
    var seen: Set<String> = []
    for (place, name) in names.enumerated() where !name.isEmpty {
      guard seen.insert(Self.folded(name)).inserted else {
        note("the column \"\(name)\" is there twice", "remove one")
        continue
      }
      if let column = wanted[Self.folded(name)] {
        places[column] = place
      } else {
        unread.append(name)
      }
    }
    for (column, name) in format.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where places[column] == nil {
      note(
        "there is no column \"\(name)\", which \"columns\" names for \"\(column.rawValue)\"",
        JSONObjectReader.suggestion(for: name, among: names.filter { !$0.isEmpty }))
    }
    if places[.employee] == nil, format.columns[.employee] == nil {
      note(
        "no column is called \"employee\"",
        "write into \"columns\" which one has the employee numbers")
    }
    let hasTimes = places[.start] != nil || places[.end] != nil
    if !hasTimes, places[.time] == nil {
      note(
        "no column has times: none is called \"start\", \"end\" or \"time\"",
        "write into \"columns\" which ones have clock-in and clock-out, or the time of each punch")
    } else if hasTimes, places[.start] == nil || places[.end] == nil {
      note(
        "there is a column \"\(places[.start] == nil ? "end" : "start")\" and none "
          + "\"\(places[.start] == nil ? "start" : "end")\"",
        "write into \"columns\" which one it is")
    }
    if places[.time] != nil, places[.kind] == nil {
      note(
        "each row is one punch, and no column says whether it is in or out",
        "write into \"columns\" which one is the \"kind\"")
    }
    guard problems.isEmpty else { throw .problems(problems) }
  }

  /// Spreadsheets change capitals and blanks.
  static func folded(_ name: String) -> String { PunchFormat.folded(name) }

  /// Whether the rows have a column.
  func has(_ column: PunchColumn) -> Bool { places[column] != nil }
}
