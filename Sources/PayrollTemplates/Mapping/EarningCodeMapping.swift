public import PayrollModel

/// Which of the vendor's earning codes each kind of hours gets.
///
/// Read from a CSV file with the columns bucket, multiplier, payCode and earningCode, and
/// optionally worked, merged and note. The most specific row that fits decides: a row that names the pay
/// code before one that does not, then one that names the multiplier, then worked, then the bucket.
public struct EarningCodeMapping: Sendable {
  /// A row of the file. A condition that is nil fits everything.
  package struct Row: Sendable, Equatable {
    package var line: Int
    var bucket: Bucket?
    var multiplier: Multiplier?
    var payCode: String?
    var isWorked: Bool?
    package var code: Int
    /// Why hours at several multipliers may share the code; empty where nobody says so.
    package var mergedReason = ""

    /// Greater is more specific.
    var specificity: Int {
      (payCode == nil ? 0 : 8) + (multiplier == nil ? 0 : 4) + (isWorked == nil ? 0 : 2)
        + (bucket == nil ? 0 : 1)
    }

    func hasSameConditions(as other: Row) -> Bool {
      bucket == other.bucket && multiplier == other.multiplier && payCode == other.payCode
        && isWorked == other.isWorked
    }

    func fits(_ bucket: Bucket, _ multiplier: Multiplier, _ payCode: String, _ isWorked: Bool)
      -> Bool
    {
      (self.bucket == nil || self.bucket == bucket)
        && (self.multiplier == nil || self.multiplier == multiplier)
        && (self.payCode == nil || self.payCode == payCode)
        && (self.isWorked == nil || self.isWorked == isWorked)
    }
  }

  /// The file, for messages; empty for a mapping without rows.
  public let file: String
  /// The earning codes, in the order in which the file first names them.
  public let codes: [String]
  /// The line that first names each code.
  package let codeLines: [Int]
  /// The rows, the most specific first.
  package let rows: [Row]

  /// A mapping without rows, for templates that do not print earning codes.
  public static let empty = EarningCodeMapping(file: "", codes: [], codeLines: [], rows: [])

  package init(file: String, codes: [String], codeLines: [Int], rows: [Row]) {
    self.file = file
    self.codes = codes
    self.codeLines = codeLines
    self.rows = rows.sorted { ($1.specificity, $0.line) < ($0.specificity, $1.line) }
  }

  /// The place in `codes` of the earning code for such hours; nil where no row fits.
  ///
  /// - Complexity: O(rows).
  public func lookup(
    bucket: Bucket, multiplier: Multiplier, payCode: String, isWorked: Bool
  ) -> Int? {
    row(bucket: bucket, multiplier: multiplier, payCode: payCode, isWorked: isWorked)?.code
  }

  /// The row that decides for such hours; nil where none fits.
  ///
  /// - Complexity: O(rows).
  package func row(
    bucket: Bucket, multiplier: Multiplier, payCode: String, isWorked: Bool
  ) -> Row? {
    rows.first { $0.fits(bucket, multiplier, payCode, isWorked) }
  }
}
