import PayrollBytes
import PayrollModel

/// What the totals say of the source's own reckoning.
extension TotalsFile {
  static func append(_ payrun: PayrunControls, to object: inout JSONWriter.Object) {
    object.member("payruns", payrun.payruns)
    object.object("payables") { payables in
      payables.members([
        "read": payrun.items, "withHours": payrun.itemsWithHours,
        "withoutHours": payrun.itemsWithoutHours, "empty": payrun.itemsEmpty,
        "waiting": payrun.itemsWaiting, "ofOtherPayruns": payrun.itemsElsewhere,
        "refused": payrun.itemsRefused,
      ])
    }
    object.object("payrunTotals") { totals in
      totals.members([
        "withHours": JSONDecimal(scaled: payrun.totalWithHours, fractionDigits: 4),
        "withoutHours": JSONDecimal(scaled: payrun.totalWithoutHours, fractionDigits: 4),
      ])
    }
  }

  /// With what the hours were compared, or why with nothing.
  static func append(
    _ comparison: ComparisonControls, _ source: SourceWords, to object: inout JSONWriter.Object
  ) {
    object.object("comparison") { entry in
      if case .nothing(let absence) = comparison.figures {
        entry.member("with", orNull: String?.none)
        entry.member("because", absence.rawValue)
        return
      }
      entry.member("with", comparison.figures.kind.map { source.name(of: $0) } ?? "")
      if case .payrunItems(let payruns) = comparison.figures { entry.member("payruns", payruns) }
      entry.members([
        "employees": comparison.employees, "differing": comparison.differing,
        "notCompared": comparison.notCompared, "unreadableRows": comparison.unreadableRows,
      ])
    }
  }
}
