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
    if case .nothing(let absence) = comparison.figures {
      out.append("null,\"because\":")
      out.append(jsonString: absence.rawValue)
      out.append("}")
      return
    }
    out.append(jsonString: comparison.figures.resource ?? "")
    if case .payrunItems(let payruns) = comparison.figures {
      out.append(",\"payruns\":")
      append(numbers: payruns, to: &out)
    }
    appendMembers(
      [
        ("employees", comparison.employees), ("differing", comparison.differing),
        ("notCompared", comparison.notCompared), ("unreadableRows", comparison.unreadableRows),
      ], to: &out)
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
