/// Who pays a batch: a company, or a pay group of it that is paid by a run of its own.
public struct Payer: Hashable, Sendable, CustomStringConvertible {
  /// The company's id: letters, digits and hyphens.
  public let company: String
  /// The pay group's: the same; nil where the company pays everybody together.
  public let payGroup: String?

  /// A payer.
  public init(company: String, payGroup: String? = nil) {
    self.company = company
    self.payGroup = payGroup
  }

  /// `ACME`, or `ACME.WEEKLY` for a pay group.
  public var description: String { payGroup.map { "\(company).\($0)" } ?? company }
}

/// What a batch is called: `ACME-20261107-1` is the first revision of what ACME pays for the period
/// that ends on 2026-11-07.
///
/// `ACME-20261107-X1` is the first of the off-cycle runs of that period, `A1` of the adjustments and `F1`
/// of the runs of final pay. The same inputs give the same id; two pay groups of one company, two
/// revisions, and two types of runs have others.
public struct BatchID: Hashable, Sendable, CustomStringConvertible {
  /// Who pays.
  public let payer: Payer
  /// The last date of the period, inclusive.
  public let last: CalendarDate
  /// What it pays.
  public let type: RunType
  /// How often the period was made, this time included: from 1. Of other types than regular the number
  /// of the run among those of the period: each of them stands beside the others.
  public var revision: Int

  /// The id of a period's batch.
  public init(
    _ payer: Payer, _ period: PayPeriod, type: RunType = .regular, revision: Int = 1
  ) {
    self.payer = payer
    self.last = period.last
    self.type = type
    self.revision = revision
  }

  /// Reads an id as `description` writes it; nil for any other text.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, let number = parts.last else { return nil }
    let type = RunType.allCases.first { !$0.mark.isEmpty && number.hasPrefix($0.mark) } ?? .regular
    guard let revision = Int(number.dropFirst(type.mark.count)), revision > 0 else { return nil }
    let date = parts[parts.count - 2]
    guard date.utf8.count == 8,
      let last = CalendarDate("\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))")
    else { return nil }
    let payer = parts.dropLast(2).joined(separator: "-")
    let names = payer.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard names.count <= 2, names.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.payer = Payer(company: names[0], payGroup: names.count == 2 ? names[1] : nil)
    self.last = last
    self.type = type
    self.revision = revision
    guard description == text else { return nil }
  }

  /// `ACME-20261107-1`.
  public var description: String {
    "\(payer)-\(last.description.filter { $0 != "-" })-\(number)"
  }

  /// What it ends with: `1`, or `X1` for the first off-cycle run.
  public var number: String { "\(type.mark)\(revision)" }

  /// Whether it is of this payer and this period, in whatever revision.
  public func isOf(_ payer: Payer, _ period: PayPeriod) -> Bool {
    self.payer == payer && last == period.last
  }
}
