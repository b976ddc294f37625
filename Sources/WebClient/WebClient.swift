import CCurl
import PayrollBytes

/// HTTP through libcurl: many requests on one thread, over one pool of connections.
///
/// Connections are kept alive and shared, HTTP/2 and gzip are used where the server offers them.
/// The server's certificate and name are always verified; redirects are never followed here, since
/// whoever asks must decide whether the other place may be told the same secrets.
///
/// One client serves one thread.
public final class WebClient {
  /// What holds for all requests.
  public struct Settings: Sendable {
    /// A file of certificates to trust in place of the system's (PEM).
    public var certificateAuthority: String?
    /// The connections to one host at a time.
    public var connectionCount = 2
    /// The name and version of the program, for the server's logs.
    public var userAgent = "payroll-export"
    /// Milliseconds until a connection stands.
    public var connectMilliseconds = 15_000
    /// Milliseconds for a whole request.
    public var requestMilliseconds = 120_000
    /// The most bytes of an answer, unpacked.
    public var largestBody = 64 << 20

    /// The usual settings.
    public init() {}
  }

  /// A request that has come to its end.
  public struct Ended: Sendable {
    /// The number that the caller gave it.
    public var number: Int
    /// The answer, or why there is none.
    public var result: Result<WebResponse, WebFailure>
  }

  private let settings: Settings
  private let multi: OpaquePointer?
  private var transfers: [OpaquePointer: Transfer] = [:]
  private var idle: [OpaquePointer] = []
  private var endedEarly: [Ended] = []

  /// A client without connections.
  public init(_ settings: Settings = Settings()) {
    self.settings = settings
    _ = Self.isStarted
    multi = OpaquePointer(curl_multi_init())
    if let multi {
      ccurl_multi_set_number(
        UnsafeMutableRawPointer(multi), CURLMOPT_MAX_HOST_CONNECTIONS,
        settings.connectionCount)
    }
  }

  /// libcurl wants to be started once, before anything else.
  private static let isStarted: Bool = ccurl_start() == CURLE_OK

  deinit {
    let multi = multi.map { UnsafeMutableRawPointer($0) }
    for (handle, transfer) in transfers {
      curl_multi_remove_handle(multi, UnsafeMutableRawPointer(handle))
      curl_easy_cleanup(UnsafeMutableRawPointer(handle))
      curl_slist_free_all(transfer.list)
    }
    for handle in idle { curl_easy_cleanup(UnsafeMutableRawPointer(handle)) }
    curl_multi_cleanup(multi)
  }

  /// Sends a request; `next` returns its end under the same number.
  public func start(_ request: WebRequest, number: Int) {
    let transfer = Transfer(number, largestBody: settings.largestBody)
    guard let multi, let handle = idle.popLast() ?? OpaquePointer(curl_easy_init()) else {
      endedEarly.append(
        Ended(number: number, result: .failure(WebFailure(.unusable, "out of memory"))))
      return
    }
    let easy = UnsafeMutableRawPointer(handle)
    curl_easy_reset(easy)
    let code = transfer.set(up: easy, request, settings)
    guard code == CURLE_OK else {
      endedEarly.append(Ended(number: number, result: .failure(transfer.failure(code))))
      curl_slist_free_all(transfer.list)
      curl_easy_cleanup(easy)
      return
    }
    transfers[handle] = transfer
    curl_multi_add_handle(UnsafeMutableRawPointer(multi), easy)
  }

  /// The next request that ends within so many milliseconds; nil when none does.
  public func next(withinMilliseconds limit: Int) -> Ended? {
    if !endedEarly.isEmpty { return endedEarly.removeFirst() }
    guard let multi = multi.map({ UnsafeMutableRawPointer($0) }) else { return nil }
    let deadline = MonotonicClock.milliseconds() + Int64(limit)
    while true {
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      if let ended = nextEnded(multi) { return ended }
      let left = deadline - MonotonicClock.milliseconds()
      if left <= 0 { return nil }
      curl_multi_poll(multi, nil, 0, Int32(clamping: min(left, 1_000)), nil)
    }
  }

  private func nextEnded(_ multi: UnsafeMutableRawPointer) -> Ended? {
    let message = ccurl_next_ended(multi)
    guard let easy = message.handle else { return nil }
    let handle = OpaquePointer(easy)
    guard let transfer = transfers.removeValue(forKey: handle) else { return nil }
    let status = ccurl_get_number(easy, CURLINFO_RESPONSE_CODE)
    curl_multi_remove_handle(multi, easy)
    // The handle points into the transfer, which ends here.
    curl_easy_reset(easy)
    curl_slist_free_all(transfer.list)
    // After a host that was not found, libcurl refuses a setting of the same handle (7.88.1).
    if message.result == CURLE_OK { idle.append(handle) } else { curl_easy_cleanup(easy) }
    return Ended(
      number: transfer.number,
      result: message.result == CURLE_OK
        ? .success(transfer.response(status: status))
        : .failure(transfer.failure(message.result)))
  }
}
