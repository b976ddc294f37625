import Glibc
import PayrollBytes
import Testing

@testable import TimeSources

@Suite("Why a server could not be asked")
struct ServerErrorTests {
  @Test(
    "A file that was named is missing where it is not there, and trouble with this machine else")
  func reading() {
    let missing = ServerError(reading: FileProblem(.open, "/a.env", errorNumber: ENOENT))
    #expect(missing.kind == .missing && missing.place == "/a.env")
    #expect(missing.message == "reading failed: No such file or directory")
    #expect(ServerError(reading: FileProblem(.open, "/a", errorNumber: EACCES)).kind == .file)
    #expect(ServerError(reading: FileProblem(.read, "/a", errorNumber: EIO)).kind == .file)
    let place = ServerError(reading: FileProblem(.create, "/state", errorNumber: EACCES))
    #expect(place.kind == .cannotCreate && place.advice == "check the folder and its permissions")
  }

  @Test("A file of the pull's own is trouble with this machine, and what came so far stays")
  func own() {
    let full = ServerError(FileProblem(.write, "/s/page", errorNumber: ENOSPC))
    #expect(full.kind == .file && full.place == nil)
    #expect(full.message == "/s/page: No space left on device")
    for operation in [FileProblem.Operation.create, .rename] {
      #expect(ServerError(FileProblem(operation, "/s", errorNumber: EROFS)).kind == .cannotCreate)
    }
  }
}
