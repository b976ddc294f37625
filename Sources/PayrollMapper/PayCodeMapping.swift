public import PayrollBytes
public import PayrollModel

/// What each pay code of the source means: a table that people edit in a spreadsheet.
///
/// Columns `payCode,bucket` and optionally `time` (`worked` or `leave`), `multiplier` and `note`.
/// A row with an empty pay code speaks of time without one, a row with `*` of every code that has
/// no row of its own. Without an empty row, time without a code is regular work.
public struct PayCodeMapping: Sendable {
  /// What time under a code is.
  public struct Treatment: Sendable, Equatable {
    /// Whether the time was worked; false for paid leave.
    public var isWorked: Bool
    /// The bucket: for worked time under `regular`, the rules decide further.
    public var bucket: Bucket
    /// What an hour is paid, in 1/10,000 of the rate; 0 where the rules decide.
    public var multiplier: Int32

    /// Worked time that the rules classify.
    public static let work = Treatment(isWorked: true, bucket: .regular, multiplier: 0)

    /// What the rules about duty give without work.
    static let givenTime = Treatment(
      isWorked: false, bucket: .regular, multiplier: Multiplier.one.tenThousandths)

    /// Where worked time ends up that the rules put into `bucket` at `multiplier`: a code may make
    /// it holiday work, or give straight time a multiplier of its own. It never lowers overtime, nor
    /// what a holiday brings whose hours stay regular.
    func placing(
      bucket: Bucket, multiplier: Int32
    ) -> (bucket: Bucket, multiplier: Int32, isByPayCode: Bool) {
      if self.bucket == .holiday {
        return (.holiday, max(multiplier, self.multiplier), true)
      }
      let isPaidMore = multiplier > Multiplier.one.tenThousandths
      if bucket == .regular, self.bucket == .regular, self.multiplier > 0,
        isPaidMore ? self.multiplier > multiplier : self.multiplier != multiplier
      {
        return (bucket, self.multiplier, true)
      }
      return (bucket, multiplier, false)
    }

    /// The same for hours that somebody else has put into a bucket: a code that is overtime by
    /// itself makes regular hours overtime, as the rules do with sessions under it.
    func moving(
      bucket: Bucket, multiplier: Int32
    ) -> (bucket: Bucket, multiplier: Int32, isByPayCode: Bool) {
      bucket == .regular && self.bucket == .overtime
        ? (.overtime, self.multiplier, true) : placing(bucket: bucket, multiplier: multiplier)
    }
  }

  private var treatments: [String: Treatment] = ["": .work]
  private var others: Treatment?
  /// The codes by their folded names; nil where several have one.
  private var spellings: [FoldedName: String?] = [FoldedName(""): ""]

  /// A mapping in which every code is regular work.
  public static let everythingIsWork: PayCodeMapping = {
    var mapping = PayCodeMapping()
    mapping.others = .work
    return mapping
  }()

  private init() {}

  /// Reads a mapping.
  ///
  /// - Throws: `TextProblems` with every row that is wrong.
  public init(_ bytes: [UInt8], file: String) throws(TextProblems) {
    let table = try DelimitedText(
      bytes, file: file, required: ["payCode", "bucket"], optional: ["time", "multiplier", "note"])
    var problems: [TextProblem] = []
    var lines: [String: Int] = [:]
    for row in table.rows {
      let code = table.cell(row, "payCode")
      if let line = lines[code] {
        problems.append(
          table.problem(
            row, "payCode", "the pay code \"\(code)\" is mapped already on line \(line)",
            "keep one of the rows"))
        continue
      }
      lines[code] = row.line
      do {
        let treatment = try Self.treatment(row, of: table)
        if code == "*" { others = treatment } else { treatments[code] = treatment }
        if code != "*", !code.isEmpty {
          let folded = FoldedName(code)
          spellings.updateValue(spellings[folded] == nil ? code : nil, forKey: folded)
        }
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw TextProblems(problems) }
  }

  /// What time under `code` is; nil where nobody mapped it.
  ///
  /// A code that differs from that of one row only in capitals and outer blanks is that row's. One
  /// that could be of several rows is of none.
  public func treatment(of code: String) -> Treatment? {
    if let own = treatments[code] { return own }
    guard let spelling = spellings[FoldedName(code)] else { return others }
    return spelling.flatMap { treatments[$0] }
  }

  /// What time under `code` is, where it has a row of its own.
  func ownTreatment(of code: String) -> Treatment? { hasRow(for: code) ? treatment(of: code) : nil }

  /// Whether a code has a row of its own, in some spelling.
  func hasRow(for code: String) -> Bool {
    !code.isEmpty && (treatments[code] != nil || spellings[FoldedName(code)] != nil)
  }

  /// Whether codes without a row of their own mean something too.
  var hasRowForOthers: Bool { others != nil }

  /// The codes that have a row, for suggestions.
  public var codes: [String] { treatments.keys.filter { !$0.isEmpty }.sorted() }

  private static func treatment(
    _ row: DelimitedText.Row, of table: DelimitedText
  ) throws(TextProblem) -> Treatment {
    let bucketText = table.cell(row, "bucket")
    let names = Bucket.allCases.map(\.name)
    guard let bucket = Bucket(bucketText) else {
      throw table.problem(
        row, "bucket", "\"\(bucketText)\" is not a bucket",
        JSONObjectReader.suggestion(for: bucketText, among: names))
    }
    let isLeaveByDefault = bucket == .sick || bucket == .vacation || bucket == .holiday
    let isWorked: Bool
    switch table.cell(row, "time") {
    case "": isWorked = !isLeaveByDefault
    case "worked": isWorked = true
    case "leave": isWorked = false
    case let other:
      throw table.problem(row, "time", "\"\(other)\" is not \"worked\" or \"leave\"")
    }
    guard isWorked || isLeaveByDefault else {
      throw table.problem(
        row, "time", "leave cannot be in the bucket \(bucket.name)",
        "use holiday, sick or vacation")
    }
    guard !isWorked || (bucket != .sick && bucket != .vacation) else {
      throw table.problem(
        row, "time", "worked time cannot be in the bucket \(bucket.name)",
        "use regular, overtime or holiday")
    }
    let text = table.cell(row, "multiplier")
    var multiplier: Int32 = 0
    if !text.isEmpty {
      guard let value = Multiplier(text), value.tenThousandths > 0 else {
        throw table.problem(row, "multiplier", "\"\(text)\" is not a number such as 1.5")
      }
      multiplier = value.tenThousandths
    } else if bucket == .overtime {
      throw table.problem(
        row, "multiplier", "a pay code that is overtime by itself needs a multiplier",
        "write 1.5 or 2")
    } else if !isWorked {
      multiplier = Multiplier.one.tenThousandths
    }
    return Treatment(isWorked: isWorked, bucket: bucket, multiplier: multiplier)
  }
}

/// A mapping laid out by the labels of one snapshot, so that nothing is looked up by text later.
struct PayTreatments: Sendable {
  private let byLabel: [PayCodeMapping.Treatment?]
  private let hasOwnRow: [Bool]

  init(_ mapping: PayCodeMapping, labels: LabelTable) {
    self.byLabel = labels.texts.map { mapping.treatment(of: $0) }
    self.hasOwnRow = labels.texts.map { mapping.hasRow(for: $0) }
  }

  /// Whether time under a code is what it is because every code without a row of its own is.
  func isByDefault(_ label: Label) -> Bool { !hasOwnRow[Int(label.index)] && self[label] != nil }

  subscript(label: Label) -> PayCodeMapping.Treatment? { byLabel[Int(label.index)] }
}
