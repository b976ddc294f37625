import TrackTik

/// Finds out which pages of an earlier pull still hold, by asking what has changed, in fewer
/// questions than pulling all pages takes.
///
/// Like `ResourcePull` it opens no connection and no file: it says what to ask next and is told what
/// came. Whatever it does not expect ends it, and the list is pulled whole.
struct Revalidation: Sendable {
  /// What to ask next.
  enum Question: Sendable, Equatable {
    /// The rows that were changed at a moment or later, in seconds since 1970.
    case changes(ResourcePlan.Stamp, since: Int64)
    /// The page at a place of the list, from 0.
    case page(Int)
  }

  /// What follows from an answer.
  enum Turn: Sendable, Equatable {
    /// There is more to ask.
    case goOn
    /// `pages` are the list as it is now.
    case done
    /// The pages may not be used; why.
    case pullWhole(String)
  }

  /// The fewest pages for which asking about changes can save anything worth it.
  static let leastPageCount = 4
  /// How many seconds more are asked for than seem to be needed. An answer may take two minutes to
  /// come, and a change gets its stamp before it can be seen by others. Stamps of local time go back
  /// by an hour in autumn, and a server's clock that is wrong may be put right, or be behind ours
  /// while a stamp of the future hides how far: two hours are for that.
  static let margin: Int64 = 2 * 3_600 + 600

  /// The pages with their summaries, those that came anew included.
  private(set) var pages: [(page: PullPage, summary: PageSummary)]
  /// The questions about changes that were asked.
  private(set) var changeQuestionCount = 0
  private let stamps: [ResourcePlan.Stamp]
  private let pageSize: Int
  private let known: KnownRows
  private var questions: [Question] = []
  /// The rows that are said to have changed.
  private var changed = IdentifierSet()
  /// The places of the pages that they stand on.
  private var changedPlaces: Set<Int> = []
  /// The number of all rows, as the last page says it.
  private var total: Int?
  /// When the first answer came: the moment for which the pages are known to hold.
  private var validOn: Int64?

  /// Begins with the pages of an earlier pull.
  ///
  /// - Returns: nil where the pages are not one clean list of full pages with rising numbers, each
  ///   row with its stamps, or where there are too few of them.
  init?(_ pages: [(page: PullPage, summary: PageSummary)], _ stamps: [ResourcePlan.Stamp]) {
    guard pages.count >= Self.leastPageCount, let size = pages.first?.summary.rowCount,
      !stamps.isEmpty, let known = KnownRows(pages.map(\.summary), stamps, pageSize: size),
      let first = pages.map(\.page.assuredOn).min(), let last = pages.map(\.page.assuredOn).max()
    else { return nil }
    self.pages = pages
    self.stamps = stamps
    self.known = known
    pageSize = size
    for stamp in stamps {
      guard let greatest = known.greatest[stamp] else { return nil }
      // What was changed after its page came has a stamp of that time or later. The server's clock
      // may be another than ours, and its stamps of another zone: so the time is counted back from
      // the greatest stamp as well, which is no later than the last page.
      questions.append(
        .changes(stamp, since: min(greatest, first) - (last - first) - Self.margin))
    }
  }

  /// What to ask; nil where nothing is left.
  var question: Question? { questions.first }

  /// Where the page that is asked for stands, from 0. An answer about changes has no place: it is
  /// written where the last page will stand.
  var place: Int {
    if case .page(let place) = question { place } else { pages.count - 1 }
  }

  /// The parameters of the next question that stand behind what is wanted.
  var parameters: [(name: String, value: String)] {
    var parameters: [(name: String, value: String)] = []
    var offset = 0
    switch question {
    case .changes(let stamp, let since): parameters.append(stamp.filter(since: since))
    case .page(let place): offset = place * pageSize
    case nil: break
    }
    return parameters + [("limit", String(pageSize)), ("offset", String(offset))]
  }

