import PayrollModel

/// The holidays of all groups in flat form: disjoint windows by rising start.
struct HolidayTable: Sendable {
  struct Window: Sendable {
    let start: Int64
    let end: Int64
    let reason: UInt8
  }

  private(set) var windows: ContiguousArray<Window> = []
  /// Where each group's windows begin, and the end of the last one.
  private(set) var groupStarts: ContiguousArray<Int> = [0]

  /// The windows that overlap `range`; none where the policy leaves worked holidays alone.
  ///
  /// Each name gets a reason of its own, as long as the table of reasons has room.
  init(
    _ holidays: HolidayWindows, policy: HolidayPolicy, overlapping range: Range<Int64>,
    rules: inout CompiledRules
  ) {
    guard policy.bucketsWorkedHoursAsHoliday else { return }
    for group in holidays.groups {
      var end = Int64.min
      let sorted = group.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
      for window in sorted where window.end.secondsSince1970 > end {
        let start = max(window.start.secondsSince1970, end)
        end = max(end, window.end.secondsSince1970)
        guard start < end, start < range.upperBound, end > range.lowerBound else { continue }
        let reason = SliceReason(
          ruleSet: "company", rule: "holiday-worked", sentence: "worked on \(window.name)",
          citation: policy.citation)
        windows.append(
          Window(
            start: start, end: end,
            reason: rules.index(of: reason) ?? CompiledRules.holidayReason))
      }
      groupStarts.append(windows.count)
    }
  }
}
