import PayrollMapper
import PayrollModel
import Testing
import TimeSources
import TrackTikServer
import TrackTikSource
import WageRules

@testable import PayrollConfiguration

@Suite("Numbers and words of source and of differentials")
struct SourceBoundTests {
  private func problems(_ more: String) -> [String] {
    PayrollFile.problems(
      "\"source\": { \"address\": \"https://acme.staffr.us\", \(more) }")
  }

  @Test(
    "the least and the greatest number, and those beside them",
    arguments: [
      ("connections", 1, 8), ("deadlineMinutes", 1, 1_440), ("attempts", 1, 20),
      ("cacheHours", 0, 720),
    ])
  func numbers(_ key: String, _ least: Int, _ most: Int) {
    for number in [least, most] { #expect(problems("\"\(key)\": \(number)").isEmpty) }
    for number in ["\(least - 1)", "\(most + 1)", "1.5", "\"1\"", "true"] {
      #expect(
        problems("\"\(key)\": \(number)")
          == ["source.\(key): a whole number from \(least) to \(most) was expected"], "\(number)")
    }
  }

  @Test("how the server is spoken to, and how a token is asked for")
  func words() throws {
    func source(_ more: String) throws -> ServerSettings {
      let server =
        try PayrollFile.read(
          "\"source\": { \"address\": \"https://acme.staffr.us\", \(more) }"
        ).source.server as? TrackTikTimeServer
      return try #require(server).settings
    }
    #expect(try source(#""dialect": "vendor""#).dialect == .vendor)
    #expect(try source(#""dialect": "notes""#).dialect == .notes)
    #expect(try source(#""grant": "password""#).grant == .password)
    #expect(try source(#""grant": "clientCredentials""#).grant == .clientCredentials)
    #expect(problems(#""dialect": "Vendor""#).map { $0.prefix { $0 != ":" } } == ["source.dialect"])
    #expect(problems(#""grant": "token""#).map { $0.prefix { $0 != ":" } } == ["source.grant"])
  }

  @Test(
    "an address has a scheme and a host, and nothing secret in it",
    arguments: [
      ("https://acme.staffr.us", true), ("https://acme.staffr.us/rest/v2", true),
      ("http://localhost:8080", true), ("http://127.0.0.1:8080", true),
      ("http://acme.staffr.us", false), ("acme.staffr.us", false), ("https://", false),
      ("https://user:secret@acme.staffr.us", false), ("https://acme.staffr.us?token=secret", false),
      ("", false), ("ftp://acme.staffr.us", false),
    ])
  func addresses(_ address: String, _ isOne: Bool) {
    let found = PayrollFile.problems("\"source\": { \"address\": \"\(address)\" }")
    #expect(found.isEmpty == isOne, "\(found)")
    // What may be a password is not repeated.
    #expect(found.allSatisfy { $0.hasPrefix("source.address: ") && !$0.contains("secret") })
  }

  @Test("an address of another kind of value is none, and is not repeated either")
  func noAddress() {
    for value in ["12", "true", "[\"secret\"]", "{ \"secret\": 1 }"] {
      let found = PayrollFile.problems("\"source\": { \"address\": \(value) }")
      #expect(found.count == 1 && !found[0].contains("secret"), "\(found)")
    }
  }

  // MARK: Differentials

  private func differential(_ more: String) throws -> Differential {
    try #require(
      try PayrollFile.read(
        "\"regularRate\": { \"differentials\": [ { \"id\": \"d\", \(more) } ] }"
      ).policy.regularRate?.differentials.first)
  }

  private func wrong(_ more: String) -> [String] {
    PayrollFile.problems("\"regularRate\": { \"differentials\": [ { \"id\": \"d\", \(more) } ] }")
      .map {
        String($0.prefix { $0 != ":" }.dropFirst("regularRate.differentials[0].".count))
      }
  }

  @Test("what an hour brings: to a million, with four digits behind the point")
  func perHour() throws {
    for (text, rate) in [
      ("1000000", 10_000_000_000), ("\"0.0001\"", 1), ("0", 0), ("1.25", 12_500),
    ] as [(String, Int64)] {
      #expect(try differential("\"perHour\": \(text)").perHour.tenThousandths == rate)
    }
    for text in ["1000000.0001", "1000001", "1.00001", "-1", "\"\"", "\"1,25\"", "true"] {
      #expect(wrong("\"perHour\": \(text)") == ["perHour"], "\(text)")
    }
    #expect(wrong("\"from\": \"22:00\", \"to\": \"06:00\"") == ["perHour"])
  }

  @Test("a window has both ends or none, and holds for all days and all work unless they are named")
  func windows() throws {
    let plain = try differential("\"perHour\": 1")
    #expect(plain.from == .midnight && plain.to == .midnight && plain.weekdays.isEmpty)
    #expect(plain.positions.isEmpty && plain.payCodes.isEmpty)
    #expect(plain.citation == "policy of the employer")
    let night = try differential(#""perHour": 1, "from": "22:00", "to": "06:30""#)
    #expect(night.from == TimeOfDay("22:00") && night.to == TimeOfDay("06:30"))
    #expect(wrong(#""perHour": 1, "to": "06:00""#) == ["to"])
    #expect(wrong(#""perHour": 1, "from": "22:00""#) == ["from"])
    #expect(wrong(#""perHour": 1, "from": "24:00", "to": "06:00""#) == ["from"])
  }

  @Test("lists of days, positions and pay codes, each of its own")
  func lists() throws {
    let one = try differential(
      #""perHour": 1, "weekdays": ["sat", "sunday", "sat"], "positions": ["P", 7], "payCodes": [12, "REG"]"#
    )
    #expect(one.weekdays == [.saturday, .sunday])
    #expect(one.positions == ["P", "7"] && one.payCodes == ["12", "REG"])
    for (key, value) in [
      ("weekdays", "[\"weekend\"]"), ("weekdays", "[1]"), ("positions", "[true]"),
      ("payCodes", "[null]"), ("positions", "[[\"P\"]]"), ("payCodes", "\"REG\""),
    ] {
      #expect(wrong("\"perHour\": 1, \"\(key)\": \(value)") == [key], "\(key) \(value)")
    }
  }

  @Test("Canadian law knows no average; said of everybody, a rule set or an employee")
  func canada() {
    let choice = #""law": "canada", "method": "weightedAverage""#
    for (text, key) in [
      (choice, "regularRate.method"),
      ("\"ruleSets\": { \"us-flsa\": { \(choice) } }", "regularRate.ruleSets.us-flsa.method"),
      ("\"employees\": { \"7\": { \(choice) } }", "regularRate.employees.7.method"),
    ] {
      #expect(
        PayrollFile.problems("\"regularRate\": { \(text) }")
          == ["\(key): Canadian law multiplies the hour's own rate and knows no average"], "\(text)"
      )
    }
    for text in [
      #""law": "canada""#, #""law": "canada", "method": "rateInEffect""#,
      #""law": "california", "method": "weightedAverage""#, #""method": "weightedAverage""#,
    ] {
      #expect(PayrollFile.problems("\"regularRate\": { \(text) }").isEmpty, "\(text)")
    }
  }
}
