import PayrollBytes
import PayrollModel

/// What the totals say of the source's own reckoning.
extension TotalsFile {
  static func append(_ payrun: PayrunControls, to out: inout OutputBuffer) {
    out.append(",\n\"payruns\":")
    append(numbers: payrun.payruns, to: &out)
    appendCounts(
      "payables",
      [
        ("read", payrun.items), ("withHours", payrun.itemsWithHours),
        ("withoutHours", payrun.itemsWithoutHours), ("empty", payrun.itemsEmpty),
        ("waiting", payrun.itemsWaiting), ("ofOtherPayruns", payrun.itemsElsewhere),
        ("refused", payrun.itemsRefused),
      ], to: &out)
    out.append(",\n\"payrunTotals\":{\"withHours\":\"")
    out.append(scaled: payrun.totalWithHours, fractionDigits: 4)
    out.append(#"","withoutHours":""#)
    out.append(scaled: payrun.totalWithoutHours, fractionDigits: 4)
    out.append("\"}")
  }

  /// With what the hours were compared, or why with nothing.
  static func append(_ comparison: ComparisonControls, to out: inout OutputBuffer) {
    out.append(",\n\"comparison\":{\"with\":")
    switch comparison.figures {
    case .nothing(let absence):
      out.append("null,\"because\":")
      out.append(jsonString: absence.rawValue)
      out.append("}")
      return
    case .payrunItems(let payruns):
      out.append("\"payroll-payrun-items\",\"payruns\":")
      append(numbers: payruns, to: &out)
    case .shiftSlices: out.append("\"shift-slices\"")
    case .shiftSummaries: out.append("\"shift-summaries\"")
    }
    let counts = [
      ("employees", comparison.employees), ("differing", comparison.differing),
      ("notCompared", comparison.notCompared), ("unreadableRows", comparison.unreadableRows),
    ]
    for count in counts {
      out.append(",\"")
      out.append(count.0)
      out.append("\":")
      out.append(decimal: Int64(count.1))
    }
    out.append("}")
  }

  private static func append(numbers: [Int64], to out: inout OutputBuffer) {
    out.append("[")
    for (index, number) in numbers.enumerated() {
      if index > 0 { out.append(",") }
      out.append(decimal: number)
    }
    out.append("]")
  }
}
