import PayrollModel
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

/// A template with one repetition, of which a test says only what it is about.
struct SmallTemplate {
  var kind = "csv"
  /// The attributes of `file`.
  var file = "name=\"t.csv\""
  /// Stands before the file: settings, lists, alternatives.
  var head = ""
  /// The element `csv` or `fixedWidth`.
  var dialect = ""
  var group = "employee"
  /// The attributes of `row`.
  var row = ""
  var fields: String
  /// Stands behind the repetition.
  var behind = ""
  /// The rows of the mapping; empty for none.
  var mapping = ""

  /// A template with these fields.
  init(_ fields: String) { self.fields = fields }

  var text: String {
    """
    <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="\(kind)">
    \(head)<file \(file)/>\(dialect)
    <rows><repeat group="\(group)"><row \(row)>
    \(fields)
    </row></repeat>\(behind)</rows></template>
    """
  }

  func plan(_ settings: [String: String] = [:]) throws -> OutputPlan {
    try OutputPlan(
      template: try Writing.template(text: text), settings: settings,
      earningCodes: mapping.isEmpty ? .empty : try Writing.mapping(mapping), schema: nil)
  }

  /// The file for a batch, without its last line end; nothing may be wrong with it.
  func written(
    _ batch: PayBatch, _ settings: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let (draft, bytes) = try Writing.write(try plan(settings), batch)
    #expect(
      draft.findings.filter { $0.severity == .blocking } == [], sourceLocation: sourceLocation)
    return String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast().map(String.init)
  }

  /// The messages of the findings; nothing may be written.
  func refused(
    _ batch: PayBatch, _ settings: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let (draft, bytes) = try Writing.write(try plan(settings), batch)
    #expect(bytes.isEmpty && draft.receipts.isEmpty, sourceLocation: sourceLocation)
    return draft.findings.map(\.message)
  }

  /// What is wrong with the template or the settings.
  func problems(_ settings: [String: String] = [:]) -> [String] {
    Writing.problems { _ = try plan(settings) }
  }
}

extension BatchBuilder {
  /// One employee with regular hours.
  static func one(_ seconds: Int, _ number: String = "7", _ last: String = "Lee") -> PayBatch {
    var builder = BatchBuilder()
    builder.employee(number, "Ann", last)
    builder.hours(.regular, seconds)
    return builder.batch
  }

  /// One employee with 8 hours, 2 of overtime and 4 of sickness.
  static var threeCodes: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.hours(.overtime, 2.h, times: .oneAndAHalf)
    builder.hours(.sick, 4.h)
    return builder.batch
  }
}
