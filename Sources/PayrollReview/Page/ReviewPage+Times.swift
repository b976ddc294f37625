import PayrollBytes
import PayrollModel
import RunFiles

extension ReviewPage {
  /// The clock times of a person as the timeline has them, with three differences: a start is the time
  /// since the end of what stands before it, the first one since the UTC midnight at which the first
  /// date of the period begins, and sessions have no numbers. `null` where there are none.
  func appendTimes(of place: Int, _ times: inout TimelinePerson, to out: inout OutputBuffer) {
    guard let lines = review.timeline?.people, lines.indices.contains(place),
      lines.withLine(place, { times.read($0) })
    else { return out.append("null") }
    guard let zone = times.zone else { return out.append("{}") }
    out.append(#"{"zone":"#)
    out.append(decimal: zone)
    append(times[.paid], .paid, #","paid":["#, to: &out)
    append(times[.sessions], .sessions, #","sessions":["#, to: &out)
    append(times[.planned], .planned, #","planned":["#, to: &out)
    append(times[.breaks], .breaks, #","breaks":["#, to: &out)
    out.append(UInt8(ascii: "}"))
  }

  private func append(
    _ numbers: [Int64], _ list: TimelinePerson.List, _ opening: StaticString,
    to out: inout OutputBuffer
  ) {
    guard !numbers.isEmpty else { return }
    out.append(opening)
    var before = Int64(review.batch.period.first.daysSince1970) * 86_400
    for first in stride(from: 0, to: numbers.count, by: list.width) {
      let (start, seconds) = (numbers[first + list.start], numbers[first + list.start + 1])
      if first > 0 { out.append(UInt8(ascii: ",")) }
      out.append(decimal: start &- before)
      out.append(UInt8(ascii: ","))
      out.append(decimal: seconds)
      if list == .paid || list == .breaks {
        out.append(UInt8(ascii: ","))
        out.append(decimal: numbers[first + 2])
      }
      before = start &+ max(seconds, 0)
    }
    out.append(UInt8(ascii: "]"))
  }
}
