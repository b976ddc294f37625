import PayrollModel
import PayrollReview
import RunFiles

/// A review like that of the example company: two clocks, a holiday, the autumn change of clocks, two
/// findings that block, one to acknowledge, and four earlier periods.
enum HarborReview {
  private static let sites = [
    "NY-101": "Redhook Container Yard", "NY-102": "Meridian Bank Tower",
    "NY-103": "Erie Basin Ferry Landing", "NY-001": "Harbor Guard New York Office",
    "CA-201": "Alameda Cold Storage", "CA-202": "Wilshire Office Park",
    "CA-203": "San Pedro Marina",
  ]
  private static let positions = [
    "NY-101-G": "Gate, unarmed", "NY-101-A": "Yard patrol, armed", "NY-102-L": "Lobby desk",
    "NY-103-N": "Night watch", "NY-103-T": "Ticket hall, unarmed", "NY-001-T": "Training room",
    "CA-201-D": "Dock gate", "CA-202-P": "Grounds patrol", "CA-203-N": "Pier night watch",
  ]

  /// The same shift on several days.
  private static func shifts(
    _ days: [Int], _ start: Int, _ minutes: Int, _ position: String, _ rate: Int64,
    pause: (start: Int, length: Int) = (240, 30)
  ) -> [ReviewMaker.Shift] {
    days.map {
      ReviewMaker.Shift(
        day: $0, start: start, length: minutes, site: String(position.prefix(6)),
        position: position, rate: rate, pause: pause, offset: ($0 * 7) % 5 - 2)
    }
  }

  private static let weekdays = [1, 2, 3, 4, 5, 8, 9, 10, 11, 12]

  private static func person(
    _ number: String, _ id: Int64, _ first: String, _ last: String, _ zone: Int,
    _ shifts: [ReviewMaker.Shift], usual: Int64 = 72, before: Int64 = 72
  ) -> ReviewMaker.Person {
    ReviewMaker.Person(
      number: number, id: id, first: first, last: last, zone: zone, shifts: shifts,
      before: before * 3600, usual: usual * 3600)
  }

  static func people() -> [ReviewMaker.Person] {
    var owen = person(
      "", 1408, "Owen", "Lindqvist", 0, shifts([10, 11, 12, 13], 420, 510, "NY-101-G", 185_000))
    owen.held = .employeeWithoutNumber
    (owen.usual, owen.before) = (nil, nil)
    var nadia = person(
      "000166", 1407, "Nadia", "Fairweather", 0,
      shifts(weekdays.filter { $0 != 8 }, 480, 510, "NY-101-G", 185_000))
    nadia.shifts[8].isOpen = true
    var marta = person(
      "000131", 1403, "Marta", "Okoye", 0,
      shifts([1, 2, 3, 4, 5, 6, 8, 9, 10, 11], 420, 570, "NY-101-A", 247_500))
    (marta.usual, marta.before) = (nil, nil)
    marta.shifts.append(
      ReviewMaker.Shift(
        day: 12, start: 600, length: 240, site: "NY-103", position: "NY-103-T", rate: 185_000,
        pause: (0, 0), isPlanned: false))
    var simon = person(
      "000239", 1413, "Simon", "Adeyemi", 1,
      shifts([1, 2, 3, 4, 5, 8, 10, 11, 12], 420, 510, "CA-201-D", 200_000))
    simon.shifts.insert(
      ReviewMaker.Shift(
        day: 3, start: 870, length: 180, site: "CA-202", position: "CA-202-P", rate: 200_000,
        pause: (0, 0), isPlanned: false), at: 3)
    simon.overlap = (3, 60)
    var devin = person(
      "000138", 1404, "Devin", "Sloane", 0,
      shifts([1, 2, 3, 4, 5, 8, 10], 540, 498, "NY-001-T", 180_000), usual: 78, before: 80)
    devin.shifts.removeLast()
    var priya = person(
      "000140", 1405, "Priya", "Hallam", 0,
      shifts([1, 2, 3, 4, 8, 10, 11, 12], 420, 510, "NY-102-L", 197_500))
    priya.leave = [(5, .sick, 480)]
    priya.reasons = [.leave]
    var leon = person(
      "000152", 1406, "Leon", "Achterberg", 0,
      shifts([1, 2, 3, 4, 5, 8, 10, 11, 12], 660, 510, "NY-103-T", 235_000))
    leon.leave = [(9, .holiday, 480)]
    var clara = person(
      "000225", 1412, "Clara", "Novotny", 1,
      shifts([1, 2, 3, 8, 10, 11, 12], 420, 510, "CA-201-D", 215_000), usual: 80)
    clara.leave = [(4, .vacation, 480), (5, .vacation, 480)]
    clara.reasons = [.leave]
    return [
      owen,
      person(
        "000117", 1401, "Ines", "Calloway", 0,
        shifts([0, 1, 2, 3, 7, 9, 10, 11, 13], 1380, 510, "NY-103-N", 192_500)),
      person(
        "000123", 1402, "Tobias", "Renwick", 0,
        shifts(weekdays + [6], 480, 510, "NY-102-L", 200_000), usual: 80), marta, devin, priya,
      leon,
      nadia,
      person(
        "000204", 1409, "Rosa", "Delacruz", 1,
        shifts([0, 1, 2, 3, 4, 8, 9, 10, 12], 360, 570, "CA-201-D", 210_000)),
      person(
        "000211", 1410, "Hugh", "Marchetti", 1,
        shifts([1, 3, 5, 8, 10, 12], 420, 780, "CA-202-P", 205_000)),
      person(
        "000218", 1411, "Yusuf", "Brandt", 1,
        shifts([1, 2, 3, 4, 8, 9, 10, 11, 12], 1320, 520, "CA-203-N", 220_000), usual: 68), clara,
      simon,
      person(
        "000246", 1414, "Grace", "Tanaka", 1,
        shifts([1, 2, 3, 4, 8, 9, 10, 11], 420, 630, "CA-202-P", 212_500)),
    ]
  }

