import Testing

@testable import WebClient

@Suite("Hosts that are not found")
struct UnknownHostTests {
  @Test("each time is as good as the first one: it may be tried again")
  func again() throws {
    let client = WebClient()
    for number in 1...3 {
      client.start(WebRequest(.get, "https://no-such-host.invalid/"), number: number)
      let ended = try #require(client.next(withinMilliseconds: 30_000))
      guard case .failure(let failure) = ended.result else {
        Issue.record("there was an answer")
        return
      }
      #expect(ended.number == number && failure.isTemporary, "\(failure)")
    }
  }
}
