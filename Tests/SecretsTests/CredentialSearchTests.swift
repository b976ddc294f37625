import Testing

@testable import Secrets

/// Where secrets come from, and that nothing shows them.
@Suite("Credentials are looked for")
struct CredentialSearchTests {
  private func search(
    _ environment: [String: String] = [:], envFile: String = "", files: [String: String] = [:]
  ) -> CredentialSearch {
    CredentialSearch(environment: { environment[$0] }, envFile: envFile, file: { files[$0] })
  }

  private func message(_ body: () throws -> Void) -> String {
    do { try body() } catch let problem as CredentialSearch.Problem { return problem.message } catch
    {
      return "\(error)"
    }
    return "none"
  }

  @Test("The first place that has one counts: environment, file, env-file, systemd")
  func order() throws {
    let files = ["/k": "file\nsecond line\n", "/l": "listed file", "/c/KEY": "systemd"]
    let folder = ["CREDENTIALS_DIRECTORY": "/c"]
    #expect(try search(folder, files: files).value("KEY")?.value == "systemd")
    #expect(
      try search(folder, envFile: "KEY=env-file", files: files).value("KEY")?.value == "env-file")
    #expect(
      try search(folder, envFile: "KEY=no\nKEY_FILE=/l", files: files).value("KEY")?.value
        == "listed file")
    #expect(
      try search(["KEY_FILE": "/k"], envFile: "KEY_FILE=/l", files: files).value("KEY")?.value
        == "file")
    #expect(
      try search(["KEY": "environment", "KEY_FILE": "/k"], files: files).value("KEY")?.value
        == "environment")
    #expect(try search().value("KEY") == nil)
  }

  @Test("Systemd's name may be written in small letters")
  func systemd() throws {
    let folder = ["CREDENTIALS_DIRECTORY": "/c"]
    #expect(try search(folder, files: ["/c/key": "small"]).value("KEY")?.value == "small")
    #expect(
      try search(folder, files: ["/c/key": "small", "/c/KEY": "LARGE"]).value("KEY")?.value
        == "LARGE")
    #expect(try search(["CREDENTIALS_DIRECTORY": ""], files: ["/KEY": "root"]).value("KEY") == nil)
    #expect(
      message { _ = try search(folder, files: ["/c/KEY": "\n"]).value("KEY") }
        == "the systemd credential KEY is empty")
  }

  @Test("An empty variable is none; a file that is named must be there and hold something")
  func empty() throws {
    #expect(try search(["KEY": "", "KEY_FILE": ""], envFile: "KEY=").value("KEY") == nil)
    #expect(
      message { _ = try search(["KEY_FILE": "/none"]).value("KEY") }
        == "the file that KEY_FILE names cannot be read")
    #expect(
      message { _ = try search(["KEY_FILE": "/k"], files: ["/k": "\nsecond"]).value("KEY") }
        == "the file that KEY_FILE names is empty")
    #expect(message { _ = try search().needed("KEY") } == "KEY is not set")
  }

  @Test(
    "Lines of an env-file: export, quotes, blanks and comments",
    arguments: [
      ("KEY=plain", "plain"), ("export KEY = 'in quotes '", "in quotes "),
      ("  KEY=\"a=b\"", "a=b"), ("KEY=x # no comment", "x # no comment"), ("#KEY=1\nKEY=2", "2"),
      ("KEY='open", "'open"), ("KEY=\"mixed'", "\"mixed'"), ("KEY=1\r\nKEY=2\r\n", "2"),
      ("KEY\t=x", "x"), ("KEY=\"", "\""), ("KEY=\t tab \t", "tab"),
    ])
  func lines(text: String, value: String) throws {
    // A tabulator in front of the sign belongs to a name that nobody looks for.
    let found = try search(envFile: text).value("KEY")?.value
    #expect(found == (text.hasPrefix("KEY\t") ? nil : value))
  }

  @Test("Nothing that holds a secret shows it")
  func shown() {
    let secret = Secret("hunter2")
    let texts = [
      "\(secret)", String(reflecting: secret), "\([secret])", String(describing: Optional(secret)),
      String(reflecting: (1, secret)),
    ]
    for text in texts { #expect(!text.contains("hunter2"), "\(text)") }
    var dumped = ""
    dump(secret, to: &dumped)
    #expect(!dumped.contains("hunter2"))
  }
}
