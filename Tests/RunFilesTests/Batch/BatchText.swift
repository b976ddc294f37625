import PayrollBytes
import RunFiles
import Testing

/// The text of a `batch.json`, of which a test changes one place before it is read back.
struct BatchText {
  /// The whole first line but the bracket of the list of people.
  var head =
    #"{"schema":"payroll-export/batch/1","batch":"TEST-20261107-1","company":"Test","#
    + #""state":"draft","period":{"first":"2026-10-25","last":"2026-11-07"},"#
    + #""workweek":{"start":"sunday","startTime":"00:00","workdayStart":"00:00"},"#
    + #""reasons":[{"ruleSet":"us-flsa","rule":"straight","sentence":"s","citation":"c"},"#
    + #"{"ruleSet":"us-flsa","rule":"weekly-40","sentence":"s","citation":"c"}],"#
    + #""lineColumns":["date","bucket","multiplier","time","seconds","payCode","rate","#
    + #""position","site","reason","sources"],"employees":["#
  /// The people, one a line.
  var people: [String] = []
  /// What stands behind the people.
  var tail = "]}\n"

  var text: String { head + "\n" + people.map { $0 + "\n" }.joined() + tail }

  /// A file with one person, who has these lines.
  static func lines(_ lines: String...) -> BatchText {
    BatchText(people: [person(lines.joined(separator: ","))])
  }

  /// A person with these lines.
  static func person(_ lines: String, number: String = "7", id: Int = 900) -> String {
    #"{"number":"\#(number)","id":\#(id),"firstName":"Ann","lastName":"Lee","lines":[\#(lines)]}"#
  }

  /// The same file with one text of its head changed.
  func with(_ right: String, _ wrong: String) throws -> BatchText {
    try #require(head.contains(right), "\(right)")
    var changed = self
    changed.head = head.replacing(right, with: wrong, maxReplacements: 1)
    return changed
  }

  func read() throws -> BatchRecord {
    try Scratch.folder { folder in
      try Scratch.put(text, in: folder, as: "batch.json")
      return try BatchRecord.read("\(folder)/batch.json")
    }
  }

  /// Why it cannot be read: `line 2`, or what is wrong with its head or its wages; empty where it can.
  func refusal() throws -> [String] {
    do {
      _ = try read()
      return []
    } catch let error as BatchRecord.Unreadable {
      switch error {
      case .file(let problem): return ["file \(problem.operation)"]
      case .line(let number): return ["line \(number)"]
      case .problems(let problems):
        return problems.problems.map { problem in
          [problem.key, problem.message, problem.advice].filter { !$0.isEmpty }
            .joined(separator: ": ")
        }
      }
    }
  }
}
