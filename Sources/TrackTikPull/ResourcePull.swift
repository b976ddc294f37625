import PayrollModel
import TrackTik

/// Pulls one resource, page by page: knows the next question, and what an answer to it means.
///
/// It opens no connection and no file, so that every turn it can take is testable by itself.
struct ResourcePull {
  /// What follows from a page.
  enum Turn: Sendable, Equatable {
    /// The page is kept; there are more.
    case goOn
    /// The page is kept; the stretch of dates or numbers is complete.
    case stretchDone
    /// The pages of the stretch do not belong together: they go, and it is asked anew.
    case startOver(String)
  }

  /// What is pulled.
  let plan: ResourcePlan
  /// How it is asked for at present.
  private(set) var state: State
  /// The rows of the stretch so far, repeated ones included: the offset of the next page.
  private var offset = 0
  private var pageNumber = 1
  private var seen = IdentifierSet()
  private var announced: Int?

  /// A pull that has not begun.
  init(_ plan: ResourcePlan, dates: ClosedRange<CalendarDate>) {
    self.plan = plan
    state = State(plan, dates: dates)
  }

  /// A pull that goes on from where an earlier one was.
  init(_ plan: ResourcePlan, resuming state: State) {
    self.plan = plan
    self.state = state
  }

  /// Whether nothing is left.
  var isDone: Bool { state.stretches.isEmpty }

  /// The stretch under way, as messages show it.
  var stretchText: String { state.stretches.first?.text ?? "" }

  /// How many rows are still to come in the stretch under way, as far as the server says.
  var rowsLeft: Int { max(0, (announced ?? 0) - seen.count) }

  /// The parameters of the next question.
  func query(_ dialect: Dialect) -> [(name: String, value: String)] {
    var query = wanted(dialect)
    query.append(("limit", String(pageSize(dialect))))
    switch dialect {
    case .vendor: query.append(("offset", String(offset)))
    case .notes: query.append(("page", String(pageNumber)))
    }
    return query
  }

  /// What is asked for, without the place in the list.
  func wanted(_ dialect: Dialect) -> [(name: String, value: String)] {
    var query: [(name: String, value: String)] = []
    switch state.stretches.first {
    case .dates(let dates):
      if let filter = filter(dialect) { query += filter.parameters(dates) }
    case .numbers(let ids):
      query.append(("id:in", ids.map(String.init).joined(separator: ",")))
    case .payrun(let id):
      if let filter = filter(dialect) { query += filter.parameters(id) }
    case .all, nil: break
    }
    query += plan.extras.filter { state.extras.contains($0.name) }
    if !state.onDemand.isEmpty { query.append(("include", state.onDemand.joined(separator: ","))) }
    return query
  }

  private func pageSize(_ dialect: Dialect) -> Int {
    state.largestPage ?? dialect.largestPage
  }

  private func filter(_ dialect: Dialect) -> ResourcePlan.Filter? {
    let ladder = plan.filters[dialect] ?? []
    return state.filterIndex < ladder.count ? ladder[state.filterIndex] : nil
  }

  // MARK: Answers