  /// Takes an answer.
  ///
  /// - Parameter page: where the answer is; of no meaning where it is one about changes.
  mutating func take(_ summary: PageSummary, _ page: PullPage) -> Turn {
    guard let question, let count = summary.announcedCount else {
      return .pullWhole("a page does not say how many rows there are")
    }
    guard summary.rows.count == summary.rowCount, summary.pageSize ?? pageSize == pageSize else {
      return .pullWhole("the size of its pages changed")
    }
    questions.removeFirst()
    validOn = validOn ?? page.receivedOn
    switch question {
    case .changes(let stamp, let since):
      changeQuestionCount += 1
      if let reason = take(changes: summary, count, stamp, since) { return .pullWhole(reason) }
      if questions.isEmpty { questions = [.page(pages.count - 1)] }
      let left = changedPlaces.union([pages.count - 1]).count
      guard changeQuestionCount + left < pages.count else { return Self.tooMany }
    case .page(let place):
      if let reason = take(summary, at: place, page, count) { return .pullWhole(reason) }
    }
    guard questions.isEmpty else { return .goOn }
    for place in pages.indices where !renewed.contains(place) {
      pages[place].page.revalidatedOn = validOn
    }
    return .done
  }

  private var renewed: Set<Int> = []
  private static let tooMany = Turn.pullWhole("too many rows have changed")

  // MARK: What has changed

  private mutating func take(
    changes page: PageSummary, _ count: Int, _ stamp: ResourcePlan.Stamp, _ since: Int64
  ) -> String? {
    guard count == page.rowCount else { return "too many rows have changed" }
    var moments: [Int64: Int64] = [:]
    for row in page.rows {
      guard let moment = stamp.moment(of: row), moment >= since else {
        return "the server ignores the filter by \(stamp.rawValue)"
      }
      moments[row.id] = moment
      changed.insert(row.id)
      if let place = known.place(of: row.id) {
        changedPlaces.insert(place)
      } else if row.id <= known.last {
        return "rows have come between others"
      }
    }
    // Rows that are known to be of that time must be among them: else the filter is another one
    // than we think.
    for row in pages.flatMap(\.summary.rows) {
      guard let moment = stamp.moment(of: row), moment >= since else { continue }
      guard let now = moments[row.id], now >= moment else {
        return "rows are missing behind the filter by \(stamp.rawValue)"
      }
    }
    return nil
  }

  // MARK: Pages that are asked again

  private mutating func take(
    _ summary: PageSummary, at place: Int, _ page: PullPage, _ count: Int
  ) -> String? {
    guard count == total ?? max(count, known.count) else { return "rows are gone" }
    let isEnd = total == nil
    total = count
    guard summary.rowCount == min(pageSize, count - place * pageSize) else {
      return "a page is not full"
    }
    let before = place < pages.count ? pages[place].summary.rows : []
    guard summary.rows.starts(with: before, by: { $0.id == $1.id }) else {
      return "rows have moved"
    }
    for (row, old) in zip(summary.rows, before) where !changed.contains(row.id) {
      guard stamps.allSatisfy({ $0.moment(of: row) == $0.moment(of: old) }) else {
        return "a row has changed that the server did not name"
      }
    }
    var last = max(
      known.last, place >= known.pageCount ? pages.last?.summary.rows.last?.id ?? 0 : 0)
    for row in summary.rows.dropFirst(before.count) {
      guard row.id > last else { return "rows have come between others" }
      last = row.id
    }
    renewed.insert(place)
    if place < pages.count { pages[place] = (page, summary) } else { pages.append((page, summary)) }
    guard isEnd else { return nil }
    // The end of the list is known now, and with it what is left to ask.
    let pageCount = (count + pageSize - 1) / pageSize
    guard pageCount <= 2 * known.pageCount else { return "too many rows are new" }
    questions =
      (known.pageCount..<max(known.pageCount, pageCount)).map { .page($0) }
      + changedPlaces.subtracting([place]).sorted().map { .page($0) }
    return changeQuestionCount + 1 + questions.count < pageCount
      ? nil : "too many rows have changed"
  }
}
