import PayrollBytes
import WebClient

/// A publication under way: looks, sends, and looks again before anything is sent twice.
struct PublishRun: TokenUser {
  let publication: Publication
  let source: PullSource
  let client: WebClient
  let progress: (String) -> Void
  var keeper: TokenKeeper
  var random: SplitMix
  var requestCount = 0
  /// Whether the server may have made an entry that this program does not know of.
  private(set) var mayHaveActed: Bool
  /// The dialect, as far as it is known.
  var dialect: Dialect?
  private let folder: PublishFolder
  private var receipt: PublishReceipt?
  private var failureCount = 0
  private var refusedTokenCount = 0
  private let began = MonotonicClock.milliseconds()
  /// Not before this moment, whatever is asked.
  private var pausedUntil: Int64 = 0

  init(
    _ publisher: Publisher, _ publication: Publication, _ folder: PublishFolder,
    _ receipt: PublishReceipt?, _ progress: @escaping (String) -> Void
  ) {
    self.publication = publication
    self.folder = folder
    self.receipt = receipt
    self.progress = progress
    source = publisher.source
    client = WebClient(WebClient.Settings(source, program: publisher.program))
    keeper = TokenKeeper(publisher.credentials, source, publisher.store)
    random = SplitMix(state: source.retries.seed)
    dialect = source.dialect
    mayHaveActed = receipt != nil
  }

  /// Publishes, unless the entry is there.
  mutating func publish() throws(PullError) -> Publisher.Outcome {
    var wasSent = false
    var unclear: String?
    while true {
      if let id = try look() { return try finish(id, wasThere: !wasSent) }
      if let unclear {
        failureCount += 1
        try wait(after: failureCount, unclear, atLeastSeconds: nil)
        continue
      }
      let before = mayHaveActed
      wasSent = true
      switch try send() {
      case .made(let id): return try finish(id, wasThere: false)
      case .unclear(let reason): unclear = reason
      case .unknown(let reason, let seconds):
        failureCount += 1
        try wait(after: failureCount, reason, atLeastSeconds: seconds)
      case .busy(let reason, let seconds):
        mayHaveActed = before
        failureCount += 1
        try wait(after: failureCount, reason, atLeastSeconds: seconds)
      case .refused(let error):
        mayHaveActed = before
        // It may be refused because an earlier request was acted on.
        if let id = try look() { return try finish(id, wasThere: false) }
        throw error
      }
    }
  }

  /// Sends the request that the receipt holds, which is on the disk by then.
  private mutating func send() throws(PullError) -> SendOutcome {
    let sent = receipt ?? PublishReceipt(publication, at: source.address, now: Self.now())
    if receipt == nil { try folder.keep(sent) }
    receipt = sent
    let before = mayHaveActed
    mayHaveActed = true
    do {
      return try post(sent)
    } catch {
      mayHaveActed = before
      throw error
    }
  }

  private mutating func finish(
    _ id: String, wasThere: Bool
  ) throws(PullError) -> Publisher.Outcome {
    mayHaveActed = true
    var done =
      receipt
      ?? PublishReceipt(publication, at: source.address, now: Self.now(), isFound: true)
    done.state = .published
    done.id = id
    done.publishedOn = Self.now()
    try folder.keep(done)
    return Publisher.Outcome(receipt: done, wasThere: wasThere)
  }

  /// What an error means for the folder and the caller. As long as the server may have made the
  /// entry, the receipt stays, and whatever went wrong since, the outcome is unknown.
  func judge(_ error: PullError) -> PullError {
    guard mayHaveActed else {
      folder.clear()
      return error
    }
    switch error.kind {
    case .refused, .file, .unknownOutcome: return error
    case .credentials, .temporary, .badAnswer:
      return PullError(
        .unknownOutcome, "nobody knows whether the server has made the entry: \(error.message)",
        at: error.place,
        advice: "run the command again: it looks for the entry, and repeats the same request only "
          + "where there is none. If that does not help, look at \(Publication.resource) in the "
          + "source")
    }
  }

  // MARK: Asking

  mutating func countRequest() { requestCount += 1 }

  /// Sends a request and waits for its end. A token that is not accepted is renewed once.
  mutating func exchange(
    _ request: WebRequest
  ) throws(PullError) -> Result<WebResponse, WebFailure> {
    while true {
      try waitForLimit()
      if keeper.token?.holds(at: Self.now()) != true { try renewToken() }
      var signed = request
      signed.headers += [
        ("Authorization", "Bearer \(keeper.token?.access.value ?? "")"),
        ("Accept", "application/json"),
      ]
      countRequest()
      client.start(signed, number: 0)
      var ended: WebClient.Ended?
      while ended == nil { ended = client.next(withinMilliseconds: 1_000) }
      guard let result = ended?.result else { continue }
      guard case .success(let response) = result else { return result }
      if let seconds = ServerAnswer.resetWait(response, now: Self.now()) {
        pausedUntil =
          MonotonicClock.milliseconds() + Int64(source.retries.milliseconds(seconds))
      }
      guard response.status == 401 else {
        refusedTokenCount = 0
        return result
      }
      refusedTokenCount += 1
      guard refusedTokenCount == 1 else {
        throw PullError.freshTokenRefused(at: source.address)
      }
      keeper.expire()
    }
  }

  /// Waits before the next attempt.
  ///
  /// - Throws: `PullError` where the attempts or the time are used up.
  mutating func wait(
    after failures: Int, _ reason: String, atLeastSeconds seconds: Int?
  ) throws(PullError) {
    let policy = source.retries
    let wait = max(policy.wait(after: failures, &random), policy.milliseconds(seconds ?? 0))
    let spent = MonotonicClock.milliseconds() - began
    if failures >= policy.attemptCount || spent + Int64(wait) > Int64(policy.deadlineMilliseconds) {
      let asked = seconds.map { "; it asks to wait \($0) seconds" } ?? ""
      throw PullError(
        .temporary, "given up after \(failures) attempts: \(shown(reason))\(asked)",
        at: Publication.resource, advice: "run the command again later")
    }
    progress("waiting: \(shown(reason))")
    sleep(milliseconds: wait)
  }

  /// Waits until a used-up limit of requests is reset.
  private func waitForLimit() throws(PullError) {
    let now = MonotonicClock.milliseconds()
    guard pausedUntil > now else { return }
    guard pausedUntil - began <= Int64(source.retries.deadlineMilliseconds) else {
      throw PullError(
        .temporary, "the server's limit of requests is used up for longer than the deadline",
        at: source.address.origin, advice: "run the command again later")
    }
    progress("waiting: the server's limit of requests is used up")
    sleep(milliseconds: Int(pausedUntil - now))
  }

  private func sleep(milliseconds: Int) {
    let until = MonotonicClock.milliseconds() + Int64(milliseconds)
    while MonotonicClock.milliseconds() < until {
      _ = client.next(withinMilliseconds: Int(until - MonotonicClock.milliseconds()))
    }
  }
}
