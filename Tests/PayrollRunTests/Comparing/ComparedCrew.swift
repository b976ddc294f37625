import Foundation
import PayrollReview
import PayrollRun
import PayrollTestSupport

/// A crew in New York whose records, rules and mapping a test edits between two runs of the week of
/// 2026-03-01.
struct ComparedCrew {
  struct Session: Hashable {
    var id: Int
    var employee: Int
    /// Minutes since the midnight at which 2026-03-01 begins.
    var start: Int
    var minutes: Int
    var status = "APPROVED"
    var position = 1
    /// Minutes of an unpaid break in its middle; 0 for none.
    var breakMinutes = 0
  }

  struct Leave {
    var employee: Int
    var day: Int
    var status = "APPROVED"
  }

  var people = 2
  var rates = [1: "20.00", 2: "22.50"]
  var sessions: [Session] = []
  var leave: [Leave] = []
  var positionRate = "null"
  var ruleSet = "us-flsa"
  var sickCode = "sick"
  var settings = ""
  var version = "0.1.0"

  /// Five days of eight hours for each person, from seven in the morning.
  init(people: Int = 2) {
    self.people = people
    for person in 1...people {
      rates[person] = rates[person] ?? "21.00"
      for day in 1...5 { add(person, day: day) }
    }
  }

  /// Adds a session of eight hours.
  @discardableResult
  mutating func add(_ person: Int, day: Int, hour: Int = 7, minutes: Int = 480) -> Int {
    let id = (sessions.map(\.id).max() ?? 100) + 1
    sessions.append(
      Session(id: id, employee: person, start: day * 1440 + hour * 60, minutes: minutes))
    return id
  }

  /// Edits a session.
  mutating func edit(_ id: Int, _ body: (inout Session) -> Void) {
    if let place = sessions.firstIndex(where: { $0.id == id }) { body(&sessions[place]) }
  }

  /// Makes a run in a folder of its own, in a company that lies in `run`.
  func make(_ name: String, in run: SmallRun) throws {
    var run = run
    run.version = version
    run.request.folder = "\(run.folder)/\(name)"
    run.request.snapshot = "\(run.folder)/pages"
    try run.put(
      """
      { "company": { "name": "Acme Guards", "id": "ACME", "timeZone": "America/New_York" },
        "approval": "session", "rules": { "default": "\(ruleSet)" }, "payCodes": "pay-codes.csv",
        \(settings) "outputs": [ \(SmallRun.generic) ] }
      """, as: "payroll.json")
    try run.put(
      "payCode,bucket,time\nSICK,\(sickCode),leave\nVacation,vacation,leave\n", as: "pay-codes.csv")
    try run.put(
      "bucket,multiplier,payCode,earningCode\nregular,*,*,REG\novertime,*,*,OT\nsick,*,*,SICK\n"
        + "vacation,*,*,VAC\nholiday,*,*,HOL\n", as: "codes.csv")
    try run.page((1...people).map(employee).joined(separator: ",\n"), of: "employees")
    try run.page((1...people).map(profile).joined(separator: ",\n"), of: "employment-profiles")
    try run.page(sessions.map(row).joined(separator: ",\n"), of: "work-sessions")
    try run.page(
      sessions.filter { $0.breakMinutes > 0 }.map(pause).joined(separator: ",\n"),
      of: "break-sessions")
    try run.page(
      """
      {"id": 1, "customId": "P1", "name": "Gate", "payrollSetting": {"payPositionRate": \
      \(positionRate != "null"), "positionHourlyRate": \(positionRate)}}
      """, of: "positions")
    try run.page(leave.enumerated().map(row).joined(separator: ",\n"), of: "leave-requests")
    try run.make()
  }

  private func employee(_ person: Int) -> String {
    #"{"id": \#(person), "customId": "00\#(person)", "lastName": "L\#(person)","#
      + #" "employmentProfile": \#(person)}"#
  }

  private func profile(_ person: Int) -> String {
    #"{"id": \#(person), "employee": \#(person), "payRateType": "HOURLY","#
      + #" "hourlyRateType": "EMPLOYEE_SPECIFIC", "hourlyRate": \#(rates[person] ?? "21.00")}"#
  }

  private func row(_ session: Session) -> String {
    #"{"id": \#(session.id), "employee": \#(session.employee), "status": "\#(session.status)","#
      + #" "position": \#(session.position), \#(times(session.start, session.minutes))}"#
  }

  private func pause(_ session: Session) -> String {
    let start = session.start + session.minutes / 2
    return #"{"id": \#(session.id + 10_000), "workSession": \#(session.id), "type": "MEAL","#
      + #" "employee": \#(session.employee), "status": "CLOSED","#
      + #" \#(times(start, session.breakMinutes))}"#
  }

  private func row(_ place: Int, _ leave: Leave) -> String {
    let date = "2026-03-\(two(1 + leave.day))"
    return #"{"id": \#(900 + place), "startedOn": "\#(date)", "endedOn": "\#(date)", "status":"#
      + #" "\#(leave.status)", "leaveType": "Vacation", "employee": \#(leave.employee),"#
      + #" "requestedDays": 1}"#
  }

  private func times(_ start: Int, _ minutes: Int) -> String {
    #""startDateTime": "\#(moment(start))", "endDateTime": "\#(moment(start + minutes))""#
  }

  private func moment(_ minutes: Int) -> String {
    let (day, rest) = minutes.quotientAndRemainder(dividingBy: 1440)
    return "2026-03-\(two(1 + day))T\(two(rest / 60)):\(two(rest % 60)):00-05:00"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Makes a run, edits the crew, makes another one, and compares them.
  static func compare(
    _ crew: ComparedCrew = ComparedCrew(), _ edit: (inout ComparedCrew) throws -> Void,
    then check: (RunComparison) throws -> Void
  ) throws {
    try SmallRun.with(try SmallRun()) { run in
      try crew.make("a", in: run)
      var edited = crew
      try edit(&edited)
      try edited.make("b", in: run)
      try check(RunsToCompare(before: "\(run.folder)/a", now: "\(run.folder)/b").comparison)
    }
  }
}
