import PayrollModel

/// The regions whose absence keeps somebody's law, holidays or clock from being known, with the
/// employees whom that concerns.
struct RegionGaps {
  private var gaps: [RegionGap: (count: Int, first: Int64)] = [:]

  /// Notes an employee, by the number in the source.
  mutating func add(_ gap: RegionGap, employee: Int64) {
    gaps[gap, default: (0, employee)].count += 1
  }

  /// A finding for each region, and one for all without any.
  func findings(_ data: TimeData) -> [Finding] {
    gaps.map { .unknownRegion(data, $0.key, count: $0.value.count, first: $0.value.first) }
  }
}
