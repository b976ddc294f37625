import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Finished files are read back")
struct ReadBackTests {
  @Test(
    "seeded: what every template writes is what the batch has", arguments: ShippedTemplates.ids)
  func roundTrip(_ id: String) throws { try roundTrip(try ShippedTemplates.plan(id), id) }

  @Test("seeded: and in every shape that settings give it", arguments: SettingShape.all)
  func roundTrip(_ shape: SettingShape) throws {
    try roundTrip(
      try ShippedTemplates.plan(shape.id, shape.settings), shape.testDescription)
  }

  private func roundTrip(_ plan: OutputPlan, _ id: String) throws {
    let environment = ProcessInfo.processInfo.environment
    let isBrief = environment["PAYROLL_TEST_BRIEF"] == "1"
    let seeds = environment["PAYROLL_TEST_LONG"] == "1" ? 200 : isBrief ? 2 : 10
    for seed in 1...seeds {
      var random = SeededGenerator(seed: UInt64(seed))
      let batch = GeneratedBatch.batch(Int.random(in: 0...25, using: &random), &random)
      let chunk = Int.random(in: 1...8, using: &random)
      let (draft, _) = try Writing.write(plan, batch, chunk: chunk) {
        (file, plan, batch) throws(OutputError) in
        // In pieces as small as can be, and as a whole.
        for smallest in [1, Int.max] {
          var pieces = file.pieces
          pieces.smallest = smallest
          let cut = FinishedFile(
            path: file.path, finalPath: file.finalPath, employees: file.employees,
            pieces: pieces)
          try FinishedFileReader.check(cut, plan: plan, batch: batch)
        }
      }
      #expect(
        draft.findings.filter { $0.severity == .blocking } == [], "\(id), seed \(seed)")
    }
  }

  /// 7 hours, 46 minutes and 12 seconds, as files print them.
  private static let hours = [
    ("7.77", "7.78"), ("7,77", "7,78"), ("777", "778"), ("0777", "0778"), ("7.7700", "7.7701"),
    ("7:46:12", "7:46:13"), ("7:46", "7:47"), ("PT7H46M", "PT7H47M"), ("7770", "7771"),
    ("27972", "27973"),
  ]

  private func write(
    _ id: String, _ plan: OutputPlan? = nil, damage: @escaping (String) -> Bool
  ) throws -> (wasDamaged: Bool, error: OutputError?) {
    var builder = BatchBuilder()
    builder.employee("1041", "Ann", "Lee")
    builder.hours(.regular, 27_972, rate: 1850)
    builder.employee("1042", "Bo", "Nye")
    builder.hours(.regular, 27_972, rate: 1850)
    builder.hours(.overtime, 3_600, times: .oneAndAHalf, rate: 1850)
    var wasDamaged = false
    do {
      _ = try Writing.write(try plan ?? ShippedTemplates.plan(id), builder.batch) {
        (file, plan, batch) throws(OutputError) in
        wasDamaged = damage(file.path) || wasDamaged
        try FinishedFileReader.check(file, plan: plan, batch: batch)
      }
    } catch let error as OutputError { return (wasDamaged, error) }
    return (wasDamaged, nil)
  }

  @Test("other hours are refused in every format", arguments: ShippedTemplates.ids)
  func otherHours(_ id: String) throws {
    let (wasDamaged, error) = try write(id) { path in
      Self.hours.contains { Damage.replace($0.0, by: $0.1, in: path) }
    }
    #expect(wasDamaged, "\(id) prints these hours in another way")
    guard case .readBack(_, _, let message) = error else {
      Issue.record("\(id): \(String(describing: error))")
      return
    }
    #expect(message.contains("and the batch has"))
  }

  @Test("another earning code is refused in every format", arguments: ShippedTemplates.ids)
  func otherCode(_ id: String) throws {
    let layout = LayoutBuilder.layout(of: try ShippedTemplates.plan(id))
    // Formats with a column for each code have no code to exchange.
    guard layout.printsCodes else { return }
    // Infor has six codes of one letter, PAXml a list; for all others two numbers that stand nowhere
    // else.
    let listed = ["infor-csi": ("R", "O"), "paxml": ("JR1", "JR2")]
    let (regular, overtime) = listed[id] ?? ("71", "72")
    let mapping = try Writing.mapping("*,*,*,\(regular)\novertime,*,*,\(overtime)\n")
    let plan = try ShippedTemplates.plan(id, mapping: mapping)
    let (wasDamaged, error) = try write(id, plan) {
      Damage.replaceAll(overtime, by: regular, in: $0)
    }
    #expect(wasDamaged && error != nil, "\(id)")
  }

  @Test(
    "another employee, and one too few, are refused in every format",
    arguments: ShippedTemplates.ids)
  func otherEmployee(_ id: String) throws {
    for (from, to) in [("1042", "1043"), ("Nye", "Nya")] {
      let (wasDamaged, error) = try write(id) { Damage.replaceAll(from, by: to, in: $0) }
      #expect(!wasDamaged || error != nil, "\(id), \(from)")
    }
    let (wasDamaged, error) = try write(id) {
      Damage.dropLine(holding: "1042", in: $0) || Damage.dropLine(holding: "Nye", in: $0)
    }
    #expect(!wasDamaged || error != nil, "\(id)")
  }

  @Test("an employee who is missing altogether is missed", arguments: ["generic-csv", "munis"])
  func missing(_ id: String) throws {
    for number in ["1041", "1042"] {
      let (_, error) = try write(id) { path in
        var wasDropped = false
        while Damage.dropLine(holding: number, in: path) { wasDropped = true }
        return wasDropped
      }
      guard case .readBack(_, _, let message) = error else {
        Issue.record("\(id), \(number): \(String(describing: error))")
        return
      }
      #expect(message.hasPrefix("employee \(number) is "))
    }
  }

  @Test("a file cut off anywhere is refused", arguments: ["adp-workforce-now", "munis", "paxml"])
  func cutOff(_ id: String) throws {
    // A line end behind the root element of XML is no loss.
    for missing in (id == "paxml" ? 2 : 1)...40 {
      let (_, error) = try write(id) { Damage.cut(missing, from: $0) }
      #expect(error != nil, "\(id), \(missing) bytes")
    }
  }
}

extension ReadLayout {
  /// Whether the earning code stands in the file by itself.
  fileprivate var printsCodes: Bool {
    let texts = elements.flatMap(\.all).compactMap(\.text)
    return (records.flatMap(\.cells) + texts).contains {
      switch $0.role {
      case .code: true
      default: false
      }
    }
  }
}

extension ElementShape {
  /// It and all elements inside.
  fileprivate var all: [ElementShape] { [self] + children.flatMap(\.all) }
}
