import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Rounding of punches")
struct PunchRoundingTests {
  private static let modes: [PunchRounding.Mode] = [.nearest, .up, .down, .none]
  private static let divisors = (1...60).filter { 60 % $0 == 0 }

  private func rounding(
    _ minutes: Int, _ mode: PunchRounding.Mode = .nearest, grace: Int = 0
  ) throws -> PunchRounding {
    try #require(
      PunchRounding(
        incrementMinutes: minutes, graceMinutes: grace, clockIn: mode, clockOut: mode,
        mealStart: mode, mealEnd: mode))
  }

  /// The minute of an hour of 2026-06-01 in UTC after rounding; 60 and more is the next hour.
  private func minute(
    _ minute: Int64, _ rounding: PunchRounding, scheduled: Int64? = nil
  ) -> Int64 {
    let hour: Int64 = 1_780_300_800
    let found = rounding.rounded(
      hour + minute * 60, as: .clockIn, scheduled: scheduled.map { hour + $0 * 60 }, zone: .utc)
    return (found - hour) / 60
  }

  @Test("Every minute of an hour, every increment, every mode")
  func everyMinute() throws {
    for step in Self.divisors {
      for mode in Self.modes {
        let rounding = try rounding(step, mode)
        for clocked in Int64(0)..<60 {
          let found = minute(clocked, rounding)
          let down = clocked / Int64(step) * Int64(step)
          let past = clocked - down
          let expected =
            switch mode {
            case .none: clocked
            case .down: down
            case .up: past == 0 ? clocked : down + Int64(step)
            case .nearest: past * 2 < Int64(step) ? down : down + Int64(step)
            }
          #expect(found == expected, "\(clocked) by \(step) \(mode)")
        }
      }
    }
  }

  @Test("The 7/8-minute rule, and half of an increment goes up")
  func sevenEight() throws {
    let quarter = try rounding(15)
    #expect(minute(7, quarter) == 0)
    #expect(minute(8, quarter) == 15)
    #expect(minute(53, quarter) == 60)
    #expect(minute(3, try rounding(6)) == 6)
    #expect(minute(58, try rounding(6)) == 60)
  }

  @Test("Grace snaps to the schedule first, then to the increment, whatever the mode")
  func grace() throws {
    let up = try rounding(15, .up, grace: 3)
    #expect(minute(2, up) == 0)
    #expect(minute(4, up) == 15)
    #expect(minute(23, up, scheduled: 22) == 22)
    #expect(minute(26, up, scheduled: 22) == 30)
    let down = try rounding(15, .down, grace: 3)
    #expect(minute(12, down) == 15)
    #expect(minute(11, down) == 0)
  }

  @Test(
    "A grace beyond half of the increment snaps to the nearer multiple; the middle is the mode's")
  func wideGrace() throws {
    for mode in [PunchRounding.Mode.up, .down, .nearest] {
      let five = try rounding(5, mode, grace: 3)
      #expect(minute(2, five) == 0)
      #expect(minute(3, five) == 5)
    }
    #expect(minute(3, try rounding(6, .down, grace: 4)) == 0)
    #expect(minute(3, try rounding(6, .up, grace: 4)) == 6)
    #expect(minute(3, try rounding(6, .nearest, grace: 4)) == 6)
  }

  @Test("Where punches are not rounded, grace snaps to the schedule alone")
  func graceWithoutRounding() throws {
    let none = try rounding(60, .none, grace: 5)
    #expect(minute(4, none) == 4)
    #expect(minute(4, none, scheduled: 0) == 0)
    #expect(minute(6, none, scheduled: 0) == 6)
    #expect(minute(58, none, scheduled: 60) == 60)
  }

  @Test("The nearest multiple is at most half of the increment away, in every zone and season")
  func bounds() throws {
    var random = SeededGenerator(seed: 7)
    for name in ["America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe"] {
      let zone = try Zones.named(name)
      for _ in 0..<TestEffort.rounds(2000) {
        let step = Self.divisors[Int.random(in: 0..<Self.divisors.count, using: &random)]
        let second = Int64.random(in: 1_767_225_600...1_798_761_600, using: &random)
        let found = try rounding(step).rounded(second, as: .clockOut, zone: zone)
        #expect(abs(found - second) * 2 <= Int64(step) * 60)
        // Measured by the offset of the punch, it is a multiple on the wall clock.
        let offset = zone.offset(at: Instant(secondsSince1970: second))
        #expect((found + offset) % (Int64(step) * 60) == 0)
      }
    }
  }

  @Test("The nights on which the clock changes: elapsed time stays right")
  func clockChanges() throws {
    let zone = try Zones.named("America/New_York")
    let quarter = try rounding(15)
    // 2026-11-01 01:53 EDT, a minute count before the hour that comes twice.
    let fall = zone.instant(of: try #require(CalendarDate("2026-11-01"))).secondsSince1970
    #expect(quarter.rounded(fall + 6780, as: .clockIn, zone: zone) == fall + 7200)
    // The second 01:08, in EST.
    #expect(quarter.rounded(fall + 7200 + 480, as: .clockIn, zone: zone) == fall + 7200 + 900)
    // 2026-03-08 01:55 becomes the instant at which 02:00 is skipped.
    let spring = zone.instant(of: try #require(CalendarDate("2026-03-08"))).secondsSince1970
    #expect(quarter.rounded(spring + 6900, as: .clockIn, zone: zone) == spring + 7200)
    let night = quarter.rounded(session: spring - 3480..<spring + 23_520, zone: zone)
    #expect(night == spring - 3600..<spring + 23_400)
  }

  @Test("Half-hour zones round on their own wall clock")
  func halfHours() throws {
    let zone = try Zones.named("Asia/Kathmandu")
    let midnight = zone.instant(of: try #require(CalendarDate("2026-06-01"))).secondsSince1970
    let hour = try rounding(60)
    #expect(hour.rounded(midnight + 8 * 3600 + 1740, as: .clockIn, zone: zone) == midnight + 28_800)
    #expect(hour.rounded(midnight + 8 * 3600 + 1800, as: .clockIn, zone: zone) == midnight + 32_400)
  }

  @Test("Rounding never takes a session or a break away whole")
  func nothingLeft() throws {
    let quarter = try rounding(15)
    #expect(quarter.rounded(session: 60..<240, zone: .utc) == 60..<240)
    #expect(quarter.rounded(pause: 60..<240, zone: .utc) == 60..<240)
    // 00:08 and 00:16 both become 00:15.
    #expect(quarter.rounded(session: 480..<1000, zone: .utc) == 480..<1000)
  }

  @Test("Each kind of punch has a mode of its own")
  func kinds() throws {
    let rounding = try #require(
      PunchRounding(
        incrementMinutes: 15, clockIn: .down, clockOut: .up, mealStart: .none, mealEnd: .nearest))
    #expect(rounding.rounded(session: 840..<4000, zone: .utc) == 0..<4500)
    #expect(rounding.rounded(pause: 840..<2000, zone: .utc) == 840..<1800)
  }

  @Test("What does not fit an hour is refused")
  func refused() {
    #expect(PunchRounding(incrementMinutes: 7) == nil)
    #expect(PunchRounding(incrementMinutes: 0) == nil)
    #expect(PunchRounding(incrementMinutes: 5, graceMinutes: 5) == nil)
  }
}
