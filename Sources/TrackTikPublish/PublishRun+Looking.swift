import OnceOnly
import PayrollBytes
import PayrollModel
import TimeSources
import TrackTikServer
import WebClient

/// Looking for the entry.
extension PublishRun {
  /// Looks through the entries of the server, all of them: a filter that works as the server
  /// understands it, and not as we do, would hide the very entry that is looked for.
  ///
  /// - Returns: the id of the entry that carries the external id; nil where there is none.
  /// - Throws: `ServerError` where another entry has the same schedule and period, or the entries
  ///   cannot be read.
  mutating func look() throws(ServerError) -> String? {
    var repetitions = 0
    var question = 0
    while true {
      var search = PayrunSearch(publication)
      var isRefused = false
      while search.isOpen && !isRefused {
        if let page = try page(question, behind: search) {
          if dialect == nil { dialect = page.hasPagination ? .notes : .vendor }
          try search.take(page)
        } else {
          isRefused = true
        }
      }
      if isRefused {
        // A field that it does not know; rows are judged here in any case.
        question += 1
      } else if search.isComplete {
        switch try search.result() {
        case .nothing: return nil
        case .ours(let id): return id
        case .other(let id): throw isMarked(by: id)
        }
      } else {
        repetitions += 1
        guard repetitions < 3 else {
          throw ServerError(
            .badAnswer, "the server announces more entries than it sends",
            at: Publication.resource,
            advice: "nothing is sent as long as one may be there already; ask the vendor")
        }
      }
    }
  }

  /// The next page; nil where the server refuses the question and there is a simpler one.
  private mutating func page(
    _ question: Int, behind search: PayrunSearch
  ) throws(ServerError) -> PayrunPage? {
    let query = questions[question] + search.paging(dialect ?? .vendor)
    let address = server.address.list(Publication.resource, query)
    var failures = 0
    while true {
      var reason: String
      var seconds: Int?
      switch try exchange(WebRequest(.get, address)) {
      case .failure(let failure):
        guard failure.isTemporary else { throw ServerError(failure, at: server.address.origin) }
        reason = failure.detail
      case .success(let response):
        switch ServerAnswer(response, now: Self.now()) {
        case .page(let body):
          if let page = PayrunPage(body), !page.entries.contains(where: { isRevealing($0.id) }) {
            return page
          }
          reason = "the answer is no page, or an entry has no id that can be one"
        case .refused(let words):
          if question + 1 < questions.count { return nil }
          throw ServerError(
            .badAnswer, "the server refuses the question: \(shown(words))",
            at: Publication.resource, advice: "check the address, and \"dialect\" of \"source\"")
        case .missing: throw missing(response)
        case .forbidden:
          throw forbidden(
            response, "give the account the right to read \(Publication.resource)")
        case .redirected(let place):
          throw ServerError(
            .badAnswer,
            "the server sends us to \(WebAddress.origin(of: place) ?? "another place"), which is "
              + "not followed", at: Publication.resource,
            advice: "if the server has moved, correct \"address\" of \"source\"")
        case .unwell(let words, let wait): (reason, seconds) = (words, wait)
        case .tooSlow: reason = "the server did not answer in time (504)"
        case .strange(let words):
          throw ServerError.strange(shown(words), at: Publication.resource)
        case .unauthorized: reason = "HTTP 401"
        }
      }
      failures += 1
      try wait(after: failures, reason, atLeastSeconds: seconds)
    }
  }

  /// Whether an id holds a secret: a server may repeat what it was sent. A plain number does not,
  /// even where a password is a short one.
  func isRevealing(_ id: String) -> Bool {
    !id.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && keeper.isRevealing(id)
  }

  /// The period is marked by an entry that does not carry our external id. Where something was
  /// sent, it may be ours all the same: a server may drop a field.
  private func isMarked(by id: String) -> ServerError {
    let entry =
      "entry \(id) is of \(publication.period) or a part of it, and of pay schedule "
      + "\(publication.paySchedule) or of none"
    guard receipt != nil else {
      return ServerError(
        .refused, "the period is marked already, by another batch or by somebody else: \(entry)",
        at: Publication.resource,
        advice: "find out who was paid by it; if it is wrong, remove it in the source and run the "
          + "command again")
    }
    return ServerError(
      .unknownOutcome,
      "\(entry), and may be our own: it does not carry the external id \(publication.externalID)",
      at: Publication.resource,
      advice: "compare it with \"body\" of \(PublishReceipt.name): if it is what was sent, the "
        + "period is marked and nothing is left to do; if it is somebody else's, find out who was "
        + "paid by it, and remove \(PublishReceipt.name)")
  }

  /// The ways of asking for the entries. The external id may come only when it is asked for by
  /// name. The schedule is asked for only where a server does not give out its whole list.
  private var questions: [[(name: String, value: String)]] {
    let names = [(name: "include", value: "externalIdObject")]
    let schedule = [(name: "paySchedule", value: String(publication.paySchedule))]
    return [names, [], schedule + names, schedule]
  }
}
