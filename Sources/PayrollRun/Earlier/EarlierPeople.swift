import PayrollModel

/// Who somebody of an earlier run is among the people of the present time data.
///
/// Where the source numbers its people, the number stays. Elsewhere a person is told by the employee number,
/// and the number in the tables is one of a row that comes and goes.
struct EarlierPeople {
  private let isNumbered: Bool
  private let places: [Int64: Int]
  private var ids: [String: Int64]

  init(_ data: TimeData) {
    places = Dictionary(
      data.employees.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    switch data.source.naming[.employee] ?? .number {
    case .number:
      isNumbered = true
      ids = [:]
    case .line, .text:
      isNumbered = false
      ids = Dictionary(
        data.employees.map { (data.text.string($0.number), $0.id) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The place of a number in the present tables; nil where they have none.
  func place(of id: Int64) -> Int? { places[id] }

  /// The number in the present tables; for somebody who is in none of them one that nobody else has.
  mutating func id(_ id: Int64, number: String) -> Int64 {
    if isNumbered { return id }
    if let known = ids[number] { return known }
    let new = -1 - Int64(ids.count)
    ids[number] = new
    return new
  }
}
