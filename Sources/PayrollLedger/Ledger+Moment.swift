import PayrollModel

extension Ledger {
  /// How far a clock may be behind the last event, in seconds: what a machine that sets its clock right,
  /// or one of two machines, may be off.
  static let clockTolerance: Int64 = 2 * 3600

  /// The moment of something that happens now by a clock: never before what happened last, so that no
  /// approval is valid for longer because a clock went back.
  ///
  /// - Parameter clock: what the clock says, in seconds since 1970 UTC.
  /// - Throws: `LedgerProblem` of kind `refused` where the clock is further behind the last event than
  ///   clocks are off: then it is wrong now, or was wrong then.
  public func moment(at clock: Int64) throws(LedgerProblem) -> Int64 {
    let last = state.latest
    guard clock >= last - Self.clockTolerance else {
      throw LedgerProblem(
        .refused, path,
        "the clock says \(UTCMoment.text(clock)), and the last event was on "
          + "\(UTCMoment.text(last))",
        advice:
          "set the clock of this machine; where it is right now and was wrong then, bring back "
          + "a copy of the ledger from before that event")
    }
    return max(last, clock)
  }
}
