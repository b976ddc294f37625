import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Hours as messages say them")
struct MessageTests {
  /// What is said of one employee's hours in a format.
  private func said(_ format: String, _ seconds: Int, _ text: String) throws -> String? {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{hours|\(format)}\"/>")
    template.file += " negativeHours=\"accepted\""
    return try template.verdict(BatchBuilder.one(seconds), "7,\(text)\n")
  }

  @Test(
    "in the unit of the file, so that the difference is seen",
    arguments: [
      ("0", 8.h, "9", "9", "8"), ("1", 8.h, "8.1", "8.1", "8.0"),
      ("2", 8.h, "8.01", "8.01", "8.00"), ("3", 8.h, "8.001", "8.001", "8.000"),
      ("4", 8.h, "0.0001", "0.0001", "8.0000"),
      ("2 implied", 8.h, "801", "8.01", "8.00"), ("minutes", 8.h, "481", "8:01", "8:00"),
      ("clock", 8.h, "10:10", "10:10", "8:00"), ("duration", 8.h, "PT8H59M", "8:59", "8:00"),
      ("minutes", 5.m, "0", "0:00", "0:05"), ("minutes", 100.h, "6001", "100:01", "100:00"),
    ] as [(String, Int, String, String, String)])
  func units(
    _ format: String, _ seconds: Int, _ text: String, _ read: String, _ wanted: String
  ) throws {
    #expect(
      try said(format, seconds, text)
        == "0: employee 7: \(read) hours of all codes together, and the batch has \(wanted)")
  }

  @Test("seconds are said where the file has them: a difference of one would not be seen else")
  func seconds() throws {
    for (format, text, read) in [
      ("seconds", "28801", "8:00:01"), ("clock-seconds", "8:00:01", "8:00:01"),
      ("seconds", "28859", "8:00:59"), ("seconds", "28860", "8:01:00"),
      ("clock-seconds", "7:59:59", "7:59:59"), ("seconds", "5", "0:00:05"),
    ] {
      #expect(
        try said(format, 8.h, text)
          == "0: employee 7: \(read) hours of all codes together, and the batch has 8:00:00",
        "\(format) \(text)")
    }
  }

  @Test("what is taken back has a sign in every unit")
  func signs() throws {
    for (format, text, read, wanted) in [
      ("2", "8.00", "8.00", "-8.00"), ("1", "-0.1", "-0.1", "-8.0"),
      ("minutes", "-5", "-0:05", "-8:00"), ("clock", "-10:07", "-10:07", "-8:00"),
      ("seconds", "-1", "-0:00:01", "-8:00:00"),
    ] {
      #expect(
        try said(format, -8.h, text)
          == "0: employee 7: \(read) hours of all codes together, and the batch has \(wanted)",
        "\(format) \(text)")
    }
  }

  @Test("kinds of hours without codes are named by bucket and multiplier")
  func kinds() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{bucket}\"/>"
        + "<field value=\"{multiplier}\"/><field value=\"{hours}\"/>")
    template.group = "employee bucket multiplier"
    for (bucket, times, name) in [
      (Bucket.regular, Multiplier.one, "regular x1"), (.overtime, .two, "overtime x2"),
      (.holiday, .oneAndAHalf, "holiday x1.5"), (.vacation, .one, "vacation x1"),
    ] {
      var builder = BatchBuilder()
      builder.employee("7")
      builder.hours(bucket, 8.h, times: times)
      let kind = name.replacing(" x", with: ",")
      #expect(try template.verdict(builder.batch, "7,\(kind),8.00\n") == nil)
      #expect(
        try template.verdict(builder.batch, "7,\(kind),8.50\n")
          == "0: employee 7: 8.50 hours of \(name), and the batch has 8.00")
    }
  }

  @Test("the first thing that is wrong is said, of the employee and the line where it shows")
  func first() throws {
    var builder = BatchBuilder()
    for number in ["7", "8", "9"] {
      builder.employee(number)
      builder.hours(.regular, 8.h)
    }
    let template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    let tail = "hours of all codes together, and the batch has 8.00"
    // That an employee's hours are wrong shows in the line of the next one, or at the end.
    #expect(
      try template.verdict(builder.batch, "7,8.00\n8,7.00\n9,6.00\n")
        == "3: employee 8: 7.00 \(tail)")
    #expect(
      try template.verdict(builder.batch, "7,8.00\n8,8.00\n9,6.00\n")
        == "0: employee 9: 6.00 \(tail)")
    #expect(try template.verdict(builder.batch, "7,8.00\n8,8.00\n") == "0: employee 9 is missing")
  }
}
