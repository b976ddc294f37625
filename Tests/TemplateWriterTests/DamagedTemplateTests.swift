import PayrollBytes
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Damaged templates")
struct DamagedTemplateTests {
  @Test("seeded: damaged templates are refused, or written with, never worse", arguments: 1...60)
  func damaged(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let name = random.pick(
      ["adp-workforce-now", "generic-csv", "quickbooks-timetracking", "payroll-batch"],
      or: "generic-csv")
    var bytes = try InputBuffer.array(
      of: SharedFolder.packageRoot + "/Templates/\(name).xml")
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<min(place + 9, bytes.count))
      default: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
      }
    }
    do {
      let template = try Template.read(bytes, file: "t.xml")
      let settings = template.settings.contains { $0.name == "companyCode" }
      let plan = try OutputPlan(
        template: template, settings: settings ? ["companyCode": "ABC"] : [:],
        earningCodes: try Writing.usualMapping(), schema: nil)
      _ = try Writing.write(plan, GoldenBatch.allBuckets.batch)
    } catch let problems as TextProblems {
      #expect(!problems.problems.isEmpty, "seed \(seed), \(name)")
    } catch is OutputError {
      // A damaged literal element that the schema, or XML, does not have.
    }
  }
}
