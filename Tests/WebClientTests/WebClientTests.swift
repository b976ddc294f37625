import Testing

@testable import WebClient

@Suite("Requests and their answers")
struct WebClientTests {
  private func ended(
    _ client: WebClient, _ request: WebRequest, number: Int = 1
  ) throws -> Result<WebResponse, WebFailure> {
    client.start(request, number: number)
    let ended = try #require(client.next(withinMilliseconds: 20_000))
    #expect(ended.number == number && client.next(withinMilliseconds: 0) == nil)
    return ended.result
  }

  private func answer(_ text: String, _ settings: WebClient.Settings = WebClient.Settings())
    throws -> Result<WebResponse, WebFailure>
  {
    let server = try ScriptedServer([.closed(text)])
    return try ended(WebClient(settings), WebRequest(.get, server.url))
  }

  private func failure(_ result: Result<WebResponse, WebFailure>) -> WebFailure.Kind? {
    if case .failure(let failure) = result { failure.kind } else { nil }
  }

  @Test("status, headers and bytes, as they come")
  func response() throws {
    let response = try answer(
      "HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\nX-One:  a b \r\nx-ONE: second\r\nX-Empty:\r\n\r\nh\u{0}llo"
    ).get()
    #expect(response.status == 404)
    #expect(response.body == Array("h\u{0}llo".utf8))
    #expect(response.header("x-one")?.hasPrefix("a b") == true, "the first of two")
    #expect(response.header("x-empty") == "" && response.header("X-One") == nil)
    #expect(response.header("content-length") == "5")
    #expect(response.headers.map(\.name) == ["content-length", "x-one", "x-one", "x-empty"])
  }

  @Test("an interim answer is none, and its headers are not those of the answer")
  func interim() throws {
    let response = try answer(
      "HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Late: 2\r\n\r\nok"
    ).get()
    #expect(response.status == 200 && response.body == Array("ok".utf8))
    #expect(response.header("x-early") == nil && response.header("x-late") == "2")
  }

