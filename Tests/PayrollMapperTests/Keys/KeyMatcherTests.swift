import PayrollModel
import Testing

@testable import PayrollMapper

@Suite("Which name a key means")
struct KeyMatcherTests {
  private func answer(_ key: String, _ names: [String]) -> KeyMatcher.Answer {
    KeyMatcher(keys: [key, "other"], names: names)[key]
  }

  @Test("A name that is spelt like the key is meant, whatever else is like it")
  func exact() {
    #expect(answer("A1", ["a1", "A1", " A1 "]) == .name("A1"))
    #expect(answer("A1", ["A1", "A1"]) == .name("A1"))
  }

  @Test("Else the one that differs in capitals, outer blanks and what nobody can see")
  func folded() {
    for name in ["a1", " A1", "A1\t", "\u{FEFF}A1", "A\u{200B}1"] {
      #expect(answer("A1", [name, "B1"]) == .name(name), "\(name.debugDescription)")
    }
    for name in ["A 1", "A-1", "0A1", "A1.", ""] {
      #expect(answer("A1", [name]) == .nobody, "\(name.debugDescription)")
    }
  }

  @Test("Several that are as like are several, each once and sorted; the same name twice is one")
  func several() {
    #expect(answer("A1", ["a1 ", "a1", "a1 "]) == .several(["a1", "a1 "]))
    #expect(answer("A1", ["a1", "a1"]) == .name("a1"))
  }

  @Test("Keys that were not asked for, and names without a letter, are nobody's")
  func nobody() {
    #expect(KeyMatcher(keys: ["A"], names: ["A", "B"])["B"] == .nobody)
    #expect(KeyMatcher(keys: [String](), names: ["A"])["A"] == .nobody)
    #expect(answer("", [""]) == .nobody)
    #expect(answer("  ", ["", " "]) == .name(" "), "a blank that somebody has is a name")
  }

  @Test("A key is spelt as the data has it where that is one thing")
  func spelling() {
    let matcher = KeyMatcher(keys: ["A1", "B1", "C1"], names: ["a1", "b1", "b1 "])
    #expect(["A1", "B1", "C1"].map(matcher.spelling) == ["a1", "B1", "C1"])
  }

  @Test("Findings come ambiguous first, then unused, each sorted, and each key once")
  func findings() {
    let keys = ["Z9", "B1", "A9", "B1", "C1"]
    let matcher = KeyMatcher(keys: keys, names: ["b1", "b1 ", "C1"])
    let findings = matcher.findings(
      about: keys, "some table", "thing", severity: .warning, among: ["A8", "Z8"])
    #expect(
      findings.map(\.sentences) == [
        "The key \"B1\" of some table can mean \"b1\" or \"b1 \", so it holds for neither. Write it "
          + "exactly as the data does.",
        "The key \"A9\" of some table names no thing of the snapshot, so it holds for nobody. Did "
          + "you mean \"A8\"? Correct the key, or remove it.",
        "The key \"Z9\" of some table names no thing of the snapshot, so it holds for nobody. Did "
          + "you mean \"Z8\"? Correct the key, or remove it.",
      ])
    #expect(findings.map(\.severity) == [.blocking, .warning, .warning])
  }

  // MARK: Unused keys

  private func unused(_ keys: [String], among names: [String] = []) -> [Finding] {
    UnusedKeys(keys, of: "table", thing: "thing", severity: .warning).findings { names }
  }

  @Test("Twenty keys have a finding each; of more the twentieth finding counts the rest")
  func many() {
    let keys = (10..<40).map { "K\($0)" }
    #expect(unused([]).isEmpty)
    #expect(
      unused(Array(keys.prefix(20))).map { $0.message.contains("more keys") }
        == Array(repeating: false, count: 20))
    let findings = unused(Array(keys.prefix(21)))
    #expect(findings.count == 20)
    #expect(
      findings.last?.message
        == "2 more keys of table, \"K29\" first, name no thing of the snapshot.")
    #expect(unused(keys).last?.message.hasPrefix("11 more keys of table, \"K29\" first") == true)
  }

  @Test("A name that lost its zeros is meant before one that is nearer in letters")
  func zeros() {
    let finding = unused(["17"], among: ["18", "0017"])[0]
    #expect(
      finding.advice
        == "Did you mean \"0017\"? Leading zeros count. Correct the key, or remove it.")
    #expect(UnusedKeys.nearest(to: "0017", among: ["117", "17"]) == "17")
    #expect(UnusedKeys.nearest(to: "00a17", among: ["117", "A17"]) == "A17")
    #expect(UnusedKeys.nearest(to: "17", among: ["18"]) == "18")
    #expect(unused(["17"], among: ["18"])[0].advice.contains("Leading zeros") == false)
    #expect(UnusedKeys.nearest(to: "000", among: ["0000", ""]) == "0000")
    #expect(UnusedKeys.nearest(to: "0", among: ["00", "A"]) == "00")
  }

  @Test("Names without a letter are never suggested, and nothing near is no suggestion")
  func suggestions() {
    #expect(unused(["A"], among: ["", ""])[0].advice == "Correct the key, or remove it.")
    #expect(unused(["Alabama"], among: ["Wyoming"])[0].advice == "Correct the key, or remove it.")
  }

  @Test("Among more than 20,000 names only lost zeros are looked for")
  func tooManyNames() {
    var names = (100_000..<120_000).map { String($0) }
    #expect(UnusedKeys.nearest(to: "10000O", among: names) == "100000")
    names.append("0099")
    #expect(UnusedKeys.nearest(to: "10000O", among: names) == nil)
    #expect(UnusedKeys.nearest(to: "99", among: names) == "0099")
  }
}
