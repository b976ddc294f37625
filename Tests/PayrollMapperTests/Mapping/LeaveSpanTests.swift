import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollMapper

@Suite("From when to when a leave request is")
struct LeaveSpanTests {
  /// A time such as `08:00`, with `Z` behind it for UTC and `L` for an offset of its own.
  private func time(_ text: String) throws -> WrittenTime? {
    guard !text.isEmpty else { return nil }
    let clock: WrittenTime.Clock =
      text.hasSuffix("Z") ? .utc : text.hasSuffix("L") ? .local : .unsaid
    let ofDay = try #require(TimeOfDay(String(text.prefix(5))))
    return WrittenTime(secondsOfDay: Int32(ofDay.secondsSinceMidnight), clock: clock)
  }

  /// The span of a request from and to a day of October 2026 and a time, in New York, which is four
  /// hours behind UTC: its days, or the hours of one, and what else is known.
  private func span(
    _ first: (Int, String), _ last: (Int, String), day: Int64 = 8, hasZone: Bool = true
  ) throws -> String {
    var request = LeaveRequest(id: 1)
    request.first = CalendarDate(year: 2026, month: 10, day: first.0)
    request.last = CalendarDate(year: 2026, month: 10, day: last.0)
    request.firstTime = try time(first.1)
    request.lastTime = try time(last.1)
    let zone = try Zones.named("America/New_York")
    guard let span = LeaveSpan(request, daySeconds: day * 3600, zone: hasZone ? zone : nil) else {
      return "none"
    }
    var words = "\(span.first.parts.day)-\(span.last.parts.day)"
    if let stretch = span.stretch { words += " \(Hours.text(seconds: stretch)) h" }
    if span.clock != nil { words += " by the clock" }
    if span.touchesMidnight { words += " at midnight" }
    if span.isRagged { words += " ragged" }
    if span.endsAtWrittenMidnight { words += " written" }
    return words
  }

  @Test("Dates without times are whole dates; the wrong way round they are nothing")
  func dates() throws {
    #expect(try span((26, ""), (28, "")) == "26-28")
    #expect(try span((26, ""), (26, "")) == "26-26")
    #expect(try span((28, ""), (26, "")) == "none")
    var request = LeaveRequest(id: 1)
    #expect(LeaveSpan(request, daySeconds: 28_800, zone: nil) == nil)
    request.first = CalendarDate("2026-10-26")
    #expect(LeaveSpan(request, daySeconds: 28_800, zone: nil) == nil)
  }

  @Test("Midnights that are written stand as they are written, by whatever clock")
  func midnights() throws {
    for mark in ["", "Z", "L"] {
      #expect(try span((26, "00:00\(mark)"), (26, "23:59\(mark)")) == "26-26")
      #expect(try span((26, "00:00\(mark)"), (28, "00:00\(mark)")) == "26-28 written")
      #expect(try span((26, "00:00\(mark)"), (26, "00:00\(mark)")) == "26-26")
      #expect(try span((26, "00:00\(mark)"), (28, "")) == "26-28")
    }
    // A minute earlier is no midnight, and too long for hours of a day.
    #expect(try span((26, "00:00L"), (28, "23:58L")) == "26-28 ragged")
  }

  @Test("A moment in UTC that is midnight for the employee is the employee's date")
  func localMidnights() throws {
    #expect(try span((26, "04:00Z"), (28, "04:00Z")) == "26-28 written")
    #expect(try span((26, "04:00Z"), (27, "03:59Z")) == "26-26")
    #expect(try span((27, "02:00Z"), (27, "06:00Z")) == "26-26 4.00 h by the clock")
    // Without a zone the times stand as they are written.
    #expect(try span((26, "04:00Z"), (26, "10:00Z"), hasZone: false) == "26-26 6.00 h")
  }

  @Test("Times of several dates that say nothing of their clock are read as UTC")
  func unsaidClock() throws {
    #expect(try span((26, "12:00"), (28, "23:00")) == "26-28")
    #expect(try span((27, "02:00"), (29, "13:00")) == "26-29 ragged", "from 22:00 on the 26th")
  }

  @Test("Hours of one date are that part of it, and a clock is known where it is said")
  func hours() throws {
    #expect(try span((26, "08:00"), (26, "12:00")) == "26-26 4.00 h")
    #expect(try span((26, "08:00L"), (26, "12:00L")) == "26-26 4.00 h by the clock")
    #expect(try span((26, "12:00Z"), (26, "16:00Z")) == "26-26 4.00 h by the clock")
    #expect(try span((26, "12:00"), (26, "08:00")) == "none")
    #expect(try span((26, "08:00"), (26, "08:00")) == "26-26")
  }

  @Test("An end without a time on the date of the beginning is the end of that date")
  func openEnd() throws {
    #expect(try span((26, "12:00"), (26, "")) == "26-26 12.00 h at midnight")
    #expect(
      try span((26, "12:00L"), (26, "00:00L")) == "26-26 12.00 h by the clock at midnight")
    #expect(try span((26, ""), (26, "12:00")) == "26-26 12.00 h at midnight")
  }

  @Test("Up to sixteen hours are hours, also over midnight; longer ones are dates")
  func longest() throws {
    #expect(try span((26, "06:00"), (26, "22:00")) == "26-26 16.00 h")
    #expect(try span((26, "06:00"), (26, "22:01")) == "26-26")
    #expect(try span((26, "22:00L"), (27, "06:00L")) == "26-26 8.00 h by the clock")
    #expect(try span((26, "16:00L"), (27, "08:00L")) == "26-26 16.00 h by the clock")
    #expect(try span((26, "16:00L"), (27, "08:01L")).hasPrefix("26-27"))
  }

  @Test(
    "Several dates are ragged where their hours of the day are no day of leave",
    arguments: [
      // From 08:00 to so late on the third day, with a day of eight hours.
      ("16:00", false), ("15:00", false), ("14:59", true), ("23:00", false), ("12:00", true),
    ])
  func ragged(end: String, isRagged: Bool) throws {
    #expect(try span((26, "08:00L"), (28, end + "L")) == "26-28" + (isRagged ? " ragged" : ""))
  }

  @Test("A day of leave of another length makes another frame")
  func dayLength() throws {
    #expect(try span((26, "08:00L"), (28, "18:59L"), day: 12) == "26-28 ragged")
    #expect(try span((26, "08:00L"), (28, "19:00L"), day: 12) == "26-28")
    // More than sixteen hours of the day are none either.
    #expect(try span((26, "06:00L"), (28, "22:00L")) == "26-28")
    #expect(try span((26, "06:00L"), (28, "22:01L")) == "26-28 ragged")
  }
}
