import PayrollModel

/// The reasons of adjusted lines, each once.
struct AdjustmentReasons {
  private struct Key: Hashable {
    /// The period: its place among those that are adjusted; -1 for the run's own.
    let period: Int
    /// The reason of the rule, or -1 and -2 for what was paid, and for what was paid by hand.
    let reason: Int
    let cause: PayReason.Adjustment.Cause
    let run: BatchID
  }

  private(set) var reasons: [PayReason]
  private var places: [Key: UInt16] = [:]
  private var known: [PayReason: UInt16] = [:]

  /// Behind those that a batch has.
  init(_ reasons: [PayReason]) { self.reasons = reasons }

  /// The place of a reason.
  ///
  /// - Parameters:
  ///   - reason: that of the rule, and its place in its own batch; nil for what was paid.
  /// - Throws: `MapperError` where there are more than a line can name.
  mutating func place(
    period: Int, _ reason: (place: Int, reason: PayReason)?, isEntered: Bool,
    _ adjustment: PayReason.Adjustment
  ) throws(MapperError) -> UInt16 {
    let key = Key(
      period: period, reason: reason?.place ?? (isEntered ? -2 : -1), cause: adjustment.cause,
      run: adjustment.corrects)
    if let place = places[key] { return place }
    let whole = PayReason(
      adjustment,
      of: reason?.reason ?? PayReason(paidBy: adjustment.corrects, isEntered: isEntered))
    if let place = known[whole] {
      places[key] = place
      return place
    }
    guard let place = UInt16(exactly: reasons.count) else {
      throw .outOfBalance("reasons: \(reasons.count)")
    }
    reasons.append(whole)
    known[whole] = place
    places[key] = place
    return place
  }
}
