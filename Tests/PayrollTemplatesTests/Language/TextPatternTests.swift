import PayrollBytes
import PayrollModel
import Testing

@testable import PayrollTemplates

@Suite("Patterns of texts and values")
struct TextPatternTests {
  private func error(_ text: String) -> PatternError? {
    do throws(PatternError) {
      _ = try TextPattern.read(text)
      return nil
    } catch { return error }
  }

  private func format(_ text: String, _ name: String = "hours") throws -> ValueFormat {
    let pattern = try TextPattern.read("{\(name)\(text.isEmpty ? "" : "|\(text)")}")
    guard case .value(_, let format, _) = pattern.pieces.first else {
      throw PatternError("no value", advice: "")
    }
    return format
  }

  @Test("texts, braces, values, settings and the numbers of pairs, in their order")
  func pieces() throws {
    #expect(try TextPattern.read("") == TextPattern())
    #expect(try TextPattern.read("a b").pieces == [.literal("a b")])
    #expect(try TextPattern.read("{{a}}{{}}").pieces == [.literal("{a}{}")])
    let plain = ValueFormat()
    #expect(
      try TextPattern.read("{employee.lastName}, {employee.firstName?}!").pieces == [
        .value(.lastName, plain, isOptional: false), .literal(", "),
        .value(.firstName, plain, isOptional: true), .literal("!"),
      ])
    #expect(
      try TextPattern.read("{setting.code}{setting.day?|dd}{n}").pieces == [
        .setting("code", format: nil, isOptional: false),
        .setting("day", format: "dd", isOptional: true), .pairNumber,
      ])
    #expect(try TextPattern.read("{hours}{bucket}").values == [.hours, .bucket])
    #expect(try TextPattern.read("{setting.a}x{setting.b}").settings == ["a", "b"])
    #expect(
      try TextPattern.read("{hours|1}{file.hours|3}{rate}").hourFormats.map(\.digits) == [1, 3])
  }

  @Test("what is always the same")
  func constants() throws {
    #expect(try TextPattern.read("a{{b").constant == "a{b")
    #expect(TextPattern().constant == "")
    #expect(try TextPattern.read("a{n}").constant == nil)
    #expect(try TextPattern.read("{hours}").constant == nil)
    #expect(try TextPattern.read("{setting.x}").constant == nil)
    #expect(
      TextPattern(pieces: [.literal("a"), .resolved("b", isOptional: true)]).constant == "ab")
    #expect(TextPattern.literal("").pieces.isEmpty && TextPattern.literal("a").constant == "a")
  }

  @Test(
    "what is wrong, with its place in bytes",
    arguments: [
      ("a}b", 1, "a } stands alone in \"a}b\""), ("é{hours", 2, "a { is not closed in \"é{hours\""),
      ("{{ {x}", 3, "\"x\" is not a value"), ("{}", 0, "\"\" is not a value"),
      ("{hour}", 0, "\"hour\" is not a value"), ("{Hours}", 0, "\"Hours\" is not a value"),
      ("{hours }", 0, "\"hours \" is not a value"), ("{n|x}", 0, "\"n\" is not a value"),
      ("ab{hours|x}", 2, "\"x\" is not a format for this value"),
      ("{hours|1 2}", 0, "\"1\" and \"2\" are two forms"),
      ("{hours|minutes clock}", 0, "\"minutes\" and \"clock\" are two forms"),
      ("{hours|minutes comma}", 0, "\"minutes\" has no decimal point"),
      ("{hours|7}", 0, "\"7\" is not a format for this value"),
      ("{rate|minutes}", 0, "\"minutes\" is not a format for this value"),
      ("{date|yyy}", 0, "\"yyy\" is not part of a date pattern"),
      ("{date|MMM}", 0, "\"MMM\" is not part of a date pattern"),
      ("{date|dd.é}", 0, "\"é\" is not part of a date pattern"),
      ("{employee.number|pad 3}", 0, "\"pad 3\" is not a format for this value"),
      ("{employee.number|list x}", 0, "{employee.number} cannot be printed by a list"),
      ("{payCode|spaced}", 0, "\"spaced\" is not a format for this value"),
      ("{file.rows|spaced}", 0, "\"spaced\" is not a format for this value"),
    ])
  func wrong(_ text: String, offset: Int, message: String) {
    let error = error(text)
    #expect(error?.message == message)
    #expect(error?.offset == offset)
    #expect(error?.advice.isEmpty != true || message.contains("is not a value"))
  }

  @Test("a pattern is written again as the template has it")
  func notation() throws {
    for text in [
      "", "a", "{{}}", "{hours}", "{hours|2 comma}", "{employee.middleName?}",
      "{employee.number|pad 6 _}", "{setting.a}", "{setting.a?|dd}", "{n}", "x{date|yyMMdd}y{{",
    ] {
      #expect(try TextPattern.read(text).notation == text)
    }
    #expect(TextPattern(pieces: [.resolved("{a}", isOptional: false)]).notation == "{{a}}")
  }

  // MARK: Formats

  @Test("hours have two digits and a point unless they say otherwise")
  func hours() throws {
    let usual = try format("")
    #expect(usual.form == .decimal && usual.digits == 2 && usual.mark == UInt8(ascii: "."))
    #expect(usual.sign == .before && usual.unitsPerHour == 100 && usual.padding == nil)
    let total = try format("", "file.hours")
    #expect(total.form == .decimal && total.digits == 2)
    for (digits, units) in [(0, 1), (1, 10), (2, 100), (3, 1_000), (4, 10_000), (6, 1_000_000)] {
      let format = try format("\(digits)")
      #expect(format.form == .decimal && Int(format.digits) == digits)
      #expect(format.unitsPerHour == Int64(units))
    }
    for (word, form, units) in [
      ("minutes", ValueFormat.Form.minutes, Int64(60)), ("seconds", .seconds, 3_600),
      ("duration", .duration, 60), ("clock", .clock, 60), ("clock-seconds", .clockSeconds, 3_600),
    ] {
      let format = try format(word)
      #expect(format.form == form && format.unitsPerHour == units && format.text == word)
    }
    #expect(try format("comma").mark == UInt8(ascii: ",") && format("comma").digits == 2)
    #expect(try format("implied").mark == 0 && format("implied").digits == 2)
    #expect(try format("3 comma").digits == 3 && format("comma 3").digits == 3)
    #expect(try format("sign-behind").sign == .behind)
    #expect(try format("1 implied sign-always-behind").sign == .alwaysBehind)
    #expect(try format("clock sign-behind").sign == .behind)
  }

  @Test("rates and multipliers are as short as they can be unless they say otherwise")
  func numbers() throws {
    for name in ["rate", "multiplier"] {
      #expect(try format("", name).form == .plain && format("", name).digits == 0)
      #expect(try format("2", name).form == .decimal && format("2", name).digits == 2)
      #expect(try format("comma", name).form == .plain)
      #expect(try format("comma", name).mark == UInt8(ascii: ","))
    }
  }

  @Test(
    "texts that are changed or filled up",
    arguments: [
      ("spaced", "Q", " Q"), ("spaced", "", ""), ("without-zeros", "0070", "70"),
      ("without-zeros", "000", "0"), ("without-zeros", "0", "0"), ("without-zeros", "7000", "7000"),
      ("without-zeros", "", ""), ("pad 5 _", "abc", "abc__"), ("pad 5 _", "abcde", "abcde"),
      ("pad 5 _", "abcdef", "abcdef"), ("pad 5 _", "", ""), ("lead 6 0", "42", "000042"),
      ("lead 6 0", "1234567", "1234567"), ("pad 3 -", "é", "é--"), ("", " a ", " a "),
    ])
  func texts(_ text: String, _ value: String, _ printed: String) throws {
    #expect(try format(text, "employee.number").applied(to: value) == printed)
  }

  @Test("a filling has a width, one character, and a side")
  func padding() {
    #expect(TextPadding.read("pad 3 _") == TextPadding(width: 3, fill: "_", isBefore: false))
    #expect(TextPadding.read("lead 200 0") == TextPadding(width: 200, fill: "0", isBefore: true))
    for text in [
      "pad", "pad 3", "pad 0 _", "pad 201 _", "pad x _", "pad 3 __", "pad 3 é", "fill 3 _",
      "pad 3 _ _", "",
    ] {
      #expect(TextPadding.read(text) == nil, "\(text)")
    }
  }

  @Test("lists print buckets, whether worked, and whether it is the main job")
  func lists() throws {
    for name in ["bucket", "worked", "job.isMain"] {
      let format = try format("list kinds", name)
      #expect(format.form == .list && format.list == "kinds")
    }
    for name in ["payCode", "earningCode", "job.title", "employee.counter"] {
      #expect(throws: PatternError.self, "\(name)") { try format("list kinds", name) }
    }
    #expect(ValueFormat.listName("list a") == "a")
    for text in ["list", "list a b", "lists a", "a"] { #expect(ValueFormat.listName(text) == nil) }
  }

  @Test(
    "dates by every part of a pattern",
    arguments: [
      ("", "2026-03-07"), ("yyyy-MM-dd", "2026-03-07"), ("yyMMdd", "260307"),
      ("M/d/yyyy", "3/7/2026"),
      ("dd.MM.yy", "07.03.26"), ("d", "7"), ("M", "3"), ("MM", "03"), ("yy", "26"),
      ("yyyyMMdd000000", "20260307000000"), ("--", "--"), ("yyyy MM", "2026 03"),
    ])
  func dates(_ pattern: String, _ printed: String) throws {
    let date = try #require(CalendarDate("2026-03-07"))
    let format = try format(pattern, "date")
    var buffer = OutputBuffer()
    buffer.append(date: date, pattern: format.pattern)
    #expect(String(decoding: buffer.array(), as: UTF8.self) == printed)
    #expect(format.form == (pattern.isEmpty ? .plain : .date))
  }
}
