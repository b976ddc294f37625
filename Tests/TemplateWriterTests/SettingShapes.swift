import PayrollModel
import PayrollTestSupport
import Testing

/// A shipped template with settings that change what its file looks like.
struct SettingShape: Sendable, CustomTestStringConvertible {
  var id: String
  /// The name of the golden file.
  var name: String
  var settings: [String: String]
  var batch: SettingBatch

  var testDescription: String { "\(id)/\(name)" }

  private init(
    _ id: String, _ name: String, _ settings: [String: String], _ batch: SettingBatch = .codes
  ) {
    self.id = id
    self.name = name
    self.settings = settings
    self.batch = batch
  }

  static let all: [SettingShape] = [
    SettingShape("gusto", "titles-of-positions", ["titleFrom": "position"], .jobs),
    SettingShape("gusto", "primary", ["titleFrom": "position", "markPrimary": "yes"], .jobs),
    SettingShape(
      "gusto", "primary-of-all", ["titleFrom": "jobTitle", "markPrimary": "yes"], .jobs),
    SettingShape("gusto", "missed-breaks", [:], .premium),
    SettingShape("quickbooks-iif", "initial", ["middleName": "initial"], .names),
    SettingShape("quickbooks-iif", "middle-name", ["middleName": "full"], .names),
    SettingShape(
      "quickbooks-iif", "first-last-initial",
      ["middleName": "initial", "entityName": "firstLast"], .names),
    SettingShape("quickbooks-iif", "no-timer-header", ["timerHeader": "no"]),
    SettingShape("quickbooks-timetracking", "initial", ["middleName": "initial"], .names),
    SettingShape(
      "quickbooks-timetracking", "first-last-middle-name",
      ["middleName": "full", "entityName": "firstLast"], .names),
    SettingShape("payroll-batch", "middle-names", [:], .names),
    SettingShape(
      "custom-csv", "middle-names",
      ["columns": "employee, firstName, middleName, middleInitial, earningCode, hours"], .names),
    SettingShape("custom-csv", "no-headings", ["header": "no"]),
    SettingShape("custom-csv", "byte-order-mark", ["byteOrderMark": "yes"]),
    SettingShape("generic-csv", "byte-order-mark", ["byteOrderMark": "yes"]),
    SettingShape(
      "paychex-flex", "other-headings",
      ["companyHeading": "companyId", "laborHeading": "laborOverride"]),
    SettingShape("adp-run", "other-headings", ["periodHeading": "start"]),
    SettingShape("oracle-hdl", "creator-type", ["creatorType": "H"]),
    SettingShape("paycom", "summed-without-headings", ["datesFrom": "period", "header": "no"]),
    SettingShape("paycom", "summed", ["datesFrom": "period"]),
    SettingShape(
      "ukg-pro", "headings",
      ["header": "yes", "columns": "employee, earningCode=Code, hours, -=Amount, job, date"]),
    SettingShape("datev-lodas", "without-zeros", ["personnelNumber": "withoutZeros"]),
    SettingShape("paxml", "pax", ["extension": "pax"]),
    SettingShape("workday-payroll-input", "add", ["adjustment": "add", "includeRate": "yes"]),
  ]
}

/// The batches of those shapes.
enum SettingBatch: Sendable {
  case codes, jobs, names, premium

  var batch: PayBatch {
    var builder = BatchBuilder()
    switch self {
    case .codes:
      builder.employee("0101")
      for day in 1...2 { builder.hours(.regular, 8.h, day: day, rate: 1850) }
      builder.hours(.regular, 8.h, day: 3, rate: 2125)
      builder.hours(.overtime, 2.h, day: 3, times: .oneAndAHalf, rate: 2125)
      builder.employee("0102", "Bo", "Nye")
      builder.hours(.regular, 7.h + 20.m, day: 1)
    case .jobs: addJobs(to: &builder)
    case .names:
      for (number, first, middle, last) in [
        ("1", "Ann", "Beatrix", "Lee"), ("2", "Ann", "", "Lee"), ("3", "Ann", "Chloe", "Lee"),
        ("4", "Bo", "\u{C9}mile", "Nye"), ("5", "Cy", "J", "Oh"),
      ] {
        builder.employee(number, first, last, middle: middle)
        builder.hours(.regular, 8.h)
      }
    case .premium:
      builder.employee("0101", title: "Guard")
      builder.hours(.regular, 8.h)
      builder.hours(.regular, 1.h, code: "MEALPREM", worked: false)
    }
    return builder.batch
  }

  private func addJobs(to builder: inout BatchBuilder) {
    let gate = builder.position("P1", "Guard")
    let lead = builder.position("P2", "Supervisor")
    let mall = builder.position("P3", "GUARD")
    builder.employee("0101", "Ann", "Lee", title: "guard")
    builder.hours(.regular, 8.h, day: 1, position: gate)
    builder.hours(.regular, 7.h + 20.m, day: 2, position: mall)
    builder.hours(.regular, 20.m, day: 3, position: gate)
    builder.hours(.overtime, 2.h, day: 3, times: .oneAndAHalf, position: mall)
    builder.hours(.regular, 4.h, day: 4, position: lead)
    builder.hours(.vacation, 8.h, day: 5, code: "VAC")
    builder.employee("0102", "Bo", "Nye", title: "Supervisor")
    builder.hours(.regular, 8.h, day: 1, position: mall)
    builder.hours(.sick, 4.h, day: 2, code: "SICK")
  }
}
