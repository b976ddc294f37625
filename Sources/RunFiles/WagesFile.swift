public import PayrollBytes
public import PayrollModel

/// Writes `wages.csv`: the pay of each workweek, for people and their spreadsheets.
public enum WagesFile {
  /// The file's name.
  public static let name = "wages.csv"

  static let header =
    "employeeNumber,first,last,workedHours,overtimeHours,regularRate,straightTimePay,"
    + "overtimePremium,otherPay,totalPay,method,law\r\n"

  /// Writes the file.
  ///
  /// - Throws: `FileProblem` where it cannot be written.
  public static func write(
    _ batch: PayBatch, to path: String
  ) throws(FileProblem) -> OutputFile.Receipt {
    let file = try OutputFile(path)
    var out = OutputBuffer(capacity: 1 << 16)
    out.append(header)
    for week in batch.wages {
      append(week, of: batch, to: &out)
      if out.count > 1 << 20 {
        try file.write(out)
        out.removeAll()
      }
    }
    try file.write(out)
    return try file.commit()
  }

  private static func append(
    _ week: WorkweekWages, of batch: PayBatch, to out: inout OutputBuffer
  ) {
    let data = batch.timeData
    let number = week.employee.place.map { data.text.string(data.employees[$0].number) } ?? ""
    SpreadsheetText.append(number, to: &out)
    let cells = [
      week.first.description, week.last.description, Hours.text(seconds: week.workedSeconds),
      Hours.text(seconds: week.overtimeSeconds), week.regularRate?.description ?? "",
      week.straightTimePay.description, week.overtimePremium.description,
      week.otherPay.description, week.totalPay.description, week.method, week.law,
    ]
    for text in cells {
      out.append(UInt8(ascii: ","))
      out.append(text)
    }
    out.append("\r\n")
  }
}
