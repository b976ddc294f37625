import PayrollBytes
import PayrollTestSupport
import Testing
import TimeRules

@testable import PayrollConfiguration

@Suite("Rule sets by name, with what they extend")
struct RuleSetCatalogueTests {
  private static func file(_ id: String, extends base: String? = nil, more: String = "") -> String {
    "{ \"id\": \"\(id)\", \"name\": \"\(id)\", \"jurisdiction\": \"US\", \"evidence\": \"company\", "
      + (base.map { "\"extends\": \"\($0)\", " } ?? "")
      + "\(more)\"versions\": [{ \"from\": \"2020-01-01\", \"rules\": [] }] }"
  }

  /// What comes of a name in a company's folder with these rule sets beside those of the package.
  private func said(_ files: [String: String], _ names: String...) throws -> [String] {
    try PayrollFile.withFolder(files) { folder in
      let catalogue = RuleSetCatalogue(
        DataFolders(folders: [folder, SharedFolder.packageRoot]), configurationFolder: folder)
      return names.map { name in
        do throws(RuleSetCatalogue.Failure) {
          return try catalogue.ruleSet(name).id
        } catch {
          switch error {
          case .unknown(let name, let advice): return "no \(name): \(advice)"
          case .unreadable(let path, _): return "unreadable \(path.dropFirst(folder.count + 1))"
          case .problems(let found):
            return found.problems.map {
              "\($0.file.split(separator: "/").last ?? "") \($0.key): \($0.message)"
            }.joined(separator: "\n")
          }
        }
      }
    }
  }

  private static let folder = "Mappings/rule-sets"

