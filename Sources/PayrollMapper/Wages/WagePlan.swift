import PayrollModel

/// What the company decided about wages, laid out for one snapshot: shared by all threads.
final class WagePlan: Sendable {
  /// A differential with its posts and codes as places and labels.
  struct Resolved: Sendable {
    let differential: Differential
    let positions: Set<RecordIndex>?
    let payCodes: Set<Label>?

    /// Whether time on these terms can bring it.
    func covers(_ terms: PayTerms) -> Bool {
      (positions?.contains(terms.position) ?? true) && (payCodes?.contains(terms.payCode) ?? true)
    }
  }

  let policy: RegularRatePolicy
  let differentials: [Resolved]
  /// The rows of remuneration by the employee's place, in the order of the file.
  let rows: [Int: [Int]]
  /// Differentials for posts or pay codes none of which the snapshot has.
  var idleDifferentials: [Differential] {
    differentials.filter { $0.positions?.isEmpty ?? false || $0.payCodes?.isEmpty ?? false }
      .map(\.differential)
  }
  /// Rows of employees whom the snapshot does not hold.
  let strayRows: [Int]
  /// The salaries by the employee's place, by the date from which they hold.
  private let salaries: [Int: [Salary]]
  /// Salaries of employees whom the snapshot does not hold.
  let straySalaries: [Salary]

  init(_ policy: RegularRatePolicy, _ data: TimeData) {
    self.policy = policy
    self.differentials = policy.differentials.map { differential in
      let positions = data.positions.indices.filter { index in
        let record = data.positions[index]
        return differential.positions.contains(data.text.string(record.number))
          || differential.positions.contains(String(record.id))
      }
      let codes = data.labels.texts.indices.filter {
        differential.payCodes.contains(data.labels.texts[$0])
      }
      return Resolved(
        differential: differential,
        positions: differential.positions.isEmpty ? nil : Set(positions.map(RecordIndex.init)),
        payCodes: differential.payCodes.isEmpty
          ? nil : Set(codes.map { Label(index: UInt32(clamping: $0)) }))
    }
    guard !policy.remuneration.isEmpty || !policy.salaries.isEmpty else {
      (rows, strayRows, salaries, straySalaries) = ([:], [], [:], [])
      return
    }
    let places = PlacesByNumber(data)
    (rows, strayRows) = places.grouped(Array(policy.remuneration.indices)) {
      policy.remuneration[$0].employee
    }
    let own = places.grouped(policy.salaries, by: \.employee)
    let first = CalendarDate(daysSince1970: .min)
    salaries = own.byPlace.mapValues { $0.sorted { ($0.from ?? first) < ($1.from ?? first) } }
    straySalaries = own.ofNobody
  }

  /// Whether a file says that somebody is paid a salary.
  func hasSalary(_ place: Int) -> Bool { salaries[place] != nil }

  /// The salary that holds on a date; nil where none is known.
  func salary(of place: Int, on date: CalendarDate) -> Salary? {
    salaries[place]?.last { $0.from.map { $0 <= date } ?? true }
  }
}
