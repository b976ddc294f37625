import PayrollModel
import TrackTikServer

/// What is asked for of one resource.
struct ResourcePlan: Sendable {
  /// Which rows are wanted.
  enum Span: Sendable, Equatable {
    /// All of them.
    case all
    /// Those that begin on the dates of the pull, asked for in stretches of so many days; rows are
    /// checked against the stretch, because servers drop filters they do not know.
    case dates(days: Int)
    /// Those with these numbers, a hundred a question.
    case numbers([Int64])
    /// Those of these pay runs, one a question; rows are checked against it.
    case payruns([Int64])
  }

  /// A way to ask for some rows. The first one that a server follows is used.
  enum Filter: Sendable, Equatable {
    /// `field:between=2026-10-25|2026-11-08`, inclusive at both ends.
    case between(String)
    /// `field:gte=…&field:lte=…`, in dates.
    case days(String)
    /// `field:gte=…&field:lt=…`, in seconds since 1970.
    case seconds(String)
    /// `field=17`, the number of a record.
    case number(String)
  }

  /// The name, as in the address.
  var name: String
  /// What the journal calls it, where several plans are for one resource.
  var key: String { if case .numbers = span { "\(name) by number" } else { name } }
  /// Which rows.
  var span = Span.all
  /// The ways to ask for the rows of a stretch, best first, by dialect.
  var filters: [Dialect: [Filter]] = [:]
  /// Fields that only come when they are asked for.
  var onDemand: [String] = []
  /// Whatever else is asked.
  var extras: [(name: String, value: String)] = []
  /// Whether nothing can be paid without it.
  var isNeeded = false
  /// Whether a pull without a single row of it is hard to believe.
  var isExpected = false
  /// What says that a row has changed, where the rows change seldom enough to be kept between
  /// pulls; empty for the others.
  var stamps: [Stamp] = []

  /// Everything a run can use, in the order in which it is pulled.
  static let all: [ResourcePlan] = [
    ResourcePlan(
      name: "employees", extras: [("includeInactive", "true")], isNeeded: true,
      stamps: [.own]),
    ResourcePlan(
      name: "work-sessions", span: .dates(days: 30),
      filters: filters(vendor: "startedOn", "startDateTime"), isNeeded: true, isExpected: true),
    ResourcePlan(
      name: "break-sessions", span: .dates(days: 30),
      filters: filters(vendor: "startedOn", "startDateTime"), onDemand: ["startedOn", "endedOn"],
      isNeeded: true),
    ResourcePlan(
      name: "shifts", span: .dates(days: 30),
      filters: [
        .vendor: [.between("startDateTime"), .seconds("startsOn"), .between("startedOn")],
        .notes: [.between("startedOn"), .days("startedOn"), .between("startDateTime")],
      ],
      onDemand: ["approvedHours", "payableHours", "payRate"], isNeeded: true),
    ResourcePlan(name: "regions", onDemand: ["timeZone"], stamps: [.own]),
    ResourcePlan(name: "accounts", onDemand: ["timeZone"], stamps: [.own]),
    ResourcePlan(name: "clients", onDemand: ["name", "timeZone"], stamps: [.own]),
    ResourcePlan(
      name: "positions", onDemand: ["payrollSetting"], stamps: [.own, .payrollSetting]),
    ResourcePlan(name: "payroll-codes", stamps: [.own]),
    ResourcePlan(name: "pay-codes", stamps: [.own]),
    ResourcePlan(name: "employment-profiles", onDemand: ["employee"]),
    ResourcePlan(name: "holiday-groups", onDemand: ["holidays"]),
    ResourcePlan(name: "holidays"),
    ResourcePlan(name: "holiday-dates"),
    ResourcePlan(name: "leave-requests", onDemand: ["requestedDays"]),
    ResourcePlan(name: "schedule-off-periods"),
    ResourcePlan(name: "overtime-rules"),
    ResourcePlan(
      name: "payroll-payruns",
      onDemand: ["occurrenceStartDate", "occurrenceEndDate", "totalHours"]),
    ResourcePlan(
      name: "shift-summaries", span: .dates(days: 30), filters: filters("periodDate")),
    ResourcePlan(
      name: "shift-slices", span: .dates(days: 30), filters: filters("sliceStartDateTime")),
  ]

  /// Every resource that a pull may ask for, those included that depend on what others hold.
  static let names = all.map(\.name) + [payables(of: []).name]

  /// The plan without the fields that are not wanted.
  func leavingOut(_ fields: Set<String>) -> ResourcePlan {
    var plan = self
    plan.onDemand.removeAll { fields.contains("\(name).\($0)") }
    return plan
  }

  /// The items of these pay runs.
  static func payables(of payruns: [Int64]) -> ResourcePlan {
    let ladder: [Filter] = [.number("payrun.id"), .number("payrun")]
    return ResourcePlan(
      name: "payroll-payrun-items", span: .payruns(payruns),
      filters: [.vendor: ladder, .notes: ladder])
  }

  /// The employees that sessions name and the list does not have.
  static func employees(_ numbers: [Int64]) -> ResourcePlan {
    ResourcePlan(
      name: "employees", span: .numbers(numbers), extras: [("includeInactive", "true")])
  }

  /// A plan that is made in the course of a pull, by what the journal calls it, without its
  /// stretches.
  static func later(key: String) -> ResourcePlan? {
    [employees([]), payables(of: [])].first { $0.key == key }
  }

  private static func filters(_ field: String) -> [Dialect: [Filter]] {
    let ladder: [Filter] = [.between(field), .days(field)]
    return [.vendor: ladder, .notes: ladder]
  }

  private static func filters(
    vendor fields: String...
  ) -> [Dialect: [Filter]] {
    [
      .vendor: fields.map { .between($0) } + fields.map { .days($0) },
      .notes: [.between("startedOn"), .days("startedOn"), .between("startDateTime")],
    ]
  }
}

extension ResourcePlan.Filter {
  /// The parameters for the rows of a record.
  func parameters(_ number: Int64) -> [(name: String, value: String)] {
    if case .number(let field) = self { [(field, String(number))] } else { [] }
  }

  /// The parameters for rows that begin on dates from the first to the last. The zone in which a
  /// server reads a date is not known: callers widen the dates by a day at both ends.
  func parameters(_ dates: ClosedRange<CalendarDate>) -> [(name: String, value: String)] {
    let first = dates.lowerBound
    let next = dates.upperBound.adding(days: 1)
    switch self {
    case .between(let field): return [("\(field):between", "\(first)|\(next)")]
    case .days(let field): return [("\(field):gte", "\(first)"), ("\(field):lte", "\(next)")]
    case .seconds(let field):
      return [
        ("\(field):gte", "\(Int64(first.daysSince1970) * 86_400)"),
        ("\(field):lt", "\(Int64(next.daysSince1970) * 86_400)"),
      ]
    case .number: return []
    }
  }
}
