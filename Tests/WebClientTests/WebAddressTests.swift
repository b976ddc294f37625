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
}
