import PayrollModel

/// A search through the pages of `processed-payroll-payruns`. It asks nobody, and believes no
/// filter: what a row says decides.
struct PayrunSearch {
  private static let pageSize = 100

  private let publication: Publication
  private var seen: Set<String> = []
  private var pageNumber = 1
  private var announced: Int?
  private var ours: String?
  private var other: String?
  /// Whether the last page had nothing new, and a round number of rows: paging may do nothing.
  private var isRepeated = false
  /// Whether another page is to be asked for.
  private(set) var isOpen = true

  /// A search that has not begun.
  init(_ publication: Publication) { self.publication = publication }

  /// The parameters of the next page.
  func paging(_ dialect: Dialect) -> [(name: String, value: String)] {
    var parameters = [(name: "limit", value: String(Self.pageSize))]
    if pageNumber > 1 {
      switch dialect {
      case .vendor: parameters.append(("offset", String(seen.count)))
      case .notes: parameters.append(("page", String(pageNumber)))
      }
    }
    return parameters
  }

  /// Takes a page.
  ///
  /// - Throws: `PullError` where it does not say of which periods its entries are.
  mutating func take(_ page: PayrunPage) throws(PullError) {
    let before = seen.count
    for row in page.rows where seen.insert(row.id).inserted {
      if row.holds(publication.externalID) {
        ours = ours ?? row.id
      } else if row.isOfOtherSchedule(than: publication.paySchedule) {
        continue
      } else if let dates = row.dates {
        if dates.overlaps(publication.period.first...publication.period.last) {
          other = other ?? row.id
        }
      } else {
        throw PullError(
          .badAnswer, "the entry \(row.id) does not say its period, or not in a way that is known",
          at: Publication.resource,
          advice: "nothing is sent as long as one may be there already; ask the vendor")
      }
    }
    announced = page.announcedCount ?? announced
    pageNumber += 1
    let isNew = seen.count > before
    isRepeated = !isNew && !page.rows.isEmpty && page.rows.count % 10 == 0
    isOpen = ours == nil && isNew && (announced.map { seen.count < $0 } ?? true)
  }

  /// Whether everything came that the server announced, or what was looked for.
  var isComplete: Bool { ours != nil || announced.map { seen.count >= $0 } ?? !isRepeated }

  /// The id of the entry that carries the external id; nil where there is none.
  ///
  /// - Throws: `PullError` where there is another one for the same schedule and period.
  func result() throws(PullError) -> String? {
    if let ours { return ours }
    guard let other else { return nil }
    throw PullError(
      .refused,
      "the period \(publication.period) of pay schedule \(publication.paySchedule), or a part of "
        + "it, is marked already, by another batch or by somebody else: entry \(other)",
      at: Publication.resource,
      advice: "find out who was paid by it; if it is wrong, remove it in the source and run the "
        + "command again")
  }
}
