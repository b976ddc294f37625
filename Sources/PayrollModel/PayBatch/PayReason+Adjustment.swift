extension PayReason {
  /// That a line makes up for what another run paid, or did not pay.
  public struct Adjustment: Sendable, Hashable {
    /// In what the day differs from what was paid for it.
    public enum Cause: String, Sendable, CaseIterable {
      /// Nothing was paid for the day: a late approval, a forgotten punch.
      case hoursAdded = "hours added"
      /// Nothing is owed for the day any more.
      case hoursRemoved = "hours removed"
      /// Other hours are owed: a corrected punch.
      case hoursChanged = "hours changed"
      /// The same hours are in another bucket, at another multiplier, or under another pay code.
      case reclassified
      /// The same hours have another rate.
      case rateChanged = "rate changed"
      /// The same hours are at another position or site.
      case placeChanged = "place changed"
      /// Another amount is owed beside the hours.
      case amountChanged = "amount changed"
      /// An entry by hand was added, changed or taken back.
      case entryChanged = "entry changed"
      /// The person was held out of the run.
      case held
    }

    /// The run that it corrects.
    public let corrects: BatchID
    /// In what the day differs.
    public let cause: Cause

    /// What is made up for.
    public init(corrects: BatchID, _ cause: Cause) {
      self.corrects = corrects
      self.cause = cause
    }
  }

  private static let opening = "corrects "

  /// The reason of a line that makes up for something: the rule is the one that the hours come from.
  public init(_ adjustment: Adjustment, of reason: PayReason) {
    self.init(
      ruleSet: reason.ruleSet, rule: reason.rule,
      sentence:
        "\(Self.opening)\(adjustment.corrects) (\(adjustment.cause.rawValue)): \(reason.sentence)",
      citation: reason.citation)
  }

  /// The reason of what is taken back: it was paid by a run.
  ///
  /// - Parameter isEntered: whether it was entered by hand.
  public init(paidBy run: BatchID, isEntered: Bool) {
    if isEntered {
      self.init(HandEntry(author: "the ledger", reason: "paid by \(run)"))
    } else {
      self.init(ruleSet: "company", rule: "paid", sentence: "paid by \(run)", citation: "")
    }
  }

  /// What is made up for, and the sentence of the rule behind it; nil for what the run pays for itself.
  var adjusted: (adjustment: Adjustment, sentence: Substring)? {
    guard sentence.hasPrefix(Self.opening) else { return nil }
    let rest = sentence.dropFirst(Self.opening.count)
    guard let open = rest.firstRange(of: " ("),
      let close = rest[open.upperBound...].firstRange(of: "): "),
      let run = BatchID(String(rest[..<open.lowerBound])),
      let cause = Adjustment.Cause(rawValue: String(rest[open.upperBound..<close.lowerBound]))
    else { return nil }
    return (Adjustment(corrects: run, cause), rest[close.upperBound...])
  }

  /// What a line makes up for; nil for what the run pays for itself.
  public var adjustment: Adjustment? { adjusted?.adjustment }

  /// The sentence of the rule, without what is made up for.
  public var ownSentence: String { adjusted.map { String($0.sentence) } ?? sentence }
}
