import PayrollBytes
import PayrollTestSupport
import Testing

@Suite("Transcripts of the command")
struct TranscriptTests {
  private static let folder = "\(SharedFolder.packageRoot)/Tests/CommandTests/Transcripts"

  static var names: [String] {
    ((try? Folder.names(in: folder)) ?? []).filter { $0.hasSuffix(".transcript") }
  }

  @Test("What the command prints is what the transcript says", arguments: names)
  func transcript(name: String) throws {
    try Transcript(path: "\(Self.folder)/\(name)").check()
  }

  @Test("There are transcripts")
  func present() {
    #expect(Self.names.count >= 6)
  }
}