  @Test("an answer in chunks, one without a length, and one without anything")
  func lengths() throws {
    let chunks = try answer(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n3\r\nay!\r\n0\r\n\r\n"
    ).get()
    #expect(chunks.body == Array("okay!".utf8))
    #expect(
      try answer("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nall").get().body == Array("all".utf8))
    #expect(try answer("HTTP/1.1 204 No Content\r\n\r\n").get().body.isEmpty)
  }

  @Test("other places are told, and not gone to")
  func redirects() throws {
    let response = try answer(
      "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/secret\r\nContent-Length: 0\r\n\r\n"
    ).get()
    #expect(response.status == 302)
    #expect(response.header("location") == "http://127.0.0.1:1/secret")
  }

  @Test("what is asked for is sent: the path, the headers, the program's name, and the body")
  func request() throws {
    let ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
    let server = try ScriptedServer([.open(ok), .open(ok), .open(ok)])
    var settings = WebClient.Settings()
    settings.userAgent = "tester/9"
    let client = WebClient(settings)
    _ = try ended(
      client, WebRequest(.get, server.url + "a?b=c%7C", headers: [("X-A", "1"), ("X-B", "")])
    ).get()
    _ = try ended(
      client,
      WebRequest(
        .post, server.url + "p", headers: [("Content-Type", "text/x")], body: Array("é\u{0}=1".utf8)
      )
    ).get()
    _ = try ended(client, WebRequest(.get, server.url), number: 3).get()
    let requests = server.requests
    #expect(requests.count == 3)
    #expect(requests[0].hasPrefix("GET /a?b=c%7C HTTP/1.1\r\n"))
    #expect(
      requests[0].contains("\r\nX-A: 1\r\n") && requests[0].contains("\r\nUser-Agent: tester/9\r\n")
    )
    #expect(
      requests[0].lowercased().contains("accept-encoding: ") && requests[0].hasSuffix("\r\n\r\n"))
    #expect(
      requests[1].hasPrefix("POST /p HTTP/1.1\r\n") && requests[1].hasSuffix("\r\n\r\né\u{0}=1"))
    #expect(requests[1].contains("\r\nContent-Length: 5\r\n"))
    #expect(requests[1].contains("\r\nContent-Type: text/x\r\n") && !requests[1].contains("X-A"))
    // A request is none of the one before.
    #expect(requests[2].hasPrefix("GET / HTTP/1.1\r\n") && !requests[2].contains("text/x"))
    #expect(!requests[2].lowercased().contains("content-length"))
  }

  @Test("connections are kept for what only asks; what is sent gets one of its own")
  func connections() throws {
    let ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
    let reading = try ScriptedServer([.open(ok), .open(ok), .open(ok)])
    let client = WebClient()
    for number in 1...3 {
      _ = try ended(client, WebRequest(.get, reading.url), number: number).get()
    }
    #expect(reading.connectionCount == 1)
  }

  @Test("what was sent is sent once, also where the connection ends without an answer")
  func sentOnce() throws {
    let server = try ScriptedServer([
      .closed(""), .closed("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
    ])
    let result = try ended(WebClient(), WebRequest(.post, server.url, body: [1]))
    #expect(failure(result) == .connection)
    #expect(server.requests.count == 1)
    server.stop()
  }

  @Test("an answer may have so many bytes, and not one more")
  func largest() throws {
    var settings = WebClient.Settings()
    settings.largestBody = 10
    func answer(_ count: Int, chunked: Bool) throws -> Result<WebResponse, WebFailure> {
      let body = String(repeating: "x", count: count)
      return try self.answer(
        chunked
          ? "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(String(count, radix: 16))\r\n\(body)\r\n0\r\n\r\n"
          : "HTTP/1.1 200 OK\r\nContent-Length: \(count)\r\n\r\n\(body)", settings)
    }
    for chunked in [false, true] {
      #expect(try answer(10, chunked: chunked).get().body.count == 10)
      let result = try answer(11, chunked: chunked)
      guard case .failure(let failure) = result else {
        Issue.record("11 bytes were taken")
        continue
      }
      #expect(failure.kind == .tooLarge && failure.detail == "the answer has more than 10 bytes")
    }
  }

  @Test("an answer that is cut, or whose packing is broken, may be asked for again")
  func cut() throws {
    for text in [
      "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello",
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
    ] {
      #expect(failure(try answer(text)) == .cut, "\(text)")
    }
    #expect(failure(try answer("")) == .connection)
    #expect(
      failure(try answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nx")) != nil)
  }

  @Test("a server that says nothing, and one that is not there")
  func noAnswer() throws {
    var settings = WebClient.Settings()
    settings.requestMilliseconds = 300
    let silent = try ScriptedServer([.silence])
    #expect(failure(try ended(WebClient(settings), WebRequest(.get, silent.url))) == .timeout)
    let gone = try ScriptedServer([.silence])
    gone.stop()
    #expect(failure(try ended(WebClient(), WebRequest(.get, gone.url))) == .connection)
  }

  @Test(
    "addresses that are none of the web's",
    arguments: ["", "gopher://127.0.0.1/", "file:///etc/hosts", "http://", "http://a b/"])
  func addresses(_ url: String) throws {
    let kind = failure(try ended(WebClient(), WebRequest(.get, url)))
    #expect(kind == .unusable || kind == .host)
    #expect(url.hasPrefix("http") || kind == .unusable)
  }

  @Test("many at once end each under its own number, and none where there is none")
  func many() throws {
    let servers = try (1...4).map { number in
      try ScriptedServer([.closed("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n\(number)")])
    }
    let client = WebClient()
    #expect(client.next(withinMilliseconds: 0) == nil)
    for (place, server) in servers.enumerated() {
      client.start(WebRequest(.get, server.url), number: place + 1)
    }
    client.start(WebRequest(.get, "file:///etc/hosts"), number: 9)
    var found: [Int: String] = [:]
    while let ended = client.next(withinMilliseconds: 5_000) {
      switch ended.result {
      case .success(let response):
        found[ended.number] = String(decoding: response.body, as: UTF8.self)
      case .failure(let failure): found[ended.number] = "\(failure.kind)"
      }
      if found.count == 5 { break }
    }
    #expect(found == [1: "1", 2: "2", 3: "3", 4: "4", 9: "unusable"])
    #expect(client.next(withinMilliseconds: 0) == nil)
  }

  @Test("what may help to try again")
  func temporary() {
    for kind in [WebFailure.Kind.connection, .host, .timeout, .cut] {
      #expect(WebFailure(kind, "").isTemporary, "\(kind)")
    }
    for kind in [WebFailure.Kind.certificate, .tooLarge, .unusable] {
      #expect(!WebFailure(kind, "").isTemporary, "\(kind)")
    }
  }

  @Test("what holds unless it is said otherwise")
  func settings() {
    let settings = WebClient.Settings()
    #expect(settings.certificateAuthority == nil && settings.connectionCount == 2)
    #expect(settings.userAgent == "payroll-export" && settings.largestBody == 64 << 20)
    #expect(settings.connectMilliseconds == 15_000 && settings.requestMilliseconds == 120_000)
    let request = WebRequest(.get, "x")
    #expect(request.headers.isEmpty && request.body.isEmpty)
    #expect(WebRequest.Method.post.rawValue == "POST" && WebRequest.Method.get.rawValue == "GET")
  }
}