  static func frame() -> ReviewMaker.Frame {
    var frame = ReviewMaker.Frame()
    frame.findings = [
      FindingRecord(
        kind: .employeeWithoutNumber, severity: .blocking, record: "employees/1408",
        message: "The employee has no employee number, so payroll cannot know who is paid.",
        advice: "Enter the number (customId) in TrackTik and pull again.", seconds: 115_200,
        gross: Money(cents: 59_200)),
      FindingRecord(
        kind: .openSession, severity: .blocking, employee: "000166",
        date: ReviewMaker.first.adding(days: 12), record: "work-sessions/880241",
        message: "The session has no clock-out.",
        advice: "Enter the end of the session in TrackTik, or cancel it, and pull again.",
        seconds: 28_800, gross: Money(cents: 14_800)),
      FindingRecord(
        kind: .overlappingSessions, severity: .warning, employee: "000239",
        date: ReviewMaker.first.adding(days: 3), record: "work-sessions/880151",
        message: "1.00 hours are covered by work-sessions/880144 too; they are paid once.",
        advice: "Correct the session that is wrong, if one is.", seconds: 3600,
        needsAcknowledgement: true),
      FindingRecord(
        kind: .unverifiedSnapshot, severity: .warning, file: "manifest.json",
        message:
          "The snapshot has no manifest: nobody can tell whether a page is missing or was changed.",
        advice: "Pull it with payroll-export, or make sure that every page is there."),
      FindingRecord(
        kind: .repeatedRows, severity: .note, file: "work-sessions", message: "1 row came twice.",
        advice: "Each is used once; the source does this when records are added meanwhile."),
    ]
    frame.people = [0, 7, 12, nil, nil]
    frame.first = [3]
    frame.returned = [11]
    frame.absent = [
      HeadcountBridge.Absent(
        number: "000182", firstName: "Mara", lastName: "Test-Absent", seconds: 64 * 3600)
    ]
    frame.earlier = (1...4).compactMap { back -> EarlierPeriod? in
      let last = ReviewMaker.first.adding(days: -1 - (back - 1) * 14)
      guard let period = PayPeriod(first: last.adding(days: -13), last: last) else { return nil }
      let wave = Int64([0, 1, -1, 2][back - 1])
      return EarlierPeriod(
        batch: BatchID(Payer(company: "HARBOR"), period), period: period,
        folder: "runs/\(period.last)", people: back == 1 ? 12 : 13,
        seconds: [
          (850 + wave * 14) * 3600, (46 + wave * 5) * 3600, (2 + wave) * 3600,
          back == 3 ? 38 * 3600 : 0, 0, back == 2 ? 16 * 3600 : 0, Int64(back) * 8 * 3600,
        ])
    }
    return frame
  }

  static func review(
    _ change: (inout [ReviewMaker.Person], inout ReviewMaker.Frame) -> Void = { _, _ in }
  ) -> Review {
    var maker = ReviewMaker()
    maker.siteNames = sites
    maker.positionNames = positions
    var (people, frame) = (people(), frame())
    change(&people, &frame)
    maker.people = people
    return maker.review(frame)
  }
}
