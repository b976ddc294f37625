import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Minimum wages")
struct MinimumWageTests {
  private static let plain = """
    { "id": "x", "name": "X", "jurisdiction": "US-X", "evidence": "company",
      "rates": [ { "from": "2025-01-01", "rate": 15.50 }, { "from": "2026-01-01", "rate": "16" } ],
      "until": "2026-12-31" }
    """

  private func problems(_ text: String) -> [String] {
    do {
      _ = try MinimumWage.read(Array(text.utf8), file: "x.json")
      return []
    } catch { return error.problems.map(\.description) }
  }

  @Test("The files that come with the program are named after their ids and have sources")
  func shipped() throws {
    let names = try Mappings.names(in: "minimum-wages")
    #expect(names.count == 3)
    for name in names {
      let path = "\(SharedFolder.packageRoot)/Mappings/minimum-wages/\(name).json"
      let wage = try MinimumWage.read(try InputBuffer.array(of: path), file: path)
      #expect(wage.id == name)
      #expect(!wage.sources.isEmpty)
      #expect(wage.steps.count == 3 && wage.until != nil)
    }
  }

  @Test("The rate of a date is the last one that began; none is guessed beyond what is known")
  func dates() throws {
    let wage = try MinimumWage.read(Array(Self.plain.utf8), file: "x.json")
    func rate(_ date: String) throws -> String? {
      wage.rate(on: try #require(CalendarDate(date)))?.description
    }
    #expect(try rate("2024-12-31") == nil)
    #expect(try rate("2025-01-01") == "15.5000")
    #expect(try rate("2025-12-31") == "15.5000")
    #expect(try rate("2026-12-31") == "16.0000")
    #expect(try rate("2027-01-01") == nil)
    #expect(wage.covers(try #require(PayPeriod("2025-12-28..2026-01-10"))))
    #expect(!wage.covers(try #require(PayPeriod("2026-12-28..2027-01-10"))))
    #expect(!wage.covers(try #require(PayPeriod("2024-12-28..2025-01-10"))))
  }

  @Test(
    "Each mistake is named with its place",
    arguments: [
      ("\"rate\": 15.50", "\"rate\": \"15,50\"", "\"15,50\" is not a rate such as 16.50"),
      ("\"rate\": 15.50", "\"rate\": 0", "\"0\" is not a rate such as 16.50"),
      ("\"rate\": 15.50", "\"rat\": 15.50", "the key \"rat\" is not known here"),
      ("2025-01-01", "2026-01-01", "2026-01-01 does not come after 2026-01-01"),
      ("2026-12-31", "2025-12-31", "2025-12-31 lies before the last rate"),
      ("\"company\"", "\"secondary\"", "sources"),
    ])
  func mistakes(_ old: String, _ new: String, _ message: String) {
    let found = problems(Self.plain.replacing(old, with: new))
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test("A minimum wage and a rate at once, or neither, is an error")
  func oneOfBoth() throws {
    func read(_ text: String) throws -> (SplitShift?, [String]) {
      let node = try JSONTextParser.parse(Array(text.utf8), file: "p.json")
      let problems = JSONObjectReader.Problems(file: "p.json")
      let rules = DutyRules.read(JSONObjectReader(node, path: "duty", problems: problems))
      return (rules.splitShift, problems.found.map(\.description))
    }
    let named = try read(
      #"{"splitShift":{"gapOverHours":1,"minimumWage":"us-ca","payCode":"X"}}"#)
    #expect(named.0?.minimumWage == "us-ca" && named.0?.isSetOff == true && named.1.isEmpty)
    let both = try read(
      #"{"splitShift":{"gapOverHours":1,"minimumWage":"us-ca","rate":16,"payCode":"X"}}"#)
    #expect(both.1.contains { $0.contains("both a minimum wage and a rate are given") })
    let none = try read(#"{"splitShift":{"gapOverHours":1,"payCode":"X"}}"#)
    #expect(none.1.contains { $0.contains("the key \"rate\" is missing") })
  }

  @Test("Set off, a guarantee is never below nothing, never above itself, and never too small")
  func setOff() throws {
    var random = SeededGenerator(seed: 41)
    for _ in 0..<TestEffort.rounds(2000) {
      let wage = Int64.random(in: 1...400_000, using: &random)
      let guaranteed = Int64.random(in: 0...14_400, using: &random)
      let work = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        (
          seconds: Int64.random(in: 1...40_000, using: &random),
          rate: PayRate(tenThousandths: Int64.random(in: 0...500_000, using: &random))
        )
      }
      let left = SplitShift.left(
        of: guaranteed, at: PayRate(tenThousandths: wage), afterPaying: work)
      #expect((0...guaranteed).contains(left))
      // Law by law: what is paid comes to the minimum wage of the work and of the guaranteed time,
      // unless the work alone is paid below it.
      let paid = work.reduce(Int128(0)) { $0 + Int128($1.seconds * $1.rate.tenThousandths) }
      let least = work.reduce(Int128(guaranteed * wage)) { $0 + Int128($1.seconds * wage) }
      if left < guaranteed {
        #expect(paid + Int128(left * wage) >= least)
        if left > 0 { #expect(paid + Int128((left - 1) * wage) < least) }
      } else {
        #expect(paid < least - Int128(guaranteed * wage) + Int128(wage))
      }
    }
  }
}
