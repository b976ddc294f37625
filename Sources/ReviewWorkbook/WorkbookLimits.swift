/// How much goes into a workbook.
struct WorkbookLimits {
  /// The most rows that a sheet has, its header among them: what spreadsheet programs can show.
  var rows = 1_048_576
  /// The most sessions that are listed without being asked for.
  var sessions = 100_000
}
