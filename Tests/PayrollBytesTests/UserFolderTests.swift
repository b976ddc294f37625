import Testing

@testable import PayrollBytes

@Suite("Where a program keeps files of one kind")
struct UserFolderTests {
  @Test("A program's folder: systemd's first one, the user's, or below the home")
  func folders() {
    let folder = UserFolder(
      systemd: "STATE_DIRECTORY", user: "XDG_STATE_HOME", underHome: ".local/state")
    func path(_ values: [String: String]) -> String? { folder.path { values[$0] } }
    #expect(path(["STATE_DIRECTORY": "/a:/b", "HOME": "/h"]) == "/a")
    #expect(path(["XDG_STATE_HOME": "/x", "HOME": "/h"]) == "/x/payroll-export")
    #expect(path(["XDG_STATE_HOME": "x", "HOME": "/h"]) == "/h/.local/state/payroll-export")
    #expect(path(["HOME": ""]) == nil && path(["HOME": "h"]) == nil && path([:]) == nil)
  }
}
