import PayrollModel

/// The holidays of all groups in flat form: disjoint windows by rising start.
struct HolidayTable: Sendable {
  struct Window: Sendable {
    let start: Int64
    let end: Int64
    /// The local date on which it starts, as days since 1970-01-01.
    let date: Int32
    let reason: UInt8
  }

  private(set) var windows: ContiguousArray<Window> = []
  /// Where each group's windows begin, and the end of the last one.
  private(set) var groupStarts: ContiguousArray<Int> = [0]

  /// The windows that overlap `range`; none where neither the policy nor a rule asks for them.
  ///
  /// Each name gets a reason of its own, as long as the table of reasons has room.
  init(
    _ holidays: HolidayWindows, policy: HolidayPolicy, zone: ZoneRules,
    overlapping range: Range<Int64>, rules: inout CompiledRules
  ) {
    guard policy.treatment != .ordinary || rules.countsHolidays else { return }
    for group in holidays.groups {
      var end = Int64.min
      let sorted = group.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
      for window in sorted where window.end.secondsSince1970 > end {
        let start = max(window.start.secondsSince1970, end)
        end = max(end, window.end.secondsSince1970)
        guard start < end, start < range.upperBound, end > range.lowerBound,
          windows.count < Int(Int16.max)
        else { continue }
        let reason = PayReason(
          ruleSet: policy.ruleSet, rule: "holiday-worked", sentence: "worked on \(window.name)",
          citation: policy.citation)
        windows.append(
          Window(
            start: start, end: end,
            date: zone.local(Instant(secondsSince1970: start)).date.daysSince1970,
            reason: rules.index(of: reason) ?? CompiledRules.holidayReason))
      }
      groupStarts.append(windows.count)
    }
  }

  /// The places of a group's windows; empty for a group that is not known.
  @inline(__always)
  func places(ofGroup group: Int16) -> Range<Int> {
    let group = Int(group)
    guard group >= 0, group + 1 < groupStarts.count else { return 0..<0 }
    return groupStarts[group]..<groupStarts[group + 1]
  }

  /// The window of a group that holds an instant; nil where none does.
  func place(holding second: Int64, group: Int16) -> Int? {
    places(ofGroup: group).first { windows[$0].start <= second && second < windows[$0].end }
  }

  /// How many of a group's holidays start on the dates from `first` on, `count` of them.
  func count(ofGroup group: Int16, from first: Int32, days count: Int32) -> Int64 {
    var found: Int64 = 0
    for place in places(ofGroup: group) {
      let date = windows[place].date
      if first <= date, date < first + count { found += 1 }
    }
    return found
  }
}
