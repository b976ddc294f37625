import PayrollBytes
import Testing

@Suite("Another program")
struct ChildProcessTests {
  private func said(_ outcome: ChildProcess.Outcome?) -> String {
    String(decoding: outcome?.output ?? [], as: UTF8.self)
  }

  @Test(
    "It reads the bytes that it is given, as standard input and as a file, each from the beginning")
  func given() {
    let file = ChildProcess.givenFile
    let script = "cat; cat \(file) \(file)"
    let outcome = ChildProcess.run(
      ["sh", "-c", script], input: Array("one ".utf8), given: Array("two ".utf8))
    #expect(said(outcome) == "one two two ")
    let big = [UInt8](repeating: UInt8(ascii: "a"), count: 300_000)
    #expect(ChildProcess.run(["cat"], input: big)?.output == big)
    #expect(ChildProcess.run(["cat"])?.output == [])
  }

  @Test("How it ended is known, and that it cannot be started")
  func ended() {
    #expect(ChildProcess.run(["sh", "-c", "exit 7"])?.status == 7)
    #expect(ChildProcess.run(["sh", "-c", "kill -9 $$"])?.status == 137)
    #expect(ChildProcess.run(["there-is-no-such-program"]) == nil)
  }
}
