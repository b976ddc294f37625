import PayrollBytes
import PayrollModel
import Testing
import TrackTik

@Suite("Mistakes in a manifest")
struct ManifestMistakeTests {
  private func fixture() throws -> SnapshotFixture {
    let fixture = try SnapshotFixture()
    try fixture.write("regions/00001.json", #"[{"id":1,"name":"California"}]"#)
    return fixture
  }

  private func messages(_ fixture: SnapshotFixture) throws -> [String] {
    let error = try #require(fixture.error())
    #expect(!error.isMissing)
    guard case .badManifest(let problems) = error.reason else {
      Issue.record("\(error)")
      return []
    }
    #expect(problems.allSatisfy { $0.file == "manifest.json" })
    return problems.map(\.message)
  }

  struct Mistake: Sendable {
    var message: String
    var change: @Sendable (inout ManifestFixture) -> Void

    init(_ message: String, _ change: @escaping @Sendable (inout ManifestFixture) -> Void) {
      self.message = message
      self.change = change
    }
  }

  static let mistakes: [Mistake] = [
    Mistake("is not a schema") { $0.schema = #""payroll-export/snapshot/2""# },
    Mistake(#"the key "schema" is missing"#) { $0.schema = "null" },
    Mistake(#"the key "complete" is missing"#) { $0.complete = "null" },
    Mistake("true or false was expected") { $0.complete = #""yes""# },
    Mistake("is not a date") { $0.to = #""03/14/2026""# },
    Mistake(#"the key "from" is missing"#) { $0.from = "null" },
    Mistake(#"lies before "from""#) { $0.to = #""2026-02-28""# },
    Mistake(#"the key "complet" is not known here"#) { $0.extra = #""complet":true,"# },
    Mistake("this key is given twice") { $0.extra = #""complete":true,"# },
    Mistake("no resource is called region") { $0.resources["region"] = #""rows":0"# },
    Mistake(#"the key "missing" is not known here"#) {
      $0.resources["regions"] = #""rows":1,"missing":0"#
    },
    Mistake("a whole number from 0") { $0.resources["regions"] = #""rows":-1"# },
    Mistake("regions is said to have 2 rows, and its pages 1") {
      $0.resources["regions"] = #""rows":2,"missingRows":0"#
    },
    Mistake("regions has pages, and is not among") { $0.resources["regions"] = nil },
    Mistake("regions has pages, and is said to be absent") {
      $0.resources["regions"] = #""unavailable":"404""#
    },
    Mistake("regions is said to have 1 rows, and has no page") {
      $0.pages.removeAll { $0.resource == "regions" }
    },
    Mistake("is named twice") { $0.pages.append($0.pages[0]) },
    Mistake("is no page of regions") { $0.pages[0].file = "../../etc/passwd.json" },
    Mistake("is no page of regions") { $0.pages[1].resource = "regions" },
    Mistake("is not a SHA-256") { $0.pages[0].sha256 = "abc" },
    Mistake("rows of shifts are missing") {
      $0.resources["shifts"] = #""rows":0,"missingRows":2"#
    },
  ]

  @Test("each is an error with its place", arguments: mistakes.indices)
  func mistake(_ index: Int) throws {
    let mistake = Self.mistakes[index]
    let fixture = try fixture()
    try fixture.seal { manifest in
      manifest.pages.sort { $0.resource == "regions" && $1.resource != "regions" }
      mistake.change(&manifest)
    }
    let found = try messages(fixture)
    #expect(found.contains { $0.contains(mistake.message) }, "\(found)")
  }

  @Test("numbers of rows that were changed alike are found by reading")
  func rows() throws {
    let fixture = try fixture()
    try fixture.seal { manifest in
      manifest.resources["regions"] = #""rows":5,"missingRows":0"#
      for place in manifest.pages.indices where manifest.pages[place].resource == "regions" {
        manifest.pages[place].rows = 5
      }
    }
    #expect(
      try messages(fixture) == ["regions is said to have 5 rows, and its pages hold 1"])
  }

  @Test("what is no manifest, and one of another name")
  func nothing() throws {
    let fixture = try fixture()
    for text in ["", "{", "[]", "null", "{}", #"{"from":"2026-03-02","to":"2026-03-15"}"#] {
      try fixture.write("manifest.json", text)
      #expect(try !messages(fixture).isEmpty, "\(text)")
    }
    let other = try self.fixture()
    try other.write("Manifest.json", "{}")
    #expect(other.error()?.reason == .misspeltManifest)
  }
}
