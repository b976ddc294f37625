import PayrollBytes
import PayrollModel

extension TimelinePeople {
  /// Writes the lines of people, one behind the other.
  struct Writer {
    private let people: TimelinePeople
    private var nextSpan: Int
    /// The sessions and breaks of the person at hand; the buffers are reused.
    private var records = EmployeeRecords()

    fileprivate init(_ people: TimelinePeople, span: Int) {
      self.people = people
      self.nextSpan = span
    }

    /// Appends the line of the person at a place, which follows the one before.
    mutating func append(_ place: Int, to out: inout OutputBuffer) {
      let employee = people.batch.employees[place]
      let first = nextSpan
      let spans = people.times.spans
      while nextSpan < spans.count, employee.lineRange.contains(Int(spans[nextSpan].line)) {
        nextSpan += 1
      }
      guard let person = employee.record.place,
        people.zonePlaces.indices.contains(Int(employee.zone))
      else { return out.append("{}") }
      records.fetch(person, of: people.batch.timeData, by: people.clock)
      people.append(employee, person, records, spans[first..<nextSpan], to: &out)
    }
  }

  /// A writer that begins with the person at a place.
  func writer(from place: Int) -> Writer {
    guard batch.employees.indices.contains(place) else { return Writer(self, span: 0) }
    // The stretches of a person lie together, and people follow each other as their lines do.
    let line = batch.employees[place].firstLine
    var (low, high) = (0, times.spans.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(times.spans[middle].line) < line { low = middle + 1 } else { high = middle }
    }
    return Writer(self, span: low)
  }

  private func append(
    _ employee: PayEmployee, _ place: Int, _ records: EmployeeRecords, _ spans: ArraySlice<PaySpan>,
    to out: inout OutputBuffer
  ) {
    let zone = zonePlaces[Int(employee.zone)]
    let window = zones[zone].window
    out.append(#"{"zone":"#)
    out.append(decimal: Int64(zone))
    var list = NumberList(#","paid":["#)
    for span in spans {
      list.append(
        span.start, Int64(span.seconds), Int64(span.line) - Int64(employee.firstLine), to: &out)
    }
    list.close(&out)
    list = NumberList(#","sessions":["#)
    for session in records.sessions where !session.status.isGone && session.touches(window) {
      let seconds = session.traits.contains(.hasNoEnd) ? -1 : Int64(session.duration)
      list.append(session.id, session.start, seconds, to: &out)
    }
    list.close(&out)
    appendShifts(of: place, in: window, to: &out)
    append(records.breaks, in: window, paid: spans, to: &out)
    appendContent(of: place, records, in: window, to: &out)
    out.append(UInt8(ascii: "}"))
  }

  private func appendShifts(of employee: Int, in window: Range<Int64>, to out: inout OutputBuffer) {
    var list = NumberList(#","planned":["#)
    clock.shifts.forEachMember(of: employee) { member in
      let shift = batch.timeData.shifts[Int(member)]
      guard shift.status != .cancelled, !shift.isPaidTimeOff, shift.start != 0,
        shift.end > shift.start, shift.start < window.upperBound, shift.end > window.lowerBound
      else { return }
      list.append(shift.start, shift.end - shift.start, to: &out)
    }
    list.close(&out)
  }

  private func append(
    _ breaks: [BreakSession], in window: Range<Int64>, paid: ArraySlice<PaySpan>,
    to out: inout OutputBuffer
  ) {
    var list = NumberList(#","breaks":["#)
    for pause in breaks {
      guard !pause.isGone, !pause.hasNoStart, !pause.hasNoEnd, pause.duration > 0,
        pause.start < window.upperBound, pause.end > window.lowerBound
      else { continue }
      // Whether it was paid is what became of it, not what it says of itself.
      let isPaid = paid.contains { $0.start <= pause.start && pause.end <= $0.end }
      list.append(pause.start, Int64(pause.duration), isPaid ? 1 : 0, to: &out)
    }
    list.close(&out)
  }
}

extension WorkSession {
  /// Whether any of it may lie in a stretch of time; one that was never closed lies where it begins.
  func touches(_ window: Range<Int64>) -> Bool {
    guard !traits.contains(.hasNoStart), start < window.upperBound else { return false }
    return traits.contains(.hasNoEnd) || duration <= 0
      ? start >= window.lowerBound : end > window.lowerBound
  }
}
