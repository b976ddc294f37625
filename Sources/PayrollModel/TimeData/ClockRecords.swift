/// What people clocked and what was planned for them, grouped by whom it belongs to: made once for a
/// snapshot, by whoever first needs it.
public struct ClockRecords: Sendable, Equatable {
  /// The sessions of each employee.
  public let sessions: RecordOrder
  /// The breaks of each session, without those that were taken back.
  public let breaks: RecordOrder
  /// The shifts of each employee.
  public let shifts: RecordOrder

  /// The records as they were grouped.
  public init(sessions: RecordOrder, breaks: RecordOrder, shifts: RecordOrder) {
    self.sessions = sessions
    self.breaks = breaks
    self.shifts = shifts
  }

  /// Groups the records of a snapshot.
  public init(_ data: TimeData) {
    self.init(
      sessions: Self.sessions(of: data), breaks: Self.breaks(of: data),
      shifts: Self.shifts(of: data))
  }

  /// The sessions of each employee.
  public static func sessions(of data: TimeData) -> RecordOrder {
    data.workSessions.withUnsafeBufferPointer { rows in
      RecordOrder(ownerCount: data.employees.count, count: rows.count) { rows[$0].employee }
    }
  }

  /// The breaks of each session, without those that were taken back.
  public static func breaks(of data: TimeData) -> RecordOrder {
    data.breakSessions.withUnsafeBufferPointer { rows in
      RecordOrder(ownerCount: data.workSessions.count, count: rows.count) {
        rows[$0].isGone ? .none : rows[$0].workSession
      }
    }
  }

  /// The shifts of each employee.
  public static func shifts(of data: TimeData) -> RecordOrder {
    data.shifts.withUnsafeBufferPointer { rows in
      RecordOrder(ownerCount: data.employees.count, count: rows.count) { rows[$0].employee }
    }
  }
}
