import PayrollModel
import PayrollReview
import RunFiles

/// The clocked sessions behind the hours, a row each.
struct SessionsSheet {
  static let name = "Sessions"

  private let book: ReviewBook
  private let choice: ReviewWorkbook.Sessions
  private var review: Review { book.review }

  init(_ book: ReviewBook, _ choice: ReviewWorkbook.Sessions) {
    self.book = book
    self.choice = choice
  }

  /// Adds the sheet, or one that says why there is none.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be written, or the timeline cannot be read.
  func write() throws(WorkbookProblem) {
    guard let timeline = review.timeline else {
      return try book.add(note: "This run has no clock times.", instead: Self.name)
    }
    guard timeline.people.count == review.people.count else {
      throw .timeline(person: min(timeline.people.count, review.people.count))
    }
    guard let count = try count(timeline) else {
      return try book.add(
        note: "There are more than \(book.limits.sessions) sessions. They are left out of the "
          + "workbook unless they are asked for.", instead: Self.name)
    }
    let table = SheetTable(
      name: Self.name, notes: [Self.note], columns: Self.columns, frozenColumns: 2,
      rowCount: count)
    try book.add(table) { (rows) throws(WorkbookProblem) in
      let clocks = timeline.zones.map { WallClock($0, first: review.batch.period.first) }
      for (place, person) in review.people.enumerated() {
        let times = try Self.clock(timeline, place)
        for session in times.sessions {
          try rows.append(
            cells(session, times, person, timeline, times.zone.flatMap { clocks.at($0) }))
        }
      }
    }
  }

  private static let note =
    "Local times are those of the zone's clock. They are left out on a day on which the clock is "
    + "changed, and before and after the days of the period: the times in UTC are always there, those "
    + "of plans where there is no local time."

  private static let columns = [
    Column("Number", .number), Column("Name", .text), Column("Date", .date),
    Column("Start, local", .moment), Column("End, local", .moment), Column("Hours", .hours),
    Column("Never closed", .word, [(.equal("yes"), .red)]), Column("Planned start, local", .moment),
    Column("Planned end, local", .moment), Column("Planned hours", .hours),
    Column("Zone", .text), Column("Start, UTC", .moment), Column("End, UTC", .moment),
    Column("Planned start, UTC", .moment), Column("Planned end, UTC", .moment),
    Column("Session", .word),
  ]

  private static func clock(
    _ timeline: TimelineFile, _ place: Int
  ) throws(WorkbookProblem) -> PersonClock {
    guard let clock = PersonClock(timeline.people[place]) else { throw .timeline(person: place) }
    return clock
  }

  /// How many sessions there are; nil where there are too many to list.
  private func count(_ timeline: TimelineFile) throws(WorkbookProblem) -> Int? {
    var count = 0
    for place in timeline.people.indices {
      count += try Self.clock(timeline, place).sessions.count
      if count > book.limits.sessions && choice == .whereFew { return nil }
    }
    return count
  }

  private func cells(
    _ session: PersonClock.Session, _ times: PersonClock, _ person: ReviewPerson,
    _ timeline: TimelineFile, _ clock: WallClock?
  ) -> [Cell] {
    func local(_ instant: Int64?) -> Cell {
      Cell(instant.flatMap { clock?.time($0) }) { .moment($0) }
    }
    /// For what has no local time.
    func universal(_ instant: Int64?) -> Cell {
      Cell(instant.flatMap { clock?.time($0) == nil ? $0 : nil }) { .moment($0) }
    }
    let plan = times.plan(of: session)
    let seconds = session.end.map { $0.clampedMinus(session.start) }
    return [
      .text(person.number), .text(person.name), Cell(clock?.date(session.start)) { .date($0) },
      local(session.start), local(session.end), Cell(seconds) { .seconds($0) },
      .flag(session.end == nil), local(plan?.lowerBound), local(plan?.upperBound),
      Cell(plan) { .seconds($0.upperBound.clampedMinus($0.lowerBound)) },
      Cell(times.zone.flatMap { timeline.zones.at($0) }) { .text($0.name) }, .moment(session.start),
      Cell(session.end) { .moment($0) }, universal(plan?.lowerBound),
      universal(plan?.upperBound), .text(session.id),
    ]
  }
}