  /// Takes a page and says what follows.
  ///
  /// - Throws: `PullError` where the server cannot be made to filter, or to keep to a size of pages.
  mutating func take(_ page: PageSummary, _ dialect: Dialect) throws(PullError) -> Turn {
    let asked = pageSize(dialect)
    if let size = page.pageSize, size > 0, size != asked {
      if pageNumber > 1 {
        guard state.repetitions < 2 else {
          throw PullError(
            .badAnswer, "the size of the pages changes from one to the next", at: plan.name,
            advice: "force the dialect with \"dialect\" of \"source\", or ask the vendor")
        }
        state.repetitions += 1
        state.largestPage = size
        return startOver("the size of its pages changed")
      }
      state.largestPage = size
    }
    let outside = countOutside(page.rows)
    // A few rows may be wrong in themselves; a filter that is ignored brings more.
    if outside * 10 > page.rows.count || (outside > 0 && !isByDate) {
      return try nextFilter(dialect, outside: outside, of: page.rows.count)
    }
    if outside > 0 { note("some rows that were not asked for came too, and are kept") }
    if isByDate, !page.rows.isEmpty,
      page.rows.allSatisfy({ $0.start == nil })
    {
      note("no row says when it begins: nobody knows whether the server filtered by date")
    }
    let before = seen.count
    for row in page.rows { seen.insert(row.id) }
    let isNew = seen.count > before
    if let count = page.announcedCount {
      if let announced, announced != count {
        // Places have moved: rows may have slipped from a page that is still to come to one that
        // is here already.
        if state.repetitions < 2 {
          state.repetitions += 1
          return startOver("the number of rows changed while they were pulled")
        }
        note(Self.drift)
      }
      announced = count
    }
    offset += page.rowCount
    pageNumber += 1
    guard try isLast(page, asked, isNew: isNew) else { return .goOn }
    if let announced, seen.count < announced {
      if state.repetitions < 2 {
        state.repetitions += 1
        return startOver("\(announced - seen.count) of \(announced) rows did not come")
      }
      state.missingRowCount += announced - seen.count
      note("the server announced \(announced) rows and sent \(seen.count)")
    }
    state.stretches.removeFirst()
    beginStretch()
    state.repetitions = 0
    return .stretchDone
  }

  /// Whether a page is the last one of its stretch: the next one would be empty or bring nothing new,
  /// or everything has come that was announced. A first page that is full is not believed to be all:
  /// some servers announce the rows of the page.
  ///
  /// - Throws: `PullError` where the server sends one page whatever is asked, and it looks cut.
  private mutating func isLast(
    _ page: PageSummary, _ asked: Int, isNew: Bool
  ) throws(PullError) -> Bool {
    if page.rowCount == 0 { return true }
    if let announced {
      let isFullFirst =
        offset == page.rowCount && page.rowCount >= min(page.pageSize ?? asked, asked)
      return !isNew || (seen.count >= announced && !isFullFirst)
    }
    if isNew { return false }
    guard offset == 2 * page.rowCount else { return true }
    let same = "the server sends the same \(page.rowCount) rows whatever page is asked for"
    // Sizes of pages are round numbers.
    guard page.rowCount % 10 != 0 else {
      throw PullError(
        .badAnswer, same + ", and there may be more", at: plan.name,
        advice: "force the dialect with \"dialect\" of \"source\", or ask the vendor")
    }
    note(same + "; they were taken for all")
    return true
  }

  /// The server takes no more than so many rows a page.
  ///
  /// - Returns: whether that is less than was asked for.
  mutating func limitPages(to count: Int, _ dialect: Dialect) -> Bool {
    guard count < pageSize(dialect) else { return false }
    state.largestPage = count
    beginStretch()
    return true
  }

  private static let drift =
    "the number of rows changed while they were pulled: records were added or taken away meanwhile"

  /// Rows that were not asked for.
  private func countOutside(_ rows: [PageSummary.Row]) -> Int {
    switch state.stretches.first {
    case .dates(let dates): Self.count(outside: dates, rows)
    case .payrun(let id): rows.count { $0.payrun.map { $0 != id } ?? false }
    case .all, .numbers, nil: 0
    }
  }

  /// Rows that begin a day or more outside of the dates. Dates have no zone, rows have one: a day
  /// of difference says nothing.
  static func count(outside dates: ClosedRange<CalendarDate>, _ rows: [PageSummary.Row]) -> Int {
    let low = (Int64(dates.lowerBound.daysSince1970) - 1) * 86_400
    let high = (Int64(dates.upperBound.daysSince1970) + 3) * 86_400
    return rows.count { row in row.start.map { $0 < low || $0 >= high } ?? false }
  }

  private var isByDate: Bool {
    if case .dates = state.stretches.first { true } else { false }
  }

  /// What the rows of the stretch are chosen by.
  private var filterKind: String {
    if case .payrun = state.stretches.first { "pay run" } else { "date" }
  }

