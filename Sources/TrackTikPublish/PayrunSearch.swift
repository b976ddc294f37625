import PayrollModel
import TimeSources
import TrackTikServer

/// A search through the pages of `processed-payroll-payruns`. It asks nobody, and believes no
/// filter: what an entry says decides.
struct PayrunSearch {
  /// What the entries say about a publication.
  enum Finding: Equatable {
    /// No entry of the schedule is of the period or a part of it.
    case nothing
    /// The entry that carries the external id; its id.
    case ours(String)
    /// Another entry of the schedule is of the period or a part of it; its id.
    case other(String)
  }

  /// How many pages are read at most; a list that is longer does not end.
  static let longest = 1_000
  private static let pageSize = 100

  private let publication: Publication
  private var seen: Set<String> = []
  /// Where the list ends: an entry that is not seen would be made twice.
  private var end = ListEnd(isCareful: true)
  private var pageCount = 0
  private var ours: String?
  private var other: String?
  /// Why the entries do not say whether the period is marked.
  private var problem: ServerError?
  /// Whether the last page came before, and there may be more: paging may do nothing.
  private var isRepeated = false
  /// Whether entries went away meanwhile, so that others may have moved to pages that were read.
  private var hasShrunk = false
  /// Whether another page is to be asked for.
  private(set) var isOpen = true

  /// A search that has not begun.
  init(_ publication: Publication) { self.publication = publication }

  /// The parameters of the next page.
  func paging(_ dialect: Dialect) -> [(name: String, value: String)] {
    var parameters = [(name: "limit", value: String(Self.pageSize))]
    if pageCount > 0 {
      switch dialect {
      case .vendor: parameters.append(("offset", String(seen.count)))
      case .notes: parameters.append(("page", String(pageCount + 1)))
      }
    }
    return parameters
  }

  /// Takes a page.
  ///
  /// - Throws: `ServerError` where the pages do not end.
  mutating func take(_ page: PayrunPage) throws(ServerError) {
    let before = seen.count
    for entry in page.entries where seen.insert(entry.id).inserted { judge(entry) }
    pageCount += 1
    end.count(page.entries.count, new: seen.count - before)
    if case .changed(let count) = end.take(announced: page.announcedCount),
      let new = end.announced, new < count, new != page.entries.count
    {
      hasShrunk = true
    }
    let turn = end.turn(asked: Self.pageSize, pageSize: nil)
    isRepeated = turn == .repeated
    isOpen = ours == nil && turn == .goOn
    guard !isOpen || pageCount < Self.longest else {
      throw ServerError(
        .badAnswer, "the list of entries does not end: \(pageCount) pages were read",
        at: Publication.resource,
        advice: "nothing is sent as long as one may be there already; ask the vendor")
    }
  }

  private mutating func judge(_ entry: PayrunEntry) {
    guard !entry.isOfOtherSchedule(than: publication.paySchedule) else { return }
    let period = publication.period.first...publication.period.last
    if entry.holds(publication.externalID) {
      if let dates = entry.dates, dates != period {
        problem = ServerError(
          .badAnswer,
          "the entry \(entry.id) carries our external id and is of "
            + "\(dates.lowerBound)..\(dates.upperBound), not of \(publication.period)",
          at: Publication.resource,
          advice: "find out who has changed it, and correct it in the source")
      } else {
        ours = ours ?? entry.id
      }
    } else if let dates = entry.dates {
      if dates.overlaps(period) { other = other ?? entry.id }
    } else {
      problem = ServerError(
        .badAnswer, "the entry \(entry.id) does not say its period, or not in a way that is known",
        at: Publication.resource,
        advice: "nothing is sent as long as one may be there already; ask the vendor")
    }
  }

  /// Whether everything came that the server announced, or what was looked for.
  var isComplete: Bool {
    if ours != nil { return true }
    return !isRepeated && !hasShrunk && end.isComplete
  }

  /// What was found.
  ///
  /// - Throws: `ServerError` where an entry may be of the schedule and period, and does not say so.
  func result() throws(ServerError) -> Finding {
    if let ours { return .ours(ours) }
    if let other { return .other(other) }
    if let problem { throw problem }
    return .nothing
  }
}
