import PayrollModel

/// Finds the employees whom rows of a file about pay name by their numbers.
struct PlacesByNumber {
  private var places: [String: Int] = [:]

  /// The known people of a snapshot; of several with one number the first.
  init(_ data: TimeData) {
    for place in data.employees.indices where data.employees[place].isKnown {
      let number = data.text.string(data.employees[place].number)
      if !number.isEmpty, places[number] == nil { places[number] = place }
    }
  }

  /// The place of the employee of a number; nil where the snapshot holds nobody of it.
  subscript(number: String) -> Int? { places[number] }

  /// Rows by the place of their employee, each in the order of the file, and those of nobody.
  func grouped<Row>(_ rows: [Row], by number: (Row) -> String) -> (
    byPlace: [Int: [Row]], ofNobody: [Row]
  ) {
    var byPlace: [Int: [Row]] = [:]
    var ofNobody: [Row] = []
    for row in rows {
      if let place = places[number(row)] {
        byPlace[place, default: []].append(row)
      } else {
        ofNobody.append(row)
      }
    }
    return (byPlace, ofNobody)
  }
}
