/// The sessions and breaks of one employee, copied together from all over the snapshot.
///
/// The API orders its rows by number, not by person, so that an employee's rows lie far apart in
/// memory. Fetching them in plain loops, before anything depends on their content, lets the
/// processor wait for many of them at once; visiting them one by one took twice as long.
public struct EmployeeRecords: Sendable {
  /// The places of the sessions in the snapshot.
  public private(set) var places: [Int32] = []
  /// The sessions, in the order of the snapshot.
  public private(set) var sessions: [WorkSession] = []
  /// The breaks of all sessions, session by session.
  public private(set) var breaks: [BreakSession] = []
  /// Where each session's breaks begin in `breaks`, and behind the last one, their end.
  public private(set) var breakStarts: [Int32] = []
  private var breakPlaces: [UInt32] = []

  /// Nobody's records yet.
  public init() {}

  /// Takes the records of the employee at a place in the table, in place of the one before.
  public mutating func fetch(_ employee: Int, of data: TimeData, by clock: ClockRecords) {
    places.removeAll(keepingCapacity: true)
    sessions.removeAll(keepingCapacity: true)
    breaks.removeAll(keepingCapacity: true)
    breakStarts.removeAll(keepingCapacity: true)
    breakPlaces.removeAll(keepingCapacity: true)
    clock.sessions.forEachMember(of: employee) { places.append(Int32($0)) }
    data.workSessions.withUnsafeBufferPointer { rows in
      for place in places { sessions.append(rows[Int(place)]) }
    }
    for place in places {
      breakStarts.append(Int32(breakPlaces.count))
      clock.breaks.forEachMember(of: Int(place)) { breakPlaces.append($0) }
    }
    breakStarts.append(Int32(breakPlaces.count))
    data.breakSessions.withUnsafeBufferPointer { rows in
      for place in breakPlaces { breaks.append(rows[Int(place)]) }
    }
  }

  /// The places in `breaks` of the breaks of the session at `index`.
  public func breaks(of index: Int) -> Range<Int> {
    Int(breakStarts[index])..<Int(breakStarts[index + 1])
  }
}
