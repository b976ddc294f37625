import PayrollModel

/// How an employee is called where no name is asked for.
enum EmployeeLabel {
  /// The employee number; where there is none, the record: `employees/1408`, by which `--employee` finds
  /// the person too.
  static func text(_ number: String, id: Int64) -> String {
    number.isEmpty ? "\(RecordKind.employee.name)/\(id)" : number
  }
}
