import PayrollBytes
import PayrollMapper
import PayrollModel
import WageRules

// What the statutory holidays of the period are paid, step by step.
extension ExplanationView {
  private var holidays: [EmployeeExplanation.Holiday] {
    (explanation.holidays ?? []).filter { holiday in only.map { $0 == holiday.date } ?? true }
  }

  /// The holidays in sentences; empty where none are paid.
  func holidaysText() -> String {
    var text = ""
    for holiday in holidays {
      text += "\nPay for the holiday \(holiday.date)\n"
      if let gap = holiday.gap { text += wrapped("not paid: \(gap)", "  ", "    ") }
      for step in holiday.steps { text += wrapped("\(step)", "  ", "    ") }
      if let amount = holiday.amount, holiday.gap == nil {
        text += wrapped("paid as an amount: \(amount)", "  ", "    ")
      }
    }
    return text
  }

  /// The holidays as a member; nothing where none are paid.
  func appendHolidays(to object: inout JSONWriter.Object) {
    guard explanation.holidays != nil else { return }
    object.list("holidays", .lines) { list in
      for holiday in holidays {
        list.object { entry in
          entry.member("date", holiday.date.description)
          entry.member("notPaid", ifAny: holiday.gap)
          entry.member("amount", orNull: holiday.amount?.description)
          append(holiday.steps, to: &entry)
        }
      }
    }
  }
}
