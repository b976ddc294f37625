import OutputReader
import PayrollBytes
import PayrollModel
import PayrollTemplates
import TemplateWriter

/// A template to be measured, with what it needs.
struct MeasuredTemplate {
  /// The template's path.
  let path: String
  /// The path of its earning codes.
  var earningCodes = ""
  /// Its settings.
  var settings: [String: String] = [:]

  /// Reads everything.
  ///
  /// - Throws: `FileProblem` or `TextProblems`.
  func plan() throws -> OutputPlan {
    try OutputPlan(
      template: try Template.read(try InputBuffer.array(of: path), file: path),
      settings: settings,
      earningCodes: try EarningCodeMapping.read(
        try InputBuffer.array(of: earningCodes), file: earningCodes),
      schema: nil)
  }
}

extension OutputPlan {
  /// Writes the batch as the command does it; the one place here that knows how.
  ///
  /// - Throws: `OutputError`, or `Refusal` where a finding forbids the file.
  func writeMeasured(_ batch: PayBatch, toFolder folder: String) throws -> OutputFile.Receipt {
    let draft = try write(batch, toFolder: folder, check: FinishedFileReader.check)
    guard let receipt = draft.receipts.first else {
      throw Refusal(template: template.id, reason: draft.findings.first?.message ?? "")
    }
    return receipt
  }
}

/// A file was not written because of what is in the batch.
struct Refusal: Error, CustomStringConvertible {
  /// The template's name.
  let template: String
  /// The first finding.
  let reason: String

  var description: String { "\(template) was not written: \(reason)" }
}