  private mutating func nextFilter(
    _ dialect: Dialect, outside: Int, of count: Int
  ) throws(PullError) -> Turn {
    guard state.filterIndex + 1 < (plan.filters[dialect] ?? []).count else {
      throw PullError(
        .badAnswer,
        "\(outside) of \(count) rows were not asked for: the server ignores every filter by "
          + "\(filterKind) that is known", at: plan.name,
        advice: "ask the vendor which filter works for \(plan.name), or save the pages by hand")
    }
    state.filterIndex += 1
    note("the server ignored a filter by \(filterKind); another one was used")
    return startOver("the server ignored a filter by \(filterKind)")
  }

  private mutating func startOver(_ reason: String) -> Turn {
    beginStretch()
    return .startOver(reason)
  }

  private mutating func beginStretch() {
    offset = 0
    pageNumber = 1
    seen = IdentifierSet()
    announced = nil
  }

  // MARK: Refusals

  /// The question was refused (400): asks for less, if there is anything to leave out. The pages of
  /// the stretch, which answer another question, go.
  ///
  /// - Returns: what is left out; nil where nothing can be.
  mutating func simplify(_ words: String, _ dialect: Dialect) -> String? {
    let spoken = Set(
      words.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "." }
        .map { text in
          var text = text
          while text.last == "." { text.removeLast() }
          return String(text)
        })
    // Of a field of a field, a server may name the last part alone.
    func isSpoken(_ name: String) -> Bool {
      spoken.contains(name)
        || name.split(separator: ".").last.map { spoken.contains(String($0)) } ?? false
    }
    let stamps = plan.stamps.map(\.rawValue)
    var reason: String
    if let name = state.onDemand.first(where: spoken.contains)
      ?? state.onDemand.first(where: isSpoken)
    {
      state.onDemand.removeAll { $0 == name }
      reason = "the field \(name) is refused"
    } else if let name = state.extras.first(where: spoken.contains) {
      state.extras.removeAll { $0 == name }
      reason = "the parameter \(name) is refused"
    } else if state.onDemand.contains(where: stamps.contains) {
      // They save requests, no more: whatever else is asked for is of more use.
      state.onDemand.removeAll(where: stamps.contains)
      reason = "the fields \(stamps.joined(separator: ", ")) may be refused"
    } else if state.filterIndex + 1 < (plan.filters[dialect] ?? []).count {
      state.filterIndex += 1
      reason = "a filter by \(filterKind) is refused"
    } else if !state.onDemand.isEmpty {
      reason = "the fields \(state.onDemand.joined(separator: ", ")) are refused"
      state.onDemand = []
    } else if !state.extras.isEmpty {
      reason = "the parameters \(state.extras.joined(separator: ", ")) are refused"
      state.extras = []
    } else {
      return nil
    }
    beginStretch()
    note(reason)
    return reason
  }

  /// The list is complete with pages of an earlier pull.
  mutating func complete(changeQuestionCount: Int) {
    state.changeQuestionCount = changeQuestionCount
    state.stretches = []
    beginStretch()
  }

  /// Notes what a person should know.
  mutating func note(_ text: String) {
    if !state.notes.contains(text) { state.notes.append(text) }
  }

  /// The question took too long (504): asks for half of it.
  ///
  /// - Returns: whether it could be made smaller.
  mutating func halve(_ dialect: Dialect) -> Bool {
    if case .dates(let dates) = state.stretches.first, dates.lowerBound < dates.upperBound {
      let days = Int(dates.upperBound.daysSince1970 - dates.lowerBound.daysSince1970)
      let middle = dates.lowerBound.adding(days: days / 2)
      state.stretches[0] = .dates(dates.lowerBound...middle)
      state.stretches.insert(.dates(middle.adding(days: 1)...dates.upperBound), at: 1)
      beginStretch()
      return true
    }
    let size = pageSize(dialect)
    guard size > 25 else { return false }
    state.usualPage = state.usualPage ?? size
    state.largestPage = size / 2
    beginStretch()
    return true
  }
}