  @Test("by id or by path, the company's own before those of the program")
  func names() throws {
    let files = [
      "\(Self.folder)/own.json": Self.file("own"), "x/agreed.json": Self.file("agreed"),
      "\(Self.folder)/us-flsa.json": Self.file("mine"),
    ]
    #expect(try said(files, "own", "x/agreed.json", "us-ca") == ["own", "agreed", "us-ca"])
    #expect(try said(files, "us-flsa") == ["mine"])
    #expect(
      try said([:], "us-fsla", "qqqqqqqqqq") == [
        "no us-fsla: did you mean \"us-flsa\"?",
        "no qqqqqqqqqq: payroll-export rules list shows all",
      ])
    #expect(try said([:], "x/gone.json").first?.hasPrefix("no x/gone.json: ") == true)
  }

  @Test("an agreement goes on top of the law before the plus, and several one after the other")
  func plus() throws {
    let files = ["one", "two"].reduce(into: [:]) { files, id in
      files["\(Self.folder)/\(id).json"] = Self.file(id, extends: "any")
    }
    #expect(
      try said(files, "us-flsa+one", "us-ca+one+two", "us-flsa+holiday-bucket")
        == ["us-flsa+one", "us-ca+one+two", "us-flsa+holiday-bucket"])
    #expect(
      try said(files, "one").first
        == "one.json extends: this set goes on top of a law, and none is named")
    let found = try said(files, "us-flsa+gone", "gone+one", "us-flsa+onne")
    #expect(found[0].hasPrefix("no gone: ") && found[1].hasPrefix("no gone: "))
    #expect(found[2] == "no onne: did you mean \"one\"?")
    // A path is no name with a plus in it.
    #expect(try said(["a+b.json": Self.file("ab")], "a+b.json") == ["ab"])
  }

  @Test("a set that extends itself is told with its circle, however long")
  func circles() throws {
    func circle(_ count: Int) -> [String: String] {
      var files: [String: String] = [:]
      for place in 0..<count {
        files["\(Self.folder)/c\(place).json"] = Self.file(
          "c\(place)", extends: "c\((place + 1) % count)")
      }
      return files
    }
    let alone = try said(circle(1), "c0")
    #expect(
      alone.first?.contains("c0.json extends: the rule sets go in a circle: c0 extends c0") == true,
      "\(alone)")
    let three = try said(circle(3), "c0")
    #expect(
      three.first?.contains(
        "c2.json extends: the rule sets go in a circle: c0 extends c1 extends c2 extends c0")
        == true,
      "\(three)")
    // Who stands outside of the circle is no part of it.
    let outside = try said(
      circle(2).merging(["\(Self.folder)/a.json": Self.file("a", extends: "c0")]) { $1 }, "a")
    #expect(
      outside.first?.contains("in a circle: c0 extends c1 extends c0") == true, "\(outside)")
    #expect(outside.first?.contains("a extends c0 extends") == false)
  }

  @Test("a base that is wrong or not there is said of the set that extends it")
  func bases() throws {
    let gone = try said(["\(Self.folder)/a.json": Self.file("a", extends: "us-fsla")], "a")
    #expect(gone.first?.hasPrefix("a.json extends: ") == true, "\(gone)")
    let wrong = [
      "\(Self.folder)/a.json": Self.file("a", extends: "b"),
      "\(Self.folder)/b.json": Self.file("b", more: "\"nmae\": 1, "),
    ]
    let both = try said(wrong, "a", "b", "a")
    #expect(both[0].hasPrefix("b.json nmae: "), "\(both)")
    // It is as wrong by itself, and the second time.
    #expect(both[1].hasPrefix("b.json nmae: ") && !both[1].contains("a.json") && both[2] == both[0])
    // And it does not make others wrong that do not extend it.
    let others = try said(
      wrong.merging(["\(Self.folder)/d.json": Self.file("d", extends: "us-flsa")]) { $1 }, "a", "d",
      "us-flsa")
    #expect(others[1] == "d" && others[2] == "us-flsa")
  }

  @Test("32 sets go on top of each other, and 33 do not")
  func depth() throws {
    func chain(_ count: Int) -> [String: String] {
      var files: [String: String] = [:]
      for place in 0..<count {
        files["\(Self.folder)/s\(place).json"] = Self.file(
          "s\(place)", extends: place + 1 < count ? "s\(place + 1)" : nil)
      }
      return files
    }
    #expect(try said(chain(32), "s0") == ["s0"])
    let deeper = try said(chain(33), "s0")
    #expect(
      deeper.first?.contains("more than 32 rule sets go on top of each other") == true, "\(deeper)")
    // From further up it is short enough, the failure before notwithstanding.
    #expect(try said(chain(33), "s0", "s1").last == "s1")
  }

  @Test("all ids are known, each once and in order")
  func ids() throws {
    try PayrollFile.withFolder([
      "a/\(Self.folder)/z.json": "{}", "a/\(Self.folder)/b.json": "{}",
      "b/\(Self.folder)/b.json": "{}", "b/\(Self.folder)/a.json": "{}",
    ]) { folder in
      let catalogue = RuleSetCatalogue(
        DataFolders(folders: ["\(folder)/a", "\(folder)/b"]), configurationFolder: folder)
      #expect(catalogue.ids == ["a", "b", "z"])
    }
  }

  @Test("a wrong file that several names lead to is told once, a wrong name at each place")
  func toldOnce() throws {
    let text = """
      { "company": { "name": "A" }, "outputs": [],
        "rules": { "default": "b", "regions": { "CA": "b", "NY": "a", "TX": "gone" },
                   "employees": { "7": "gone" } } }
      """
    let files = [
      "payroll.json": text, "\(Self.folder)/a.json": Self.file("a", extends: "b"),
      "\(Self.folder)/b.json": Self.file("b", more: "\"nmae\": 1, "),
    ]
    try PayrollFile.withFolder(files) { folder in
      do throws(TextProblems) {
        _ = try Workspace(path: "\(folder)/payroll.json", dataFolder: SharedFolder.packageRoot)
        Issue.record("nothing was reported")
      } catch {
        #expect(error.problems.count { $0.key == "nmae" } == 1, "\(error.problems)")
        #expect(
          error.problems.filter { $0.message == "there is no rule set \"gone\"" }.map(\.key)
            == ["rules.regions.TX", "rules.employees.7"])
      }
    }
  }
}
