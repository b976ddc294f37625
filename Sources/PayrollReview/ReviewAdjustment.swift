public import PayrollModel
public import RunFiles

/// Hours or an amount of a run that make up for what another run paid.
public struct ReviewAdjustment: Sendable {
  /// Whose it is: a place in `Review.people`.
  public let person: Int
  /// The line of the batch.
  public let line: BatchRecord.Line
  /// The pay code; empty for none.
  public let payCode: String
  /// The run that it corrects, and why.
  public let adjustment: PayReason.Adjustment
  /// The rule that the hours come from, in words.
  public let rule: String

  /// The date that it is paid for.
  public var date: CalendarDate { CalendarDate(daysSince1970: line.date) }
  /// What is paid: `8.00 h`, or the amount; with a minus where it is taken back.
  public var pay: String { line.pay }
  /// `overtime x1.5`, and the pay code.
  public var kind: String { line.kind(payCode: payCode) }
}

extension Review {
  /// What makes up for other runs, in the order of the people and their lines.
  public var adjustments: [ReviewAdjustment] {
    let known = AdjustedReasons(batch.reasons)
    guard !known.isEmpty else { return [] }
    var adjustments: [ReviewAdjustment] = []
    for (place, person) in people.enumerated() {
      for line in batch.lines[person.lineRange] {
        guard let adjustment = known[line.reason] else { continue }
        adjustments.append(
          ReviewAdjustment(
            person: place, line: line, payCode: batch.payCode(of: line), adjustment: adjustment,
            rule: batch.reasons[Int(line.reason)].ownSentence))
      }
    }
    return adjustments
  }
}

extension BatchRecord.Line {
  /// `8.00 h`, or the amount.
  var pay: String {
    amount == 0 ? Hours.text(seconds: seconds) + " h" : Money(cents: amount).description
  }

  /// `overtime x1.5`, and the pay code.
  func kind(payCode: String) -> String {
    let multiplier = Multiplier(tenThousandths: self.multiplier)
    return bucket.name + (multiplier == .one ? "" : " x\(multiplier)")
      + (payCode.isEmpty ? "" : " \(payCode)")
  }
}

extension BatchRecord {
  /// The pay code of a line; empty for none.
  func payCode(of line: Line) -> String {
    texts.indices.contains(Int(line.payCode)) ? texts[Int(line.payCode)] : ""
  }
}
