/// An effect outside of this machine that must happen once: an entry on a server, a file at a vendor.
///
/// The other side may act and its answer be lost, so nothing is sent of which this machine keeps no
/// record, and nothing is sent again before somebody has looked.
public protocol OnceOnlyEffect {
  /// How it fails.
  associatedtype Failure: Error

  /// Looks whether it has happened: what it is known by there; nil where it has not.
  mutating func look() throws(Failure) -> String?
  /// Makes sure that what is sent is on the disk, the first time it is.
  mutating func keepRequest() throws(Failure)
  /// Sends it: the same bytes each time.
  mutating func send() throws(Failure) -> SendOutcome<Failure>
  /// Waits before the next attempt; throws where the attempts or the time are used up.
  mutating func wait(
    after failures: Int, _ reason: String, atLeastSeconds seconds: Int?
  ) throws(Failure)
  /// The other side does not accept who we are, and has just given us what we showed.
  func notAccepted() -> Failure
}

/// What became of something that was sent.
public enum SendOutcome<Failure: Error> {
  /// It has happened, or had happened before; what it is known by there.
  case done(String)
  /// There is an answer, and it does not say that it has happened. It may happen later, so nothing is
  /// sent again.
  case unclear(String)
  /// It may have happened.
  case unknown(String, waitSeconds: Int?)
  /// It has not happened, and may do so later.
  case busy(String, waitSeconds: Int?)
  /// It has not happened, because the other side does not accept who we are.
  case unauthorized
  /// It does not happen.
  case refused(Failure)
}

/// Makes an effect happen once: looks, sends, and looks again before anything is sent twice.
public struct OnceOnly<Effect: OnceOnlyEffect> {
  /// The effect.
  public private(set) var effect: Effect
  /// Whether it may have happened without this program's knowing: then the outcome of whatever goes
  /// wrong is unknown, and what is on record must stay.
  public private(set) var mayHaveHappened: Bool
  private var failureCount = 0
  /// How many times it was not taken for want of being known.
  private var unauthorizedCount = 0

  /// - Parameter isBegun: whether an earlier call may have sent it.
  public init(_ effect: Effect, isBegun: Bool) {
    self.effect = effect
    mayHaveHappened = isBegun
  }

  /// Makes it happen, unless it has.
  ///
  /// - Returns: what it is known by there, and whether it was there before anything was sent.
  /// - Throws: the effect's failure; `mayHaveHappened` says what it means.
  public mutating func perform() throws(Effect.Failure) -> (id: String, wasThere: Bool) {
    var wasSent = false
    var unclear: String?
    while true {
      if let id = try effect.look() { return (id, wasThere: !wasSent) }
      if let unclear {
        try wait(unclear, nil)
        continue
      }
      let before = mayHaveHappened
      wasSent = true
      switch try send() {
      case .done(let id): return (id, wasThere: false)
      case .unclear(let reason): unclear = reason
      case .unknown(let reason, let seconds): try wait(reason, seconds)
      case .busy(let reason, let seconds):
        mayHaveHappened = before
        try wait(reason, seconds)
      case .unauthorized:
        unauthorizedCount += 1
        if unauthorizedCount > 1 { return try lookBehind(effect.notAccepted(), before) }
        // The look shows something new.
        mayHaveHappened = before
      case .refused(let failure): return try lookBehind(failure, before)
      }
    }
  }

  private mutating func send() throws(Effect.Failure) -> SendOutcome<Effect.Failure> {
    try effect.keepRequest()
    let before = mayHaveHappened
    mayHaveHappened = true
    do throws(Effect.Failure) {
      return try effect.send()
    } catch {
      mayHaveHappened = before
      throw error
    }
  }

  private mutating func wait(_ reason: String, _ seconds: Int?) throws(Effect.Failure) {
    failureCount += 1
    try effect.wait(after: failureCount, reason, atLeastSeconds: seconds)
  }

  /// Looks once more where it is refused, because it may be refused for an earlier request that was
  /// acted on. That nothing has happened is said only behind this look.
  private mutating func lookBehind(
    _ failure: Effect.Failure, _ before: Bool
  ) throws(Effect.Failure) -> (id: String, wasThere: Bool) {
    if let id = try effect.look() { return (id, wasThere: false) }
    mayHaveHappened = before
    throw failure
  }
}
