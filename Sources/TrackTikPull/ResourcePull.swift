import PayrollModel
import TrackTik
import TrackTikServer

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
  var state: State
  private(set) var pageNumber = 1
  /// The numbers of the rows of the stretch so far.
  private(set) var seen = IdentifierSet()
  /// Where the stretch ends.
  var end = ListEnd()
  /// The size that the first page of the stretch says.
  var firstSize: Int?

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

  /// How many rows are still to come in the stretch under way, as far as the server says.
  var rowsLeft: Int { max(0, (end.announced ?? 0) - seen.count) }

  /// The parameters of the next question.
  func query(_ dialect: Dialect) -> [(name: String, value: String)] {
    var query = wanted(dialect)
    query.append(("limit", String(pageSize(dialect))))
    switch dialect {
    case .vendor: query.append(("offset", String(end.offset)))
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

  /// The rows that a page is asked to have.
  func pageSize(_ dialect: Dialect) -> Int {
    state.largestPage ?? dialect.largestPage
  }

  /// The filter by which the stretch is asked for.
  private func filter(_ dialect: Dialect) -> ResourcePlan.Filter? {
    let ladder = plan.filters[dialect] ?? []
    return state.filterIndex < ladder.count ? ladder[state.filterIndex] : nil
  }

  // MARK: Steps

  /// Counts the rows of a page.
  mutating func count(_ page: PageSummary) {
    let before = seen.count
    for row in page.rows { seen.insert(row.id) }
    end.count(page.rowCount, new: seen.count - before)
    pageNumber += 1
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

  /// The pages of the stretch go: it begins anew.
  mutating func startOver(_ reason: String) -> Turn {
    beginStretch()
    return .startOver(reason)
  }

  /// The next question is the first one of a stretch.
  mutating func beginStretch() {
    pageNumber = 1
    seen = IdentifierSet()
    end = ListEnd()
    firstSize = nil
  }
}
