import PayrollModel

/// With what the hours were compared, as a person reads it.
enum ComparisonText {
  /// - Parameter source: the name of the source.
  static func text(of comparison: ComparisonControls, source: String) -> String {
    let figures: String
    switch comparison.figures {
    case .nothing(let absence): return "with nothing: " + reason(absence, source)
    case .payrunItems(let numbers):
      figures =
        (numbers.count == 1 ? "pay run " : "pay runs ")
        + numbers.map(String.init).joined(separator: ", ")
    case .shiftSlices: figures = "shift slices"
    case .shiftSummaries: figures = "shift summaries"
    }
    let parts = [
      (comparison.differing, "with a difference"),
      (comparison.notCompared, "not to be compared"),
    ].filter { $0.0 > 0 }.map { ", \(SummaryTable.grouped($0.0)) \($0.1)" }
    let rows =
      comparison.unreadableRows == 0
      ? "" : ", \(SummaryTable.counted(comparison.unreadableRows, "row")) unreadable"
    return "with \(source)'s \(figures): \(SummaryTable.counted(comparison.employees, "employee"))"
      + parts.joined() + rows
  }

  private static func reason(_ absence: ComparisonControls.Absence, _ source: String) -> String {
    switch absence {
    case .noFigures: "the snapshot has none of \(source)'s own hours"
    case .otherPeriods: "the snapshot has no pay run of exactly the period"
    case .payrunWithoutItems: "the snapshot has no items of the pay run"
    }
  }
}
