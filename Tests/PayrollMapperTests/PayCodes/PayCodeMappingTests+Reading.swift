import PayrollBytes
import PayrollModel
import Testing

@testable import PayrollMapper

@Suite("What a row of the pay-code mapping means")
struct PayCodeMappingTestsReading {
  private func mapping(_ rows: String) throws(TextProblems) -> PayCodeMapping {
    try PayCodeMapping(
      Array("payCode,bucket,time,multiplier,note\n\(rows)\n".utf8), file: "codes.csv")
  }

  /// A treatment in words, such as `leave in sick x1`; `x0` leaves the multiplier to the rules.
  private func words(_ treatment: PayCodeMapping.Treatment?) -> String {
    guard let treatment else { return "nothing" }
    return (treatment.isWorked ? "work" : "leave") + " in \(treatment.bucket.name) x"
      + Multiplier(tenThousandths: treatment.multiplier).description
  }

  private func problems(_ rows: String) -> [String] {
    do {
      _ = try mapping(rows)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test(
    "Defaults: regular and overtime are work, the rest is leave, and leave is paid once",
    arguments: [
      ("X,regular,,,", "work in regular x0"), ("X,regular,worked,,", "work in regular x0"),
      ("X,regular,,1,", "work in regular x1"), ("X,regular,,1.25,", "work in regular x1.25"),
      ("X,overtime,,1.5,", "work in overtime x1.5"),
      ("X,overtime,worked,1,", "work in overtime x1"),
      ("X,holiday,,,", "leave in holiday x1"), ("X,holiday,,1.5,", "leave in holiday x1.5"),
      ("X,holiday,leave,,", "leave in holiday x1"),
      ("X,holiday,worked,,", "work in holiday x0"),
      ("X,holiday,worked,2,", "work in holiday x2"),
      ("X,sick,,,", "leave in sick x1"), ("X,sick,leave,0.8,", "leave in sick x0.8"),
      ("X,vacation,,,words", "leave in vacation x1"), ("X,Vacation,,,", "leave in vacation x1"),
    ])
  func defaults(row: String, expected: String) throws {
    #expect(words(try mapping(row).treatment(of: "X")) == expected)
  }

  @Test("A multiplier is more than nothing and a hundred at most")
  func multipliers() throws {
    for text in ["0.0001", "100", "100.0000"] {
      #expect(problems("X,regular,,\(text),").isEmpty)
    }
    for text in ["0", "0.0", "-1", "100.0001", "1.00001", "1/2", "150%"] {
      #expect(
        problems("X,regular,,\(text),")
          == ["\"\(text)\" is not a number such as 1.5 (codes.csv:2:1, multiplier)"])
    }
  }

  @Test("Work cannot be sick or vacation, leave cannot be overtime; the words of `time` are exact")
  func contradictions() {
    #expect(
      problems("X,overtime,leave,1.5,") == [
        "leave cannot be in the bucket overtime (codes.csv:2:1, time): use holiday, sick or vacation"
      ])
    #expect(
      problems("X,vacation,worked,,") == [
        "worked time cannot be in the bucket vacation (codes.csv:2:1, time): use regular, overtime or "
          + "holiday"
      ])
    #expect(
      problems("X,sick,Leave,,")
        == ["\"Leave\" is not \"worked\" or \"leave\" (codes.csv:2:1, time)"])
  }

  @Test("Every row that is wrong is named, the ones behind it too")
  func several() {
    #expect(
      problems("A,wages,,,\nB,regular,,,\nC,sick,worked,,\nB,sick,,,\n*,regular,,,\n*,sick,,,").map
      {
        $0.split(separator: "(").last.map(String.init) ?? ""
      } == [
        "codes.csv:2:1, bucket): known are holiday, overtime, regular, sick, vacation",
        "codes.csv:4:1, time): use regular, overtime or holiday",
        "codes.csv:5:1, payCode): keep one of the rows",
        "codes.csv:7:1, payCode): keep one of the rows",
      ])
  }

  // MARK: Looking up

  @Test("Time without a code is regular work until an empty row says otherwise; `*` is not asked")
  func withoutCode() throws {
    #expect(words(try mapping("*,sick,,,").treatment(of: "")) == "work in regular x0")
    #expect(words(try mapping(",overtime,,1.5,").treatment(of: "")) == "work in overtime x1.5")
    #expect(words(try mapping(",overtime,,1.5,").treatment(of: " ")) == "work in overtime x1.5")
    #expect(words(try mapping(",overtime,,1.5,").treatment(of: "X")) == "nothing")
  }

  @Test("A code is found by its spelling, then without capitals and blanks, then by `*`")
  func spellings() throws {
    let mapping = try mapping("REG,regular,,,\nreg,sick,,,\nOther,vacation,,,\n*,holiday,,,")
    #expect(words(mapping.treatment(of: "REG")) == "work in regular x0")
    #expect(words(mapping.treatment(of: "reg")) == "leave in sick x1")
    #expect(words(mapping.treatment(of: " OTHER ")) == "leave in vacation x1")
    #expect(words(mapping.treatment(of: "NEW")) == "leave in holiday x1")
    // It could be of either row, and so it is of none, and not of `*` in silence.
    #expect(words(mapping.treatment(of: "Reg")) == "nothing")
  }

  @Test("A third spelling does not settle what two leave open")
  func thirdSpelling() throws {
    let mapping = try mapping("REG,regular,,,\nreg,sick,,,\nReg,vacation,,,")
    #expect(words(mapping.treatment(of: "rEG")) == "nothing")
    #expect(words(mapping.treatment(of: "Reg")) == "leave in vacation x1")
  }

  @Test("Which codes have a row of their own")
  func rows() throws {
    let own = try mapping("B,regular,,,\n,sick,,,\nA,sick,,,\n*,regular,,,")
    #expect(own.codes == ["A", "B"])
    #expect(own.hasRow(for: "A") && own.hasRow(for: " b ") && !own.hasRow(for: "C"))
    #expect(!own.hasRow(for: "") && own.hasRowForOthers)
    #expect(words(own.ownTreatment(of: "a")) == "leave in sick x1")
    #expect(own.ownTreatment(of: "C") == nil && own.ownTreatment(of: "") == nil)
    #expect(words(own.treatment(of: "C")) == "work in regular x0")
    #expect(!(try mapping("A,regular,,,").hasRowForOthers))
    let two = try mapping("REG,regular,,,\nreg,sick,,,")
    #expect(two.hasRow(for: "Reg") && two.ownTreatment(of: "Reg") == nil)
  }

  @Test("Where no mapping is configured every code is work, and none has a row")
  func everythingIsWork() {
    let all = PayCodeMapping.everythingIsWork
    #expect(words(all.treatment(of: "")) == "work in regular x0")
    #expect(words(all.treatment(of: "SICK")) == "work in regular x0")
    #expect(all.codes.isEmpty && !all.hasRow(for: "SICK") && all.hasRowForOthers)
  }

  @Test("A snapshot's labels have the treatment of their texts")
  func labels() throws {
    var labels = LabelTable()
    let codes = ["SICK", "sick ", "NEW"].map { labels.label($0) }
    let treatments = PayTreatments(try mapping("SICK,sick,,,\n*,regular,,1.1,"), labels: labels)
    #expect(
      codes.map { words(treatments[$0]) }
        == ["leave in sick x1", "leave in sick x1", "work in regular x1.1"])
    #expect(codes.map(treatments.isByDefault) == [false, false, true])
    let closed = PayTreatments(try mapping("SICK,sick,,,"), labels: labels)
    #expect(words(closed[codes[2]]) == "nothing" && !closed.isByDefault(codes[2]))
  }
}
