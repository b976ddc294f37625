import CCurl

/// What libcurl hands over while a request is on its way.
final class Transfer {
  let number: Int
  private let largestBody: Int
  private var body: [UInt8] = []
  private var headers: [(name: String, value: String)] = []
  private var isTooLarge = false
  private let words: UnsafeMutablePointer<CChar>
  /// The request's header lines, which must live as long as it does.
  private(set) var list: UnsafeMutablePointer<curl_slist>?

  init(_ number: Int, largestBody: Int) {
    self.number = number
    self.largestBody = largestBody
    words = .allocate(capacity: Int(CURL_ERROR_SIZE))
    words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit { words.deallocate() }

  /// Prepares a handle; the first setting that is refused ends it.
  func set(
    up easy: UnsafeMutableRawPointer, _ request: WebRequest, _ settings: WebClient.Settings
  ) -> CURLcode {
    for header in request.headers {
      list = curl_slist_append(list, "\(header.name): \(header.value)") ?? list
    }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_SSL_VERIFYPEER, 1),
      (CURLOPT_SSL_VERIFYHOST, 2), (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
      (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS)), (CURLOPT_TCP_NODELAY, 1),
      (CURLOPT_CONNECTTIMEOUT_MS, settings.connectMilliseconds),
      (CURLOPT_TIMEOUT_MS, settings.requestMilliseconds), (CURLOPT_BUFFERSIZE, 256 << 10),
    ]
    for (option, value) in numbers {
      let code = ccurl_set_number(easy, option, value)
      if code != CURLE_OK { return code }
    }
    var texts: [(CURLoption, String)] = [
      (CURLOPT_URL, request.url), (CURLOPT_PROTOCOLS_STR, "http,https"),
      (CURLOPT_ACCEPT_ENCODING, ""), (CURLOPT_USERAGENT, settings.userAgent),
    ]
    if let file = settings.certificateAuthority { texts.append((CURLOPT_CAINFO, file)) }
    for (option, value) in texts {
      let code = ccurl_set_text(easy, option, value)
      if code != CURLE_OK { return code }
    }
    ccurl_set_headers(easy, list)
    ccurl_set_error_buffer(easy, words)
    if request.method == .post {
      let code = request.body.withUnsafeBytes { bytes in
        ccurl_set_body(
          easy, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), curl_off_t(bytes.count))
      }
      if code != CURLE_OK { return code }
      ccurl_set_number(easy, CURLOPT_POST, 1)
      // On a kept connection that ends without an answer, libcurl sends the request a second time
      // by itself. What was sent may have been acted on: the caller decides.
      ccurl_set_number(easy, CURLOPT_FRESH_CONNECT, 1)
    }
    return ccurl_set_receivers(
      easy, Self.receiveBody, Self.receiveHeader, Unmanaged.passUnretained(self).toOpaque())
  }

  private typealias Receiver =
    @convention(c) (
      UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?
    ) -> Int

  private static let receiveBody: Receiver = { bytes, size, count, context in
    guard let bytes, let context else { return 0 }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    let total = size * count
    guard transfer.body.count + total <= transfer.largestBody else {
      transfer.isTooLarge = true
      return 0
    }
    transfer.body.append(
      contentsOf: UnsafeRawBufferPointer(start: bytes, count: total))
    return total
  }

  private static let receiveHeader: Receiver = { bytes, size, count, context in
    guard let bytes, let context else { return 0 }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    let total = size * count
    transfer.take(
      headerLine: String(
        decoding: UnsafeRawBufferPointer(start: bytes, count: total), as: UTF8.self))
    return total
  }

  private func take(headerLine line: String) {
    // An interim answer (100) has headers of its own, which the next status line ends.
    if line.hasPrefix("HTTP/") {
      headers.removeAll()
      return
    }
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    headers.append(
      (line[..<colon].lowercased(), String(value.prefix { $0 != "\r\n" && !$0.isNewline })))
  }

  /// The answer.
  func response(status: Int) -> WebResponse {
    WebResponse(status: status, headers: headers, body: body)
  }

  /// Why there is no answer.
  func failure(_ code: CURLcode) -> WebFailure {
    let text = String(cString: words)
    let detail = text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
    if isTooLarge {
      return WebFailure(.tooLarge, "the answer has more than \(largestBody) bytes")
    }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return WebFailure(.host, detail)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_USE_SSL_FAILED:
      return WebFailure(.certificate, detail)
    case CURLE_OPERATION_TIMEDOUT: return WebFailure(.timeout, detail)
    case CURLE_PARTIAL_FILE, CURLE_BAD_CONTENT_ENCODING, CURLE_WEIRD_SERVER_REPLY:
      return WebFailure(.cut, detail)
    // A handshake that breaks off is mostly a connection that did; a bad certificate is told apart.
    case CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR, CURLE_GOT_NOTHING, CURLE_RECV_ERROR,
      CURLE_SEND_ERROR,
      CURLE_HTTP2, CURLE_HTTP2_STREAM:
      return WebFailure(.connection, detail)
    default: return WebFailure(.unusable, detail)
    }
  }
}
