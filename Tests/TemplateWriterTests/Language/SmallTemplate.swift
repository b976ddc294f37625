import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

extension SmallTemplate {
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
