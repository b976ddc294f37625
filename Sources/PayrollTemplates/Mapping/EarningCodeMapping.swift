public import PayrollModel

/// Which of the vendor's earning codes each kind of hours gets, and each kind of amounts.
///
/// Read from a CSV file with the columns bucket, multiplier, payCode and earningCode, and
/// optionally worked, pays, merged and note. A row is for hours or for amounts, never for both. Of those
/// for what is paid, the most specific row that fits decides: a row that names the pay code before one
/// that does not, then one that names the multiplier, then worked, then the bucket.
public struct EarningCodeMapping: Sendable {
  /// A row of the file. A condition that is nil fits everything.
  package struct Row: Sendable, Equatable {
    package var line: Int
    var bucket: Bucket?
    var multiplier: Multiplier?
    var payCode: String?
    var isWorked: Bool?
    /// Whether it is for amounts, and not for hours.
    var paysAmount = false
    /// The place of the code; -1 where the hours are left out.
    package var code: Int
    /// Why the hours are in no row of the output; nil where they are in one.
    package var leftOutReason: String?
    /// Why hours at several multipliers may share the code; empty where nobody says so.
    package var mergedReason = ""

    /// Greater is more specific.
    var specificity: Int {
      (payCode == nil ? 0 : 8) + (multiplier == nil ? 0 : 4) + (isWorked == nil ? 0 : 2)
        + (bucket == nil ? 0 : 1)
    }

    /// What two rows of one file must not share.
    struct Conditions: Hashable {
      let bucket: Bucket?
      let multiplier: Multiplier?
      let payCode: String?
      let isWorked: Bool?
      let paysAmount: Bool
    }

    var conditions: Conditions {
      Conditions(
        bucket: bucket, multiplier: multiplier, payCode: payCode, isWorked: isWorked,
        paysAmount: paysAmount)
    }

    func fits(
      _ bucket: Bucket, _ multiplier: Multiplier, _ payCode: String, _ isWorked: Bool,
      _ isAmount: Bool
    ) -> Bool {
      paysAmount == isAmount && (self.bucket == nil || self.bucket == bucket)
        && (self.multiplier == nil || self.multiplier == multiplier)
        && (self.payCode == nil || self.payCode == payCode)
        && (self.isWorked == nil || self.isWorked == isWorked)
    }
  }

  /// The file, for messages; empty for a mapping without rows.
  public let file: String
  /// The earning codes, in the order in which the file first names them.
  public let codes: [String]
  /// Whether each code has amounts, and not hours. No code has both.
  public let areAmounts: [Bool]
  /// The line that first names each code.
  package let codeLines: [Int]
  /// The rows, the most specific first.
  package let rows: [Row]
  /// Those that name a pay code, by it, and those that do not; each the most specific first.
  private let byPayCode: [String: [Row]]
  private let general: [Row]
  /// The pay codes that rows name, by their folded names; nil where several have one.
  private let spellings: [FoldedName: String?]

  /// Whether a row leaves hours or amounts out of the output.
  package let leavesHoursOut: Bool

  /// Why the hours or the amount of a line are in no row of the output; nil where they are in one, or no row fits.
  public func leftOutReason(of line: PayLine, payCode: String) -> String? {
    leftOutReason(
      bucket: line.bucket, multiplier: Multiplier(tenThousandths: line.multiplier),
      payCode: payCode, isWorked: line.isWorked, isAmount: line.isAmount)
  }

  /// The same for hours, or with `isAmount` for amounts, of a kind.
  public func leftOutReason(
    bucket: Bucket, multiplier: Multiplier, payCode: String, isWorked: Bool, isAmount: Bool
  ) -> String? {
    guard leavesHoursOut else { return nil }
    return row(
      bucket: bucket, multiplier: multiplier, payCode: payCode, isWorked: isWorked,
      isAmount: isAmount)?.leftOutReason
  }

  /// The pay codes that rows name, each with its first line, by line.
  public var namedPayCodes: [(code: String, line: Int)] {
    var seen: Set<String> = []
    return rows.sorted { $0.line < $1.line }.compactMap { row in
      row.payCode.flatMap { seen.insert($0).inserted ? (code: $0, line: row.line) : nil }
    }
  }

  /// A mapping without rows, for templates that do not print earning codes.
  public static let empty = EarningCodeMapping(file: "", codes: [], codeLines: [], rows: [])

  package init(file: String, codes: [String], codeLines: [Int], rows: [Row]) {
    self.file = file
    self.codes = codes
    self.codeLines = codeLines
    let withAmounts = Set(rows.lazy.filter(\.paysAmount).map(\.code))
    areAmounts = codes.indices.map(withAmounts.contains)
    leavesHoursOut = rows.contains { $0.leftOutReason != nil }
    let sorted = rows.sorted { ($1.specificity, $0.line) < ($0.specificity, $1.line) }
    self.rows = sorted
    general = sorted.filter { $0.payCode == nil }
    byPayCode = Dictionary(grouping: sorted.filter { $0.payCode != nil }) { $0.payCode ?? "" }
    spellings = Dictionary(
      byPayCode.keys.map { (FoldedName($0), Optional($0)) }, uniquingKeysWith: { (_, _) in nil })
  }

  /// The place in `codes` of the earning code for such hours, or with `isAmount` for such amounts; nil
  /// where no row fits, or one leaves them out.
  ///
  /// A pay code that no row names as it is spelt is that which differs from it only in capitals and
  /// outer blanks, if one does.
  ///
  /// - Complexity: O(rows of the pay code and rows that name none).
  public func lookup(
    bucket: Bucket, multiplier: Multiplier, payCode: String, isWorked: Bool, isAmount: Bool
  ) -> Int? {
    row(
      bucket: bucket, multiplier: multiplier, payCode: payCode, isWorked: isWorked,
      isAmount: isAmount
    ).flatMap { $0.leftOutReason == nil ? $0.code : nil }
  }

  /// The row that decides for such hours or amounts; nil where none fits.
  ///
  /// - Complexity: O(rows of the pay code and rows that name none).
  package func row(
    bucket: Bucket, multiplier: Multiplier, payCode: String, isWorked: Bool, isAmount: Bool
  ) -> Row? {
    var own = byPayCode[payCode]
    var spelling = payCode
    if own == nil, !byPayCode.isEmpty, let other = spellings[FoldedName(payCode)].flatMap({ $0 }) {
      own = byPayCode[other]
      spelling = other
    }
    // A row that names the pay code is more specific than any that does not.
    return own?.first { $0.fits(bucket, multiplier, spelling, isWorked, isAmount) }
      ?? general.first { $0.fits(bucket, multiplier, spelling, isWorked, isAmount) }
  }
}
