import PayrollModel
import Testing
import WebClient

@testable import TrackTikServer

@Suite("What a server says")
struct ServerWordsTests {
  @Test("dates of headers")
  func dates() {
    #expect(HTTPDate.seconds("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
    #expect(HTTPDate.seconds("Sun, 06 Nov 1994 08:49:37 PST") == nil)
    #expect(HTTPDate.seconds("yesterday") == nil)
    #expect(UTCMoment.text(784_111_777) == "1994-11-06T08:49:37Z")
    #expect(UTCMoment.seconds("1994-11-06T08:49:37Z") == 784_111_777)
  }

  @Test("the wait of Retry-After, in seconds or as a date, and of a used-up limit")
  func waits() {
    func wait(_ headers: [(name: String, value: String)]) -> Int? {
      ServerAnswer.wait(WebResponse(status: 429, headers: headers), now: 784_111_777)
    }
    #expect(wait([("retry-after", "17")]) == 17)
    #expect(wait([("retry-after", "-5")]) == 0)
    #expect(wait([("retry-after", "Sun, 06 Nov 1994 08:50:37 GMT")]) == 60)
    #expect(wait([("retry-after", "soon")]) == nil)
    #expect(wait([("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "30")]) == 30)
    #expect(wait([("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "2000000000")]) != nil)
    #expect(wait([("x-ratelimit-remaining", "9"), ("x-ratelimit-reset", "30")]) == nil)
  }

  @Test("a token is renewed two minutes ahead, or at half of a short life")
  func token() throws {
    func token(_ text: String) -> Token? { Token(answer: Array(text.utf8), now: 1_000) }
    let hour = try #require(token(#"{"access_token":"a","refresh_token":"b","expires_in":3600}"#))
    #expect(hour.holds(at: 4_479) && !hour.holds(at: 4_480))
    let short = try #require(token(#"{"access_token":"a","expires_in":"60"}"#))
    #expect(short.holds(at: 1_029) && !short.holds(at: 1_030) && short.refresh == nil)
    // Never a token that is renewed before it was used.
    for life in ["0", "-1", "1", "null"] {
      #expect(try #require(token(#"{"access_token":"a","expires_in":\#(life)}"#)).holds(at: 1_000))
    }
    #expect(token("{}") == nil)
    #expect(token(#"{"access_token":"a\r\nX-Evil: 1"}"#) == nil)
    #expect(token("<html>") == nil)
  }

  @Test("the address of a server")
  func address() throws {
    #expect(try #require(ServerAddress("https://acme.staffr.us")).base == "/rest/v1")
    #expect(
      try #require(ServerAddress("https://acme.staffr.us/rest/v1/2020-01-01/")).base
        == "/rest/v1/2020-01-01")
    for text in ["http://acme.staffr.us", "acme", "https://a/?x", "https://a b", "https://u@a"] {
      #expect(ServerAddress(text) == nil, "\(text)")
    }
  }
}
