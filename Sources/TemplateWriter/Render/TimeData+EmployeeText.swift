import PayrollModel
import PayrollTemplates

extension TimeData {
  /// The number or a name of an employee as a template prints it; nil for any other value.
  func text(
    _ value: ValueName, _ format: ValueFormat, of employee: EmployeeRecord
  ) -> String? {
    let span: TextSpan
    switch value {
    case .employeeNumber: span = employee.number
    case .firstName: span = employee.firstName
    case .middleName: span = employee.middleName
    case .middleInitial: span = text.initial(of: employee.middleName)
    case .lastName: span = employee.lastName
    default: return nil
    }
    return format.applied(to: text.string(span))
  }
}
