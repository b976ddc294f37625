import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Ranges, words and digits of fields")
struct RangeTests {
  private func template(_ value: String, _ checks: String) -> SmallTemplate {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field name=\"F\" value=\"\(value)\" \(checks)/>")
    if !value.contains("hours") { template.fields += "<field value=\"{hours}\"/>" }
    template.file += " negativeHours=\"accepted\""
    return template
  }

  private func expect(
    _ value: String, range: String, allowed: [(Int, String)], refused: [Int], _ said: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let template = template(value, "range=\"\(range)\"")
    for (seconds, text) in allowed {
      #expect(
        try template.written(BatchBuilder.one(seconds)) == ["7,\(text)"],
        sourceLocation: sourceLocation)
    }
    for seconds in refused {
      #expect(
        try template.refused(BatchBuilder.one(seconds))
          == ["the value of \"F\" is not a number from \(said)"],
        sourceLocation: sourceLocation)
    }
  }

  @Test("both ends belong to it, with digits behind the point")
  func decimals() throws {
    try expect(
      "{hours|2}", range: "0.25..16.5", allowed: [(900, "0.25"), (16.h + 30.m, "16.50")],
      refused: [864, 16.h + 30.m + 36], "0.25 to 16.5")
  }

  @Test("negative bounds")
  func negative() throws {
    try expect(
      "{hours|2}", range: "-99.99..-0.01", allowed: [(-36, "-0.01"), (-359_964, "-99.99")],
      refused: [36, 0 - 100.h], "-99.99 to -0.01")
  }

  @Test("signs behind the digits")
  func signsBehind() throws {
    try expect(
      "{hours|2 sign-behind}", range: "0..24", allowed: [(8.h, "8.00 ")], refused: [-8.h, 25.h],
      "0 to 24")
    try expect(
      "{hours|2 sign-always-behind}", range: "-24..-1", allowed: [(-8.h, "8.00-")],
      refused: [8.h, -25.h], "-24 to -1")
  }

  @Test("hours and minutes")
  func clock() throws {
    try expect(
      "{hours|clock}", range: "0:15..23:59",
      allowed: [(15.m, "0:15"), (23.h + 59.m, "23:59")], refused: [14.m, 24.h, -30.m],
      "0:15 to 23:59")
    try expect(
      "{hours|clock-seconds}", range: "0:00..10:00",
      allowed: [(10.h, "10:00:00"), (1, "0:00:01")], refused: [10.h + 1.m], "0:00 to 10:00")
  }

  @Test("numbers among the texts of the time data")
  func texts() throws {
    let template = template("{employee.lastName}", "range=\"51..999999\"")
    for (text, isAllowed) in [
      ("51", true), ("999999", true), ("000052", true), ("50", false), ("1000000", false),
      ("Lee", false), ("5 1", false),
    ] {
      let batch = BatchBuilder.one(8.h, "7", text)
      if isAllowed {
        #expect(try template.written(batch) == ["7,\(text),8.00"])
      } else {
        #expect(try template.refused(batch).count == 1, "\(text)")
      }
    }
  }

  @Test("a field of few words has one of them")
  func words() throws {
    let template = template("{employee.lastName}", "values=\"E D A\"")
    #expect(try template.written(BatchBuilder.one(8.h, "7", "D")) == ["7,D,8.00"])
    for text in ["e", "ED", "E D"] {
      #expect(
        try template.refused(BatchBuilder.one(8.h, "7", text))
          == ["the value of \"F\" is none of E, D, A"])
    }
  }

  @Test("a rate loses no digits; zeros behind are none")
  func rates() throws {
    var template = template("{rate|2}", "")
    template.group = "employee rate"
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h, rate: 1850)
    #expect(try template.written(builder.batch) == ["7,18.50,8.00"])
    builder.setLastRate(185_050)
    #expect(
      try template.refused(builder.batch)
        == ["the value of \"F\" has more digits behind the point than the field"])
    template.fields = template.fields.replacing("{rate|2}", with: "{rate|3 comma}")
    #expect(try template.written(builder.batch) == ["7,\"18,505\",8.00"])
  }

  @Test("a multiplier loses no digits")
  func multipliers() throws {
    var template = template("{multiplier|0}", "")
    template.group = "employee multiplier"
    #expect(
      try template.refused(BatchBuilder.threeCodes)
        == ["the value of \"F\" has more digits behind the point than the field"])
    template.fields = template.fields.replacing("|0", with: "|2")
    #expect(try template.written(BatchBuilder.threeCodes) == ["7,1.00,12.00", "7,1.50,2.00"])
  }

  @Test("zeros that fill stand behind a minus")
  func zeros() throws {
    let width = "width=\"9\" align=\"right\" fill=\"0\""
    #expect(try template("{hours}", width).written(BatchBuilder.one(-8.h)) == ["7,-00008.00"])
    #expect(try template("{hours}", width).written(BatchBuilder.one(8.h)) == ["7,000008.00"])
    #expect(
      try template("{hours|2 implied}", width).written(BatchBuilder.one(-36)) == ["7,-00000001"])
    #expect(
      try template("{hours|clock}", width).written(BatchBuilder.one(-30.m)) == ["7,-00000:30"])
    #expect(
      try template("{hours|2 sign-behind}", width).written(BatchBuilder.one(-8.h))
        == ["7,00008.00-"])
  }
}
