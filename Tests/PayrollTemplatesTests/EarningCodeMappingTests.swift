import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Earning codes")
struct EarningCodeMappingTests {
  @Test("the most specific row decides: pay code, then multiplier, then worked, then bucket")
  func specificity() throws {
    let mapping = try EarningCodeMapping.read(
      Array(
        """
        bucket,multiplier,payCode,earningCode,worked,note
        *,*,*,ANY,,the rest
        overtime,,,OT,,
        *,2,*,DOUBLE,*,
        *,*,TRAIN,TRN,,
        holiday,*,*,HOL,no,not worked
        holiday,*,*,HOLW,yes,
        *,*,*,W,yes,
        """.utf8), file: "codes.csv")
    func code(
      _ bucket: Bucket, _ multiplier: Multiplier, _ payCode: String, worked: Bool
    ) -> String? {
      mapping.lookup(
        bucket: bucket, multiplier: multiplier, payCode: payCode, isWorked: worked, isAmount: false
      ).map { mapping.codes[$0] }
    }
    #expect(code(.regular, .one, "", worked: false) == "ANY")
    #expect(code(.regular, .one, "", worked: true) == "W")
    #expect(code(.overtime, .oneAndAHalf, "", worked: false) == "OT")
    #expect(code(.overtime, .oneAndAHalf, "", worked: true) == "W")
    #expect(code(.overtime, .two, "", worked: true) == "DOUBLE")
    #expect(code(.overtime, .two, "TRAIN", worked: true) == "TRN")
    #expect(code(.holiday, .one, "", worked: false) == "HOL")
    #expect(code(.holiday, .one, "", worked: true) == "HOLW")
    #expect(mapping.codes == ["ANY", "OT", "DOUBLE", "TRN", "HOL", "HOLW", "W"])
  }

  @Test("no row fits")
  func noRow() throws {
    let mapping = try Templates.mapping("regular,1,*,REG\n")
    #expect(
      mapping.lookup(bucket: .sick, multiplier: .one, payCode: "", isWorked: false, isAmount: false)
        == nil)
    #expect(
      mapping.lookup(
        bucket: .regular, multiplier: .two, payCode: "", isWorked: true, isAmount: false) == nil)
  }

  @Test("mistakes are named with their lines, all at once")
  func mistakes() {
    func problems(_ text: String) -> [String] {
      Templates.problems { _ = try EarningCodeMapping.read(Array(text.utf8), file: "codes.csv") }
    }
    #expect(
      problems(
        """
        bucket,multiplier,payCode,earningCode,worked
        reglar,*,*,REG,
        regular,1.5x,*,REG,
        regular,*,*,,
        regular,*,*,REG,maybe
        sick,*,*,SCK,
        sick,*,*,SIC,
        sick,,,SCK,
        """) == [
          "\"reglar\" is not a bucket (codes.csv:2:1, bucket): did you mean \"regular\"?",
          "\"1.5x\" is not a multiplier (codes.csv:3:1, multiplier): "
            + "write a number such as 1, 1.5 or 2, or * for any",
          "the row has no earning code (codes.csv:4:1, earningCode): write the vendor's code, or "
            + "(none) with a note where these hours are knowingly not in this output",
          "\"maybe\" is neither yes nor no (codes.csv:5:1, worked): write yes, no, or * for any",
          "lines 6 and 7 are for the same hours (codes.csv:7:1): remove one of them",
          "lines 6 and 8 are for the same hours (codes.csv:8:1): remove one of them",
        ])
    #expect(
      problems("bucket,multiplier,payCode,earningCode\n") == [
        "the mapping has no rows (codes.csv): add a row for each bucket that is paid"
      ])
    #expect(
      problems("bucket,multiplier,code\nregular,*,REG\n") == [
        "the column \"code\" is not known (codes.csv:1:1): known are bucket, "
          + "earningCode, merged, multiplier, note, payCode, pays, worked",
        "the column \"payCode\" is missing (codes.csv:1:1): add it to the first line",
        "the column \"earningCode\" is missing (codes.csv:1:1): add it to the first line",
      ])
    #expect(
      problems("bucket,multiplier,payCode,earningCode\nleave,*,*,L\n") == [
        "\"leave\" is not a bucket (codes.csv:2:1, bucket): "
          + "write one of regular, overtime, holiday, sick, vacation, or * for any"
      ])
  }

  @Test("40,000 rows are read and asked in no time, and two for the same hours are still found")
  func large() throws {
    var text = "bucket,multiplier,payCode,earningCode\n"
    for row in 0..<40_000 { text += "regular,*,P\(row),E\(row)\n" }
    let start = ContinuousClock.now
    let mapping = try EarningCodeMapping.read(
      Array((text + "*,*,*,REST\n").utf8), file: "codes.csv")
    for row in stride(from: 0, to: 40_000, by: 7) {
      let place = mapping.lookup(
        bucket: .regular, multiplier: .one, payCode: "P\(row)", isWorked: true, isAmount: false)
      #expect(place.map { mapping.codes[$0] } == "E\(row)")
    }
    let rest = mapping.lookup(
      bucket: .sick, multiplier: .one, payCode: "P1", isWorked: false, isAmount: false)
    #expect(rest.map { mapping.codes[$0] } == "REST")
    let time = ContinuousClock.now - start
    #expect(time < .seconds(60), "\(time)")
    #expect(throws: TextProblems.self) {
      try EarningCodeMapping.read(Array((text + "regular,*,P39999,X\n").utf8), file: "codes.csv")
    }
  }
}
