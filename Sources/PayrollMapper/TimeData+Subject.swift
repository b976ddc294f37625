import PayrollModel

extension TimeData {
  /// The subject of a finding about a record of an employee.
  func subject(
    _ place: Int, _ record: Finding.RecordName?, on date: CalendarDate? = nil
  ) -> Finding.Subject {
    let number = text.string(employees[place].number)
    return Finding.Subject(employee: number.isEmpty ? nil : number, date: date, record: record)
  }

  /// The subject of a finding about an employee as a whole.
  func subject(ofEmployee place: Int) -> Finding.Subject {
    subject(place, Finding.RecordName(.employee, employees[place].id))
  }
}
