import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Which earning code hours get")
struct MappingMeaningTests {
  private func mapping(
    _ rows: String, columns: String = "bucket,multiplier,payCode,earningCode,worked,merged,note"
  )
    throws -> EarningCodeMapping
  {
    try EarningCodeMapping.read(Array("\(columns)\n\(rows)".utf8), file: "codes.csv")
  }

  private func code(
    _ mapping: EarningCodeMapping, _ bucket: Bucket = .regular, _ multiplier: Multiplier = .one,
    _ payCode: String = "", worked: Bool = true
  ) -> String? {
    mapping.lookup(
      bucket: bucket, multiplier: multiplier, payCode: payCode, isWorked: worked, isAmount: false
    )
    .map { mapping.codes[$0] }
  }

  @Test("each condition alone, and each pair of them: the more specific one decides")
  func specificity() throws {
    let conditions = [
      ("overtime", "*", "*", "*"), ("*", "*", "*", "yes"), ("*", "1.5", "*", "*"),
      ("*", "*", "P", "*"),
    ]
    // By weight: bucket, worked, multiplier, pay code. Rows come in the other order.
    for weights in 0..<16 {
      let rows = (0..<4).filter { weights & 1 << $0 != 0 }
      guard !rows.isEmpty else { continue }
      let text = rows.map { place in
        let (bucket, multiplier, payCode, worked) = conditions[place]
        return "\(bucket),\(multiplier),\(payCode),C\(place),\(worked),,\n"
      }.joined()
      let mapping = try mapping(text + "*,*,*,REST,,,\n")
      #expect(
        code(mapping, .overtime, .oneAndAHalf, "P", worked: true) == "C\(rows.last ?? 0)",
        "\(weights)")
      #expect(code(mapping, .sick, .one, "Q", worked: false) == "REST")
    }
    // A pay code weighs more than all others together.
    let all = try mapping("overtime,1.5,*,ALL,yes,,\n*,*,P,CODE,,,\n")
    #expect(code(all, .overtime, .oneAndAHalf, "P", worked: true) == "CODE")
    let three = try mapping("overtime,*,*,BW,yes,,\n*,1.5,*,M,,,\n")
    #expect(code(three, .overtime, .oneAndAHalf, worked: true) == "M")
  }

  @Test("codes are numbered as the file first names them, each with its line")
  func codes() throws {
    let mapping = try mapping("regular,*,*,B,,,\n\novertime,*,*,A,,,\nsick,*,*,B,,,\n*,*,*,C,,,\n")
    #expect(mapping.codes == ["B", "A", "C"] && mapping.codeLines == [2, 4, 6])
    #expect(mapping.file == "codes.csv" && !mapping.leavesHoursOut)
    #expect(code(mapping, .sick) == "B" && code(mapping, .vacation) == "C")
    #expect(mapping.rows.map(\.line) == [2, 4, 5, 6])
  }

  @Test("a pay code that is spelt in another way is the one that it can only be")
  func spellings() throws {
    let one = try mapping("*,*,Train,T,,,\n*,*,*,R,,,\n")
    for spelling in ["Train", "TRAIN", " train ", "trAIN"] {
      #expect(code(one, .regular, .one, spelling) == "T", "\(spelling)")
    }
    #expect(code(one, .regular, .one, "Training") == "R" && code(one, .regular, .one, "") == "R")
    let two = try mapping("*,*,Train,T,,,\n*,*,TRAIN,U,,,\n*,*,*,R,,,\n")
    #expect(code(two, .regular, .one, "Train") == "T" && code(two, .regular, .one, "TRAIN") == "U")
    #expect(code(two, .regular, .one, "train") == "R", "it could be either")
    // A row of the pay code that does not fit leaves the word to those that name none.
    let narrow = try mapping("sick,*,Train,S,,,\n*,*,*,R,,,\n")
    #expect(
      code(narrow, .regular, .one, "train") == "R" && code(narrow, .sick, .one, "train") == "S")
  }

  @Test("hours that a row leaves out have a reason and no code")
  func leftOut() throws {
    let mapping = try mapping(
      "*,*,*,REG,,,\nsick,*,*,(none),,,paid by the insurance\n*,*,UNI,(none),no,,not by the hour\n")
    #expect(mapping.leavesHoursOut && mapping.codes == ["REG"])
    #expect(code(mapping, .sick) == nil && code(mapping, .vacation) == "REG")
    func reason(_ bucket: Bucket, _ payCode: String, worked: Bool) -> String? {
      mapping.leftOutReason(
        bucket: bucket, multiplier: .one, payCode: payCode, isWorked: worked, isAmount: false)
    }
    #expect(reason(.sick, "", worked: true) == "paid by the insurance")
    #expect(reason(.regular, "UNI", worked: false) == "not by the hour")
    #expect(
      reason(.regular, "UNI", worked: true) == nil && reason(.regular, "", worked: false) == nil)
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.sick, 8.h)
    builder.hours(.regular, 8.h)
    let lines = builder.batch.lines
    #expect(
      lines.map { mapping.leftOutReason(of: $0, payCode: "") } == ["paid by the insurance", nil])
  }

  @Test(
    "what people write for it elsewhere is no code",
    arguments: [
      "none", "NONE", "-", "--", "–", "—", "n/a", "N/A", "<skip>", "(NONE)", "(none", "( none )",
      "none)",
    ])
  func lookalikes(_ cell: String) {
    let problems = Templates.problems { _ = try mapping("*,*,*,\(cell),,,why not\n") }
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix("\"\(cell)\" is no earning code (codes.csv:2:1, earningCode)")
        == true)
  }

  @Test("reasons say something", arguments: ["", "-", "x", "...", "TODO"])
  func reasons(_ note: String) {
    let leftOut = Templates.problems { _ = try mapping("*,*,*,(none),,,\(note)\n") }
    #expect(leftOut.count == 1, "\(leftOut)")
    let merged = Templates.problems { _ = try mapping("*,*,*,REG,,\(note),\n") }
    #expect(merged.count == (note.isEmpty ? 0 : 1), "\(merged)")
  }

  @Test("reasons for several multipliers are kept, of the row that decides")
  func merged() throws {
    let mapping = try mapping(
      "overtime,*,*,OT,,the vendor multiplies by itself,\novertime,2,*,DT,,,\n")
    func row(_ multiplier: Multiplier) -> EarningCodeMapping.Row? {
      mapping.row(
        bucket: .overtime, multiplier: multiplier, payCode: "", isWorked: true, isAmount: false)
    }
    #expect(row(.oneAndAHalf)?.mergedReason == "the vendor multiplies by itself")
    #expect(row(.two)?.mergedReason == "" && row(.two)?.line == 3)
    #expect(
      mapping.row(bucket: .sick, multiplier: .one, payCode: "", isWorked: true, isAmount: false)
        == nil)
  }

  @Test("the pay codes that rows name, by line")
  func namedPayCodes() throws {
    let mapping = try mapping(
      "*,*,B,1,,,\n*,*,A,2,,,\nsick,2,B,3,,,\n*,*,*,4,,,\nvacation,*,C,(none),,,never paid here\n")
    #expect(mapping.namedPayCodes.map { "\($0.code) \($0.line)" } == ["B 2", "A 3", "C 6"])
    #expect(EarningCodeMapping.empty.namedPayCodes.isEmpty && EarningCodeMapping.empty.file == "")
  }

  @Test("conditions: empty cells and stars fit everything, others themselves alone")
  func conditions() throws {
    for cell in ["*", ""] {
      let all = try mapping("\(cell),\(cell),\(cell),REG,\(cell),,\n")
      for bucket in Bucket.allCases {
        #expect(code(all, bucket, .two, "X", worked: false) == "REG")
      }
    }
    for bucket in Bucket.allCases {
      let one = try mapping("\(bucket.name),*,*,C,,,\n")
      #expect(Bucket.allCases.filter { code(one, $0) == "C" } == [bucket])
    }
    let double = try mapping("*,2.0,*,DT,,,\n")
    #expect(code(double, .regular, .two) == "DT" && code(double, .regular, .oneAndAHalf) == nil)
    for (cell, worked) in [("yes", true), ("no", false)] {
      let one = try mapping("*,*,*,C,\(cell),,\n")
      #expect(code(one, worked: worked) == "C" && code(one, worked: !worked) == nil)
    }
  }

  // MARK: Invented

  @Test("codes that are made up for a template: words, its columns, or what it takes")
  func invented() throws {
    func codes(_ fields: String, group: String = "employee earningCode") throws -> [String] {
      var template = SmallTemplate("<field value=\"{employee.number}\"/>" + fields)
      template.group = group
      let mapping = EarningCodeMapping.invented(for: try template.template())
      guard !mapping.codes.isEmpty else { return [] }
      return [
        (Bucket.regular, Multiplier.one), (.overtime, .oneAndAHalf), (.overtime, .two),
        (.holiday, .one),
        (.sick, .one), (.vacation, .one),
      ].map { code(mapping, $0.0, $0.1) ?? "-" }
    }
    let any = "<field value=\"{earningCode}\"/><field value=\"{hours}\"/>"
    #expect(try codes(any) == ["REG", "OT", "DT", "HOL", "SICK", "VAC"])
    #expect(
      try codes(
        "<hours code=\"A\"/><hours code=\"B\"/><hours code=\"A\" format=\"1\"/>", group: "employee")
        == ["A", "B", "B", "B", "B", "B"])
    #expect(
      try codes("<hours code=\"A\"/><pairs count=\"9\">\(any)</pairs>", group: "employee")
        == ["A", "OT", "DT", "HOL", "SICK", "VAC"])
    #expect(
      try codes("<hours code=\"A\"/><hours except=\"A\"/>", group: "employee")
        == ["A", "A", "A", "A", "A", "A"])
    #expect(
      try codes("<field value=\"{earningCode}\" values=\"R O\"/><field value=\"{hours}\"/>")
        == ["R", "O", "DT", "HOL", "SICK", "VAC"])
    #expect(try codes("<field value=\"{hours}\"/>", group: "employee") == [])
  }
}
