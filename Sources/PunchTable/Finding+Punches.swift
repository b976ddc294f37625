import PayrollModel
import RowReading

// The words of the findings about rows of punch files.
extension Finding {
  static func punchRow(
    _ problem: PunchProblem, file: String, _ format: PunchFormat
  ) -> Finding {
    let (message, advice) = problem.words(format)
    let isClock: Bool
    switch problem.kind {
    case .shownTwice, .neverShown: isClock = true
    default: isClock = false
    }
    return Finding(
      isClock ? .clockChange : .unreadableRow, .blocking,
      Subject(employee: problem.employee, file: "\(file):\(problem.line)"),
      message + "; the row is left out", advice: advice)
  }

  static func repeatedIdentifier(_ id: String, file: String, line: Int) -> Finding {
    Finding(
      .conflictingRows, .blocking, Subject(file: "\(file):\(line)"),
      "another row has the id \"\(id)\" too; this one is left out",
      advice: "export the file again, or correct the id")
  }

  static func contradictingRows(
    _ employee: String, _ what: String, _ severity: Severity, file: String, line: Int
  ) -> Finding {
    Finding(
      .contradictingRows, severity, Subject(employee: employee, file: "\(file):\(line)"),
      "the row has another \(what) for the employee than an earlier one, whose \(what) is used",
      advice: what == "region"
        ? "correct one of them: the region decides which law holds; two people may also share a number"
        : "correct one of them; two people may also share a number")
  }
}

// The words of the findings about zones of regions.
extension Finding {
  static func regionsWithoutRows(_ key: String) -> Finding {
    Finding(
      .unusedKey, .blocking, Subject(),
      "\"\(key)\" of \"regions\" in \"source\" has a zone of its own, and no row says a region",
      advice: "add a column \"region\", name it in \"columns\" of \"source\", or remove \"regions\""
    )
  }

  static func misspeltRegion(_ key: String, _ meant: String) -> Finding {
    Finding(
      .unusedKey, .blocking, Subject(),
      "\"\(key)\" of \"regions\" in \"source\" is no region of the rows, which say \"\(meant)\": their "
        + "times were read by the clock of the file",
      advice: "write the region as the rows do")
  }

  static func unusedRegion(_ key: String, _ unlisted: [String]) -> Finding {
    let some = unlisted.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    return Finding(
      .unusedKey, .warning, Subject(),
      "\"\(key)\" of \"regions\" in \"source\" is no region of the rows; those without a zone of their "
        + "own say \(some)\(unlisted.count > 3 ? " and others" : "")",
      advice: "correct the key where one of these is meant")
  }

  static func rowWithoutRegion(
    _ employee: String, _ region: String, file: String, line: Int
  ) -> Finding {
    Finding(
      .contradictingRows, .blocking, Subject(employee: employee, file: "\(file):\(line)"),
      "the row says no region, and others of the employee say \"\(region)\", which has a clock of its "
        + "own: the times of this one were read by the clock of the file",
      advice: "enter the region in each row of the employee, or the offset behind the times")
  }
}

extension PunchPairing {
  /// The finding about punches that came more than once; nil where none did.
  func repeated(in data: TimeData, _ source: PunchSource) -> Finding? {
    guard let first = firstRepeated else { return nil }
    let number = first.session.employee.place.map {
      data.text.string(data.employees[$0].number)
    }
    return Finding(
      .repeatedRows,
      Finding.Subject(employee: number, record: Finding.RecordName(.workSession, first.id)),
      repeatedCount == 1
        ? "a punch of the same kind and moment came twice"
        : "\(repeatedCount) punches repeat one of the same kind and moment",
      advice: "each is used once")
  }
}

extension PunchProblem {
  /// What is wrong, and what to do about it.
  fileprivate func words(_ format: PunchFormat) -> (message: String, advice: String) {
    func name(_ column: PunchColumn) -> String { format.columns[column] ?? column.rawValue }
    switch kind {
    case .cells(let count, let header):
      return (
        "the row has \(count) cells, the header \(header)",
        "give each column a cell, and quote a cell that holds the delimiter"
      )
    case .quotes(.openQuote):
      return ("a quoted cell is not closed", "add the closing quote")
    case .quotes(.textBehindQuote):
      return ("something stands behind a closing quote", "double quotes inside of a quoted cell")
    case .noEmployee:
      return (
        "the row has no employee number",
        "enter it; take lines of sums out of the file, or export it without them"
      )
    case .roundedNumber(let text):
      return (
        "a spreadsheet has rounded the employee number to \(text)",
        "export the file again and do not save it in a spreadsheet, or format the column as text"
      )
    case .unknownKind(let word):
      return (
        word.isEmpty
          ? "the row does not say what it is"
          : "nobody knows what a row of the kind \"\(word)\" is",
        "write into \"kinds\" of \"source\" what it means: "
          + PunchKind.allCases.map(\.rawValue).joined(separator: ", ")
      )
    case .missing(let column):
      return ("\(name(column)) is missing", "enter it")
    case .unreadable(let column, let text):
      return unreadable(column, name(column), text, format)
    case .noDate(let column, let text):
      return (
        "\(name(column)) is \"\(text)\", and no date is given",
        "write into \"columns\" which one has the \"date\""
      )
    case .unknownZone(let text):
      return (
        "no time zone is called \"\(text)\"",
        "write a zone such as America/New_York, or an offset such as -05:00"
      )
    case .shownTwice(let column, let text):
      return (
        "\(name(column)) is \"\(text)\", which the clock showed twice that night, when it was set "
          + "back: nobody can say which is meant",
        "write the offset behind the time, such as -04:00 for the first and -05:00 for the second"
      )
    case .neverShown(let column, let text):
      return (
        "\(name(column)) is \"\(text)\", which the clock never showed that night, when it was set "
          + "forward over it",
        "correct the time, or write the offset behind it"
      )
    case .sameTime(let text):
      return (
        "start and end are both \"\(text)\" without dates: nobody can say whether that is nothing or "
          + "24 hours",
        "write date and time into both"
      )
    }
  }

  private func unreadable(
    _ column: PunchColumn, _ name: String, _ text: String, _ format: PunchFormat
  ) -> (message: String, advice: String) {
    switch column {
    case .start, .end, .time, .date:
      let isSerial =
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
      return (
        "\(name) is \"\(text)\", which is no "
          + (column == .date ? "date" : "date and time") + " as \(format.dates) writes it",
        isSerial
          ? "a spreadsheet has made a number of it: format the column as a date before it is saved"
          : "write all dates of the file in one way, and that into \"dates\" of \"source\""
      )
    case .rate: return ("the value of \(name) cannot be read", "write a decimal such as 18.50")
    case .hours:
      return ("\(name) is \"\(text)\", which is no number of hours", "write a decimal such as 8.5")
    case .paid:
      return ("\(name) is \"\(text)\", which is neither yes nor no", "write yes or no")
    default: return ("the value of \(name) cannot be read", "correct it")
    }
  }
}
