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
    out.append(cell(number))
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

  /// A text as a cell. A spreadsheet takes a cell that begins with one of these for a formula; an
  /// apostrophe makes it a text.
  static func cell(_ text: String) -> String {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let plain = isFormula ? "'" + text : text
    // Byte by byte: "\r\n" is one character, and so is a quote with an accent on it.
    guard plain.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return plain }
    var quoted = "\"".unicodeScalars
    for scalar in plain.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    return String(quoted) + "\""
  }
}
