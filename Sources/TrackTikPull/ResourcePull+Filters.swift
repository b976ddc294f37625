import PayrollModel
import TimeSources
import TrackTik
import TrackTikServer

/// Filters are not believed: each row is compared with what was asked for.
extension ResourcePull {
  /// Rows that were not asked for.
  func countOutside(_ rows: [PageSummary.Row]) -> Int {
    switch state.stretches.first {
    case .dates(let dates): Self.count(outside: dates, rows)
    case .payrun(let id): rows.count { $0.payrun.map { $0 != id } ?? false }
    case .numbers(let ids): rows.count { !ids.contains($0.id) }
    case .all, nil: 0
    }
  }

  /// Rows that begin a day or more outside of the dates. Dates have no zone, rows have one: a day
  /// of difference says nothing.
  static func count(outside dates: ClosedRange<CalendarDate>, _ rows: [PageSummary.Row]) -> Int {
    let low = (Int64(dates.lowerBound.daysSince1970) - 1) * 86_400
    let high = (Int64(dates.upperBound.daysSince1970) + 3) * 86_400
    return rows.count { row in row.start.map { $0 < low || $0 >= high } ?? false }
  }

  /// Whether the rows of the stretch are chosen by date.
  var isByDate: Bool {
    if case .dates = state.stretches.first { true } else { false }
  }

  /// What the rows of the stretch are chosen by.
  var filterKind: String {
    switch state.stretches.first {
    case .payrun: "pay run"
    case .numbers: "number"
    default: "date"
    }
  }

  /// Tries the next filter where one was ignored.
  mutating func nextFilter(
    _ dialect: Dialect, outside: Int, of count: Int
  ) throws(ServerError) -> Turn {
    if state.isSearching {
      tryNextFilter(dialect)
      return .startOver("the server ignored a filter by \(filterKind)")
    }
    guard state.filterIndex + 1 < (plan.filters[dialect] ?? []).count else {
      throw ServerError(
        .badAnswer,
        "\(outside) of \(count) rows were not asked for: the server ignores every filter by "
          + "\(filterKind) that is known", at: plan.name,
        advice: "ask the vendor which filter works for \(plan.name), or save the pages by hand")
    }
    state.filterIndex += 1
    note("the server ignored a filter by \(filterKind); another one was used")
    return startOver("the server ignored a filter by \(filterKind)")
  }
}
