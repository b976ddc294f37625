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
  /// What is or was sent, by this call or an earlier one; nil as long as nothing was.
  private(set) var receipt: PublishReceipt?
  private var failureCount = 0
  /// How many tokens in a row were not accepted.
  var refusedTokenCount = 0
  /// How many times the entry was not taken for want of a token.
  private var refusedEntryCount = 0
  let began = MonotonicClock.milliseconds()
  /// Not before this moment, whatever is asked.
  var pausedUntil: Int64 = 0

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
      case .unauthorized:
        refusedEntryCount += 1
        if refusedEntryCount > 1 {
          return try lookBehind(.freshTokenRefused(at: source.address), before)
        }
        // The look gets a new token.
        mayHaveActed = before
      case .refused(let error): return try lookBehind(error, before)
      }
    }
  }

  /// Looks once more where the entry is refused, because it may be refused for an earlier request
  /// that was acted on. That nothing was made is said only behind this look.
  private mutating func lookBehind(
    _ error: PullError, _ before: Bool
  ) throws(PullError) -> Publisher.Outcome {
    if let id = try look() { return try finish(id, wasThere: false) }
    mayHaveActed = before
    throw error
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
    mayHaveActed = receipt != nil
    var done =
      receipt
      ?? PublishReceipt(publication, at: source.address, now: Self.now(), isFound: true)
    done.state = .published
    done.id = id
    done.publishedOn = Self.now()
    do { try folder.keep(done) } catch {
      guard mayHaveActed else { throw error }
      throw PullError(
        .unknownOutcome,
        "the server has the entry \(id), and the receipt does not say so: \(error.message)",
        at: error.place, advice: error.advice + "; then run the command again: it looks first")
    }
    return Publisher.Outcome(receipt: done, wasThere: wasThere)
  }

  /// What an error means for the folder and the caller. As long as the server may have made the
  /// entry, the receipt stays, and whatever went wrong since, the outcome is unknown.
  func judge(_ error: PullError) -> PullError {
    guard error.kind != .unknownOutcome else { return error }
    guard mayHaveActed else {
      folder.clear()
      return error
    }
    return PullError(
      .unknownOutcome, "nobody knows whether the server has made the entry: \(error.message)",
      at: error.place,
      advice: "run the command again: it looks for the entry, and repeats the same request only "
        + "where there is none. If that does not help, look at \(Publication.resource) in the "
        + "source")
  }
}
