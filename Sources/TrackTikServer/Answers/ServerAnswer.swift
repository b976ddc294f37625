import PayrollBytes
import Secrets
package import WebClient

/// What an answer means, before anybody looks into its rows.
package enum ServerAnswer {
  /// A body that should be a page.
  case page([UInt8])
  /// The token is not accepted (401).
  case unauthorized
  /// The question is not accepted (400, 414, 422); the server's words.
  case refused(String)
  /// There is no such resource (404).
  case missing
  /// The account may not see it (403).
  case forbidden(String)
  /// The question was too large to answer in time (504).
  case tooSlow
  /// The server is busy or broken; how long it asks to wait, in seconds.
  case unwell(String, waitSeconds: Int?)
  /// It sends us somewhere else.
  case redirected(String)
  /// Nobody knows what this is.
  case strange(String)

  /// Judges an answer.
  ///
  /// - Parameter now: seconds since 1970, which dates in headers are counted from.
  package init(_ response: WebResponse, now: Int64) {
    let words = Self.words(response)
    switch response.status {
    case 200:
      let first = response.body.first { $0 > 0x20 }
      if first == UInt8(ascii: "<") {
        self = .unwell("an HTML page came instead of JSON", waitSeconds: nil)
      } else if response.body.isEmpty {
        self = .unwell("an empty answer came", waitSeconds: nil)
      } else {
        self = .page(response.body)
      }
    // Nothing is a way to send an empty list.
    case 204: self = .page(Array("[]".utf8))
    case 300..<400:
      // 304 and 300 may name no other place.
      self =
        response.header("location").map { .redirected($0) } ?? .strange("HTTP \(response.status)")
    case 400, 414, 422: self = .refused(words)
    case 401: self = .unauthorized
    case 403: self = .forbidden(words)
    case 404, 410: self = .missing
    case 408, 425, 429, 500, 502, 503, 520..<530:
      self = .unwell(
        "HTTP \(response.status)" + (words.isEmpty ? "" : ", \(words)"),
        waitSeconds: Self.wait(response, now: now))
    case 504: self = .tooSlow
    default: self = .strange("HTTP \(response.status)" + (words.isEmpty ? "" : ", \(words)"))
    }
  }

  /// The server's own words about an error: `error`, `message` or `error_description` of a JSON
  /// object. Nothing else is shown, and no more than a line.
  package static func words(_ response: WebResponse) -> String {
    response.status >= 400 ? words(response.body) : ""
  }

  /// The words of an error's body. They are cut where they are shown, so that a secret in them is
  /// found whole.
  package static func words(_ body: [UInt8]) -> String {
    guard body.count < 65_536, let node = try? JSONTextParser.parse(body, file: "answer"),
      case .object(let members) = node.value
    else { return "" }
    for key in ["error_description", "error", "message"] {
      for member in members where member.key == key {
        if case .string(let text) = member.value.value {
          return text
        }
      }
    }
    return ""
  }

  /// `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3), or the reset time of a rate
  /// limit that is used up.
  package static func wait(_ response: WebResponse, now: Int64) -> Int? {
    if let text = response.header("retry-after") {
      if let seconds = Int(text) { return max(0, seconds) }
      if let date = HTTPDate.seconds(text) { return Int(max(0, date - now)) }
    }
    return resetWait(response, now: now)
  }

  /// How long until a used-up rate limit is reset, as `X-RateLimit-Reset` says it: in seconds from
  /// now, or since 1970.
  package static func resetWait(_ response: WebResponse, now: Int64) -> Int? {
    guard let left = response.header("x-ratelimit-remaining"), Int(left) == 0,
      let reset = response.header("x-ratelimit-reset").flatMap({ Int64($0) })
    else { return nil }
    return Int(max(0, reset > 1_000_000_000 ? reset - now : reset))
  }
}
