import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Printed parts add up, in every format")
struct RoundingPropertyTests {
  /// A format, in how many units it counts an hour, and the units that a text says.
  struct Format: Sendable, CustomTestStringConvertible {
    var name: String
    var unitsPerHour: Int64
    var units: @Sendable (String) -> Int64?

    var testDescription: String { name }

    static func digits(_ count: Int, _ unitsPerHour: Int64) -> Format {
      Format(name: String(count), unitsPerHour: unitsPerHour) { text in
        let sides = text.split(separator: ".")
        guard sides.count == 2, sides[1].count == count else { return nil }
        return Int64(sides.joined())
      }
    }

    /// The minutes of `8:30`, or of `PT8H30M` with its letters replaced.
    static func minutes(_ text: String) -> Int64? {
      let sides = text.split(separator: ":").map { Int64($0) }
      guard sides.count == 2, let hours = sides[0], let minutes = sides[1], minutes < 60 else {
        return nil
      }
      return hours * 60 + minutes
    }
  }

  static let formats: [Format] = [
    .digits(2, 100), .digits(3, 1_000), .digits(4, 10_000),
    Format(name: "clock", unitsPerHour: 60, units: Format.minutes),
    Format(name: "minutes", unitsPerHour: 60) { Int64($0) },
    Format(name: "duration", unitsPerHour: 60) { text in
      guard text.hasPrefix("PT"), text.hasSuffix("M") else { return nil }
      return Format.minutes(String(text.dropFirst(2).dropLast()).replacing("H", with: ":"))
    },
  ]

  private func batch(_ random: inout SeededGenerator) -> PayBatch {
    var builder = BatchBuilder()
    for number in 1...Int.random(in: 1...6, using: &random) {
      builder.employee(String(number))
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        builder.hours(
          random.pick([.regular, .overtime, .sick], or: .regular),
          Int.random(in: 1...30_000, using: &random), day: Int.random(in: 0...13, using: &random))
      }
    }
    return builder.batch
  }

  @Test("the parts of an employee and a code are their total, rounded half up", arguments: formats)
  func parts(_ format: Format) throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{earningCode}\"/>"
        + "<field value=\"{hours|\(format.name)}\"/>")
    template.group = "employee date earningCode"
    template.mapping = "regular,*,*,REG\novertime,*,*,OT\nsick,*,*,SCK\n"
    for seed in 1...25 {
      var random = SeededGenerator(seed: UInt64(seed))
      let batch = batch(&random)
      var exact: [String: Int64] = [:]
      for line in batch.lines {
        let code = ["REG", "OT", "HOL", "SCK", "VAC"][Int(line.bucket.rawValue)]
        exact["\(line.employee + 1) \(code)", default: 0] += line.seconds
      }
      var printed: [String: Int64] = [:]
      for row in try template.written(batch) {
        let cells = row.split(separator: ",").map(String.init)
        printed["\(cells[0]) \(cells[1])", default: 0] += try #require(
          format.units(cells[2]), "seed \(seed), \(row)")
      }
      let expected = exact.mapValues { ($0 * format.unitsPerHour * 2 + 3600) / 7200 }
      #expect(printed == expected, "seed \(seed), \(format.name)")
    }
  }
}
