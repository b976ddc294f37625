public import PayrollBytes
public import PayrollModel
import PayrollTemplates

/// What came of writing a batch with a template.
public struct Draft: Sendable {
  /// The hours of one earning code in the whole file, or its amounts.
  public struct CodeTotal: Sendable, Equatable {
    /// The earning code; for a template without earning codes the bucket and the multiplier.
    public var code: String
    /// The time under the code in the batch, in seconds, before it is rounded for print.
    public var seconds: Int64
    /// The printed hours added up, in units of `1 / unitsPerHour` of an hour.
    public var printedUnits: Int64
    /// In how many units an hour is counted: 100 for two digits, 60 for minutes.
    public var unitsPerHour: Int64
    /// The amounts added up, in cents; nil for a code that has hours.
    public var amount: Int64?
    /// The number of printed amounts.
    public var lineCount: Int
  }

  /// The template.
  public var templateID: String
  /// The file's name.
  public var fileName: String
  /// The names of all files that the draft has, or would have.
  public var fileNames: [String]
  /// The finished files: one, or one for each employee; none where a finding forbids it.
  public var receipts: [OutputFile.Receipt]
  /// The hours and amounts by earning code, in the order of the mapping.
  public var codes: [CodeTotal]
  /// The employees in the file.
  public var employeeCount: Int
  /// The rows in the file: records, or the innermost repeated elements.
  public var rowCount: Int
  /// What of the batch is knowingly not in the file.
  public var leftOut = LeftOut()
  /// What is wrong, in the order of the employees.
  public var findings: [Finding]
}
