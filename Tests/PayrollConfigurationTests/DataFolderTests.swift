import PayrollBytes
import PayrollTestSupport
import Testing
import TimeRules

@testable import PayrollConfiguration

@Suite("Where templates, rule sets and calendars are looked for")
struct DataFolderTests {
  private static let files = [
    "one/Templates/a.xml": "1", "one/Templates/only-one.xml": "1", "two/Templates/a.xml": "2",
    "two/Templates/b.xml": "2", "two/Mappings/rule-sets/a.json": "2",
    "two/Mappings/holiday-calendars/h.json": "2", "two/Mappings/minimum-wages/w.json": "2",
    "two/Mappings/holiday-pay/p.json": "2", "two/Mappings/earning-codes/e.csv": "2",
    "two/Mappings/cases/c.json": "2", "own/a.xml": "own", "own/sub/a.xml": "sub",
    "two/Templates/notes.txt": "2", "two/Templates/folder.xml/x": "2",
  ]

  private func withFolders<Result>(
    _ body: (String, DataFolders) throws -> Result
  ) throws -> Result {
    try PayrollFile.withFolder(Self.files) { root in
      try body(root, DataFolders(folders: ["\(root)/one", "\(root)/two"]))
    }
  }

  @Test("an id is found in the first folder that has it, each kind in its own place")
  func ids() throws {
    try withFolders { root, folders in
      func path(_ name: String, _ kind: DataFolders.Kind) -> String? {
        folders.path(name, kind, configurationFolder: "\(root)/own").map {
          String($0.dropFirst(root.count + 1))
        }
      }
      #expect(path("a", .template) == "one/Templates/a.xml")
      #expect(path("b", .template) == "two/Templates/b.xml" && path("c", .template) == nil)
      #expect(path("a", .ruleSet) == "two/Mappings/rule-sets/a.json")
      #expect(path("h", .holidayCalendar) == "two/Mappings/holiday-calendars/h.json")
      #expect(path("w", .minimumWage) == "two/Mappings/minimum-wages/w.json")
      #expect(path("p", .holidayPay) == "two/Mappings/holiday-pay/p.json")
      #expect(path("e", .earningCodes) == "two/Mappings/earning-codes/e.csv")
      #expect(path("c", .ruleCases) == "two/Mappings/cases/c.json")
      // Nothing of another kind will do, and no folder.
      #expect(path("h", .ruleSet) == nil && path("e", .template) == nil)
      #expect(path("folder", .template) == nil && path("A", .template) == nil)
    }
  }

  @Test("a name with a slash or with the ending is a path from the configuration, and no id")
  func paths() throws {
    try withFolders { root, folders in
      func path(_ name: String, _ kind: DataFolders.Kind = .template) -> String? {
        folders.path(name, kind, configurationFolder: "\(root)/own").map {
          String($0.dropFirst(root.count + 1))
        }
      }
      #expect(path("a.xml") == "own/a.xml" && path("sub/a.xml") == "own/sub/a.xml")
      #expect(path("./a.xml") != nil && path("b.xml") == nil && path("sub/a") == nil)
      #expect(path("../two/Templates/b.xml") != nil)
      #expect(path("\(root)/two/Templates/b.xml") == "two/Templates/b.xml")
      // The ending is that of the kind.
      #expect(path("a.json") == nil && path("a.json", .ruleSet) == nil)
      #expect(path("sub/") == nil && path("sub") == nil)
    }
  }

  @Test("what is known of a kind: each id once, in order, files of its ending alone")
  func known() throws {
    try withFolders { _, folders in
      #expect(folders.known(.template).filter { $0 != "folder" } == ["a", "b", "only-one"])
      #expect(folders.known(.ruleSet) == ["a"] && folders.known(.earningCodes) == ["e"])
    }
    #expect(DataFolders(folders: []).known(.template).isEmpty)
    #expect(DataFolders(folders: ["/nowhere"]).known(.template).isEmpty)
  }

