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
/// The same inputs give the same id; two pay groups of one company, and two revisions, have others.
public struct BatchID: Hashable, Sendable, CustomStringConvertible {
  /// Who pays.
  public let payer: Payer
  /// The last date of the period, inclusive.
  public let last: CalendarDate
  /// How often the period was made, this time included: from 1.
  public var revision: Int

  /// The id of a period's batch.
  public init(_ payer: Payer, _ period: PayPeriod, revision: Int = 1) {
    self.payer = payer
    self.last = period.last
    self.revision = revision
  }

  /// Reads an id as `description` writes it; nil for any other text.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, let revision = Int(parts[parts.count - 1]), revision > 0 else {
      return nil
    }
    let date = parts[parts.count - 2]
    guard date.utf8.count == 8,
      let last = CalendarDate("\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))")
    else { return nil }
    let payer = parts.dropLast(2).joined(separator: "-")
    let names = payer.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard names.count <= 2, names.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.payer = Payer(company: names[0], payGroup: names.count == 2 ? names[1] : nil)
    self.last = last
    self.revision = revision
    guard description == text else { return nil }
  }

  /// `ACME-20261107-1`.
  public var description: String {
    "\(payer)-\(last.description.filter { $0 != "-" })-\(revision)"
  }

  /// Whether it is of this payer and this period, in whatever revision.
  public func isOf(_ payer: Payer, _ period: PayPeriod) -> Bool {
    self.payer == payer && last == period.last
  }
}
