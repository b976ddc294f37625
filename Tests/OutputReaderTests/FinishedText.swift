import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

/// Files that a test writes by hand, as some writer could have: the reader shares nothing with the
/// one of this program but the template.
enum FinishedText {
  /// The line and the message of the reader; nil where the file passes.
  static func verdict(
    _ plan: OutputPlan, _ batch: PayBatch, _ bytes: [UInt8], pieces: PieceBoundaries? = nil,
    employees: [Int]? = nil
  ) throws -> String? {
    let path = FileManager.default.temporaryDirectory.path + "/output-reader-\(UUID())"
    var buffer = OutputBuffer()
    buffer.append(bytes)
    _ = try OutputFile.write(buffer, to: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let people = employees ?? batch.employees.indices.filter { plan.includes(batch.employees[$0]) }
    do throws(OutputError) {
      try FinishedFileReader.check(
        FinishedFile(
          path: path, finalPath: "out/t", employees: people,
          pieces: pieces ?? PieceBoundaries(size: bytes.count)), plan: plan, batch: batch)
      return nil
    } catch {
      if case .readBack(_, let line, let message) = error { return "\(line): \(message)" }
      return error.message
    }
  }

  static func verdict(
    _ plan: OutputPlan, _ batch: PayBatch, _ text: String, pieces: PieceBoundaries? = nil
  ) throws -> String? {
    try verdict(plan, batch, Array(text.utf8), pieces: pieces)
  }

  /// What is said of a file that is read in pieces of two people each.
  static func verdict(
    _ plan: OutputPlan, _ batch: PayBatch, inPieces head: String, _ rows: [String], _ tail: String
  ) throws -> String? {
    var pieces = PieceBoundaries(start: head.utf8.count, smallest: 1)
    pieces.employeesPerCut = 2
    var offset = pieces.start
    for (place, row) in rows.enumerated() {
      offset += row.utf8.count
      if place % 2 == 1 || place == rows.count - 1 { pieces.cuts.append(offset) }
    }
    pieces.size = offset + tail.utf8.count
    return try verdict(plan, batch, head + rows.joined() + tail, pieces: pieces)
  }

  /// What is said of a file that is right as it stands, once a text in it is another.
  static func verdict(
    _ plan: OutputPlan, _ batch: PayBatch, _ text: String, _ from: String, by to: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String? {
    #expect(try verdict(plan, batch, text) == nil, sourceLocation: sourceLocation)
    #expect(text.contains(from), "\(from)", sourceLocation: sourceLocation)
    return try verdict(plan, batch, text.replacing(from, with: to))
  }
}

extension SmallTemplate {
  func plan(_ settings: [String: String] = [:]) throws -> OutputPlan {
    try Self.plan(text, settings, mapping: mapping)
  }

  /// A plan of a whole template; messages call it `t.xml`.
  static func plan(
    _ text: String, _ settings: [String: String] = [:], mapping: String = "",
    schema: String? = nil
  ) throws -> OutputPlan {
    try OutputPlan(
      template: try Template.read(Array(text.utf8), file: "t.xml"), settings: settings,
      earningCodes: mapping.isEmpty
        ? .empty
        : try EarningCodeMapping.read(
          Array(SmallTemplate.mappingText(mapping).utf8), file: "codes.csv"),
      schema: schema.map { ("t.xsd", Array($0.utf8)) })
  }

  /// What the reader says of a file by hand; nil where it passes.
  func verdict(_ batch: PayBatch, _ text: String) throws -> String? {
    try FinishedText.verdict(try plan(), batch, text)
  }

  /// What the reader says of a document, written in a test without its file and root.
  static func document(
    _ inside: String, mapping: String = "", schema: String? = nil, attributes: String = ""
  ) throws -> OutputPlan {
    try plan(
      """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
      <file name="t.xml"/><document \(attributes)><time xmlns="" xmlns:t="urn:payroll-export:template:1">
      \(inside)</time></document></template>
      """, mapping: mapping, schema: schema)
  }
}