  @Test(
    "the folder of the command line goes before the configuration's own, and both before others")
  func order() throws {
    let given = DataFolders(given: "/data", configurationFolder: "/acme")
    #expect(Array(given.folders.prefix(2)) == ["/data", "/acme"])
    let own = DataFolders(given: nil, configurationFolder: "/acme")
    #expect(own.folders.first == "/acme" && !own.folders.contains("/data"))
    #expect(DataFolders(given: nil, configurationFolder: "").folders.first == ".")
    #expect(given.folders.dropFirst(2) == own.folders.dropFirst(1))
  }

  @Test("where there is nothing, the kind is named in words, and each place once")
  func absence() {
    let folders = DataFolders(folders: ["/no", "/no", "/nor"])
    for (kind, name, place) in [
      (DataFolders.Kind.template, "template", "Templates"),
      (.earningCodes, "earning-code mapping", "Mappings/earning-codes"),
      (.ruleSet, "rule set", "Mappings/rule-sets"),
      (.ruleCases, "file of worked examples", "Mappings/cases"),
      (.holidayCalendar, "holiday calendar", "Mappings/holiday-calendars"),
      (.holidayPay, "file of holiday pay", "Mappings/holiday-pay"),
      (.minimumWage, "minimum wage", "Mappings/minimum-wages"),
    ] {
      let (message, advice) = folders.absence(of: kind)
      #expect(
        message.hasPrefix("there is no \(name) anywhere: none in /no/\(place), /nor/\(place), "))
      #expect(advice == "name the folder that holds Templates and Mappings with --data")
    }
  }

  @Test("the base of a calendar is looked for like one that the configuration names")
  func holidayBase() throws {
    try withFolders { root, folders in
      func base(_ name: String) -> String {
        switch folders.holidayBase(name, configurationFolder: "\(root)/own") {
        case .file(let bytes, let path):
          "\(path.dropFirst(root.count + 1)) \(String(decoding: bytes, as: UTF8.self))"
        case .unknown(let known): "unknown \(known)"
        case .unreadable(let path, _): "unreadable \(path)"
        }
      }
      #expect(base("h") == "two/Mappings/holiday-calendars/h.json 2")
      #expect(base("../two/Mappings/holiday-calendars/h.json").hasSuffix(" 2"))
      #expect(base("g") == "unknown [\"h\"]" && base("h.json") == "unknown [\"h\"]")
    }
  }

  // MARK: Inputs

  @Test("inputs are the configuration and what it leads to, by their names from its folder")
  func inputs() throws {
    let codes = "bucket,multiplier,payCode,earningCode\n*,*,*,REG\n"
    let text = """
      { "company": { "name": "A" }, "rules": { "default": "us-flsa" }, "payCodes": "m/p.csv",
        "outputs": [{ "template": "generic-csv", "earningCodes": "m/e.csv" }] }
      """
    try PayrollFile.withFolder([
      "payroll.json": text, "m/e.csv": codes, "m/p.csv": "payCode,bucket\nREG,regular\n",
      "m/unused.csv": codes,
    ]) { folder in
      let workspace = try Workspace(
        path: "\(folder)/payroll.json", dataFolder: SharedFolder.packageRoot)
      #expect(
        workspace.inputFiles.map(\.name) == [
          "Mappings/rule-sets/us-flsa.json", "Templates/generic-csv.xml", "m/e.csv", "m/p.csv",
          "payroll.json",
        ])
      let sums = workspace.inputFiles.map(\.sha256)
      #expect(Set(sums).count == 5 && sums.allSatisfy { $0.utf8.count == 64 })
      // The same bytes have the same digest, wherever they are.
      let again = try Workspace(
        path: "\(folder)/../\(folder.split(separator: "/").last ?? "")/payroll.json",
        dataFolder: SharedFolder.packageRoot)
      #expect(again.inputFiles == workspace.inputFiles)
    }
  }
}
