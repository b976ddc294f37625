import PayrollBytes
import PayrollModel
import PayrollReview
import RunFiles

extension RunComparisonView {
  /// A row for each person, for a spreadsheet: UTF-8, CRLF.
  var csv: [UInt8] {
    let kinds = comparison.kinds
    var columns = ["employeeNumber", "id"]
    if withNames { columns += ["lastName", "firstName"] }
    columns += ["before", "now", "hoursBefore", "hoursNow", "hours"]
    columns += kinds.map { "hours:\($0.key)" }
    columns += ["grossBefore", "grossNow", "gross", "causes", "records"]
    var out = OutputBuffer()
    append(row: columns.map(Cell.text), to: &out)
    for person in comparison.people { append(row: cells(of: person), to: &out) }
    return out.array()
  }

  /// A cell: a number of ours as it is, and a text so that no spreadsheet takes it for a formula.
  private enum Cell {
    case number(String)
    case text(String)
  }

  private func append(row cells: [Cell], to out: inout OutputBuffer) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { out.append(UInt8(ascii: ",")) }
      switch cell {
      case .number(let text): out.append(text)
      case .text(let text): SpreadsheetText.append(text, to: &out)
      }
    }
    out.append("\r\n")
  }

  private func cells(of person: ChangedPerson) -> [Cell] {
    let words = RunComparisonWords(comparison)
    func hours(_ seconds: Int64) -> Cell { .number(Hours.text(seconds: seconds)) }
    var cells: [Cell] = [.text(person.number), .number(String(person.id))]
    if withNames { cells += [.text(person.lastName), .text(person.firstName)] }
    cells += [.text(words.name(person.before)), .text(words.name(person.now))]
    cells += [person.before, person.now].map { hours($0?.paidSeconds ?? 0) }
    cells.append(hours(person.seconds))
    cells += comparison.kinds.map { hours(person.seconds(of: $0)) }
    cells += [person.before, person.now].map {
      .number(Money(cents: $0?.paidGross ?? 0).description)
    }
    cells.append(.number(person.gross.description))
    cells.append(.text(person.causes.map(\.rawValue).joined(separator: " ")))
    cells.append(.text(person.records.map { sentence(of: $0, person) }.joined(separator: "; ")))
    return cells
  }

  /// For a program.
  var json: String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/comparison/1")
      object.object("before") { append(comparison.before, to: &$0) }
      object.object("now") { append(comparison.now, to: &$0) }
      object.member("same", comparison.sameCount)
      object.list("causes", .lines) { list in
        for share in comparison.shares {
          list.object { entry in
            entry.member("cause", share.cause.rawValue)
            entry.member("people", share.people)
            entry.member("seconds", share.seconds)
            entry.member("gross", share.gross.description)
          }
        }
      }
      object.list("people", .lines) { list in
        for person in comparison.people { list.object { append(person, to: &$0) } }
      }
      object.list("inputs", .lines) { list in
        for difference in comparison.inputs {
          list.object { entry in
            let words = InputDifferenceText(difference)
            entry.member("kind", difference.kind.rawValue)
            entry.member("name", difference.name)
            entry.member("change", words.change)
            entry.member("sentence", words.sentence)
          }
        }
      }
      object.list("files", .lines) { list in
        for file in comparison.files {
          list.object { entry in
            entry.member("name", file.name)
            entry.member("before", file.wasThere)
            entry.member("now", file.isThere)
          }
        }
      }
    }
  }

  private func append(_ side: RunComparison.Side, to object: inout JSONWriter.Object) {
    object.member("batch", side.batch.description)
    object.member("sha256", side.digest)
    object.member("period", side.period.description)
    object.member("state", side.isBlocked ? "blocked" : "draft")
    object.member("paid", side.paidCount)
    object.object("seconds") { append(side.pay, to: &$0) }
    if !side.pay.isGrossUnknown { object.member("gross", side.pay.gross.pay.description) }
  }

  private func append(_ pay: ComparedPay, to object: inout JSONWriter.Object) {
    for kind in comparison.kinds where pay[kind] != 0 { object.member(named: kind.key, pay[kind]) }
  }

  private func append(_ person: ChangedPerson, to object: inout JSONWriter.Object) {
    object.member("employee", person.number)
    object.member("id", person.id)
    if withNames {
      object.member("firstName", person.firstName)
      object.member("lastName", person.lastName)
    }
    let standings: [(StaticString, ChangedPerson.Standing?)] = [
      ("before", person.before), ("now", person.now),
    ]
    for (key, standing) in standings {
      guard let standing else { continue }
      object.object(key) { entry in
        entry.member("paid", standing.isPaid)
        entry.member("held", ifAny: standing.held?.name)
        entry.object("seconds") { append(standing.pay, to: &$0) }
        if !standing.pay.isGrossUnknown {
          entry.member("gross", standing.pay.gross.pay.description)
        }
      }
    }
    object.member("difference", person.difference.rawValue)
    object.member("seconds", person.seconds)
    object.member("gross", person.gross.description)
    object.list("causes") { list in person.causes.forEach { list.element($0.rawValue) } }
    object.member("zone", ifAny: person.zone)
    object.list("records") { list in
      for record in person.records { list.object { append(record, to: &$0) } }
    }
  }

  private func append(_ record: RecordChange, to object: inout JSONWriter.Object) {
    object.member("record", record.record)
    object.member("change", record.what.rawValue)
    let times: [(StaticString, RecordChange.Clocked?)] = [
      ("before", record.before), ("now", record.now),
    ]
    for (key, clocked) in times {
      guard let clocked else { continue }
      object.object(key) { entry in
        entry.member("start", clocked.start)
        if clocked.seconds >= 0 { entry.member("seconds", clocked.seconds) }
      }
    }
  }
}
