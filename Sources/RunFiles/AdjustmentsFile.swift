public import PayrollBytes
public import PayrollModel

/// Writes `adjustments.csv`: what a run makes up for, line by line, with what is to be entered at a
/// vendor by hand.
public enum AdjustmentsFile {
  /// The file's name.
  public static let name = "adjustments.csv"

  /// A vendor file of the run.
  public struct Output {
    /// What it is: the id of its template.
    let name: String
    /// Where a line of somebody who is not held is: `in the file`, `by hand`, `left out`.
    let place: (PayLine, PayEmployee) -> String

    /// A vendor file; see the properties.
    public init(name: String, place: @escaping (PayLine, PayEmployee) -> String) {
      self.name = name
      self.place = place
    }
  }

  static let header =
    "employeeNumber,lastName,firstName,date,bucket,multiplier,payCode,hours,amount,rate,position,site,"
    + "corrects,cause,rule"

  /// Writes the file; nil where the run makes up for nothing.
  ///
  /// - Throws: `FileProblem` where it cannot be written.
  public static func write(
    _ batch: PayBatch, outputs: [Output], to path: String
  ) throws(FileProblem) -> OutputFile.Receipt? {
    let adjustments = AdjustedReasons(batch.reasons)
    guard !adjustments.isEmpty, batch.lines.contains(where: { adjustments[$0.reason] != nil })
    else { return nil }
    let file = try OutputFile(path)
    var out = OutputBuffer(capacity: 1 << 16)
    out.append(header)
    for output in outputs {
      out.append(UInt8(ascii: ","))
      SpreadsheetText.append(output.name, to: &out)
    }
    out.append("\r\n")
    for employee in batch.employees {
      for line in batch.lines[employee.lineRange] {
        guard let adjustment = adjustments[line.reason] else { continue }
        append(line, adjustment, of: employee, batch, outputs, to: &out)
        guard out.count > 1 << 20 else { continue }
        try file.write(out)
        out.removeAll()
      }
    }
    try file.write(out)
    return try file.commit()
  }

  private static func append(
    _ line: PayLine, _ adjustment: PayReason.Adjustment, of employee: PayEmployee,
    _ batch: PayBatch, _ outputs: [Output], to out: inout OutputBuffer
  ) {
    let data = batch.timeData
    guard let place = employee.record.place else { return }
    let person = data.employees[place]
    let texts = [
      data.text.string(person.number), data.text.string(person.lastName),
      data.text.string(person.firstName), line.workday.description, line.bucket.name,
      Multiplier(tenThousandths: line.multiplier).description, data.labels[line.payCode],
    ]
    for text in texts {
      SpreadsheetText.append(text, to: &out)
      out.append(UInt8(ascii: ","))
    }
    // A minus before a number is no formula.
    let figures = [
      line.isAmount ? "" : Hours.text(seconds: line.seconds),
      line.isAmount ? TotalsFile.text(cents: line.amount) : "",
      line.rate < 0
        ? "" : FixedPointText.string(line.rate, fractionDigits: PayRate.fractionDigits),
    ]
    for text in figures {
      out.append(text)
      out.append(UInt8(ascii: ","))
    }
    let rest = [
      line.position.place.map(data.name(ofPosition:)) ?? "",
      line.account.place.map(data.name(ofAccount:)) ?? "", adjustment.corrects.description,
      adjustment.cause.rawValue, batch.reasons[Int(line.reason)].ownSentence,
    ]
    for (index, text) in rest.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      SpreadsheetText.append(text, to: &out)
    }
    for output in outputs {
      out.append(UInt8(ascii: ","))
      out.append(employee.held != nil ? "held" : output.place(line, employee))
    }
    out.append("\r\n")
  }
}
