import Testing

@testable import WebClient

@Suite("Addresses")
struct WebAddressTests {
  @Test("every byte that is not plain is encoded")
  func encoding() {
    #expect(WebAddress.encoded("a-b._~Z9") == "a-b._~Z9")
    #expect(WebAddress.encoded("2026-10-25|2026-11-08") == "2026-10-25%7C2026-11-08")
    #expect(WebAddress.encoded("é &=+") == "%C3%A9%20%26%3D%2B")
    #expect(WebAddress.form([("a:between", "1|2"), ("b", "")]) == "a%3Abetween=1%7C2&b=")
  }

  @Test(
    "the origin is scheme, host and port",
    arguments: [
      ("https://Acme.Staffr.us/rest/v1", "https://acme.staffr.us"),
      ("https://acme.staffr.us:443", "https://acme.staffr.us"),
      ("http://127.0.0.1:8080/x?y", "http://127.0.0.1:8080"),
      ("https://[::1]:9/", "https://[::1]:9"),
    ])
  func origin(_ url: String, _ origin: String) { #expect(WebAddress.origin(of: url) == origin) }

  @Test(
    "what could be taken for another host is no address",
    arguments: [
      "ftp://a", "acme.staffr.us", "https://", "https://acme.staffr.us@evil.example/",
      "https://user:word@acme.staffr.us", "https://acme.staffr.us\\@evil.example", "//evil.example",
    ])
  func noOrigin(_ url: String) { #expect(WebAddress.origin(of: url) == nil) }

  @Test(
    "this machine is told from names that look like it",
    arguments: [
      ("http://127.0.0.1:8080", true), ("http://localhost:1", true), ("http://[::1]:80/x", true),
      ("http://127.0.0.1.evil.example", false), ("http://localhost.evil.example", false),
      ("http://10.0.0.1", false),
    ])
  func loopback(_ url: String, _ isLoopback: Bool) {
    #expect(WebAddress.isLoopback(url) == isLoopback)
  }

  @Test(
    "codes become their bytes, and what is no code stays",
    arguments: [
      ("a%7Cb", "a|b"), ("%41%62%2f%2F", "Ab//"), ("%C3%A9", "é"), ("%", "%"), ("%4", "%4"),
      ("%4G", "%4G"), ("%G4", "%G4"), ("100%", "100%"), ("%%41", "%A"), ("%+1%-0% 1", "%+1%-0% 1"),
      ("%2541", "%41"), ("+", "+"), ("", ""),
    ])
  func decoding(_ text: String, _ decoded: String) { #expect(WebAddress.decoded(text) == decoded) }

  @Test("every byte comes back")
  func roundTrip() {
    let text = String(decoding: (1...127).map { UInt8($0) }, as: UTF8.self) + "é€😀"
    #expect(WebAddress.decoded(WebAddress.encoded(text)) == text)
    #expect(WebAddress.encoded("\u{1}\u{7F}/:") == "%01%7F%2F%3A")
    #expect(WebAddress.form([]) == "" && WebAddress.form([("a", "b")]) == "a=b")
  }

  @Test(
    "usual ports are left out, others stay",
    arguments: [
      ("http://a:80", "http://a"), ("http://a:443", "http://a:443"),
      ("https://a:80", "https://a:80"),
      ("https://a:8443/x", "https://a:8443"), ("HTTPS://A?x", "https://a"),
      ("https://a#x", "https://a"),
      ("http://a", "http://a"), ("https://[::1]:443/", "https://[::1]"),
    ])
  func ports(_ url: String, _ origin: String) { #expect(WebAddress.origin(of: url) == origin) }

  @Test(
    "and every address of this machine",
    arguments: [
      ("https://127.1.2.3/", true), ("http://LOCALHOST", true), ("http://[::1]", true),
      ("http://[::2]", false), ("http://128.0.0.1", false), ("http://127.0.0.x", false),
      ("ftp://127.0.0.1", false), ("http://mylocalhost", false), ("http://a@127.0.0.1", false),
    ])
  func thisMachine(_ url: String, _ isLoopback: Bool) {
    #expect(WebAddress.isLoopback(url) == isLoopback)
  }
}
