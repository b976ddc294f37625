/// How a vendor file takes hours that correct what was paid for earlier dates.
public enum AdjustmentForm: String, Sendable, CaseIterable {
  /// In rows of their own, with the dates that they were worked on.
  case dated
  /// Added to, or taken off, the hours of the period: the file has no dates.
  case net
  /// Not at all: they are entered at the vendor by hand.
  case listed
}

extension OutputPlan {
  /// How the file takes adjustments: as the company says, else as the template does. Where neither
  /// says it, a file without dates adds them to the hours of the period, and one with dates, whose vendor
  /// may not take days of another period, has none of them.
  public var adjustments: AdjustmentForm {
    givenAdjustments ?? output.adjustments ?? (printsDates ? .listed : .net)
  }

  /// Whether hours are told apart by their dates or weeks.
  var printsDates: Bool { body.contains { $0.groups(by: [.date, .week]) } }

  /// Whether hours are told apart by their rates.
  package var printsRates: Bool { body.contains { $0.groups(by: [.rate]) } }
}

extension Template {
  /// How the file takes adjustments where a company does not say it, in words.
  var adjustmentWords: String {
    let dates: Set<GroupKey> = [.date, .week]
    if let given = output.adjustments { return given.rawValue }
    guard body.contains(where: { $0.groups(by: dates) }) else { return "net" }
    return body.contains { $0.groups(by: dates, always: true) }
      ? "listed" : "net, or listed where the settings print dates"
  }
}

extension BodyNode {
  /// Whether some repetition tells hours apart by one of some keys.
  ///
  /// - Parameter always: whether keys count only that hang on no setting.
  func groups(by keys: Set<GroupKey>, always: Bool = false) -> Bool {
    switch self {
    case .loop(let loop):
      loop.keys.contains { keys.contains($0.key) && !(always && $0.condition != nil) }
        || loop.children.contains { $0.groups(by: keys, always: always) }
    case .element(let element):
      !(always && element.condition != nil)
        && element.children.contains { $0.groups(by: keys, always: always) }
    default: false
    }
  }
}
