import OnceOnly
import PayrollBytes
import TimeSources
import TrackTikServer
import WebClient

/// A publication under way, as `OnceOnly` makes it happen.
struct PublishRun: TokenUser {
  let publication: Publication
  let server: ServerSettings
  let client: WebClient
  let progress: (String) -> Void
  var keeper: TokenKeeper
  var random: SplitMix
  var requestCount = 0
  /// The dialect, as far as it is known.
  var dialect: Dialect?
  private let folder: PublishFolder
  /// What is or was sent, by this call or an earlier one; nil as long as nothing was.
  private(set) var receipt: PublishReceipt?
  /// How many tokens in a row were not accepted.
  var refusedTokenCount = 0
  let began = MonotonicClock.milliseconds()
  /// When the server's limit of requests allows more.
  var limit = RequestLimit()

  init(
    _ publisher: Publisher, _ publication: Publication, _ folder: PublishFolder,
    _ receipt: PublishReceipt?, _ progress: @escaping (String) -> Void
  ) {
    self.publication = publication
    self.folder = folder
    self.receipt = receipt
    self.progress = progress
    server = publisher.server
    client = WebClient(WebClient.Settings(server, program: publisher.program))
    keeper = TokenKeeper(publisher.credentials, server, publisher.store)
    random = SplitMix(seed: server.retries.seed)
    dialect = server.dialect
  }

  /// Puts it on record that the server has the entry.
  mutating func finish(_ id: String) throws(ServerError) -> PublishReceipt {
    var done =
      receipt
      ?? PublishReceipt(publication, at: server.address, now: Self.now(), isFound: true)
    done.state = .published
    done.id = id
    done.publishedOn = Self.now()
    do { try folder.keep(done) } catch {
      guard receipt != nil else { throw error }
      throw ServerError(
        .unknownOutcome,
        "the server has the entry \(id), and the receipt does not say so: \(error.message)",
        at: error.place, advice: error.advice + "; then run the command again: it looks first")
    }
    return done
  }

  /// What an error means for the folder and the caller. As long as the server may have made the
  /// entry, the receipt stays, and whatever went wrong since, the outcome is unknown.
  func judge(_ error: ServerError, mayHaveActed: Bool) -> ServerError {
    guard error.kind != .unknownOutcome else { return error }
    guard mayHaveActed else {
      folder.clear()
      return error
    }
    return ServerError(
      .unknownOutcome, "nobody knows whether the server has made the entry: \(error.message)",
      at: error.place,
      advice: "run the command again: it looks for the entry, and repeats the same request only "
        + "where there is none. If that does not help, look at \(Publication.resource) in the "
        + "source")
  }
}

extension PublishRun: OnceOnlyEffect {
  /// The request is what the receipt holds, which is on the disk by then.
  mutating func keepRequest() throws(ServerError) {
    guard receipt == nil else { return }
    let new = PublishReceipt(publication, at: server.address, now: Self.now())
    try folder.keep(new)
    receipt = new
  }

  func notAccepted() -> ServerError { .freshTokenRefused(at: server.address) }
}
