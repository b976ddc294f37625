import PayrollModel

// The words of the findings about single items of the source's pay runs.
extension Finding {
  static func unmappedPayable(
    _ item: Payable, _ employee: Int, word: String, _ data: TimeData
  ) -> Finding {
    Finding(
      .unmappedPayable, data.subject(of: item, employee),
      "Nobody knows what time \"\(word)\" is; the item is not in the files.",
      advice: "Add a row for \"\(word)\" to the pay-code mapping.")
  }

  /// An item with neither word nor pay code that does not say that it comes from work.
  static func unnamedPayable(_ item: Payable, _ employee: Int, _ data: TimeData) -> Finding {
    let name = data.inBrackets([item.origin, item.description])
    return Finding(
      .unmappedPayable, data.subject(of: item, employee),
      "The item\(name) has neither a word nor a pay code, so nobody knows whether its quantity is "
        + "hours; it is not in the files.",
      advice:
        "Give it a pay code in \(.source): one that the pay-code mapping has a row for if it is "
        + "time, an ad hoc one if it is an amount.")
  }

  static func payableSignsDiffer(_ item: Payable, _ employee: Int, _ data: TimeData) -> Finding {
    let word = item.kind != .none ? item.kind : item.payCode != .none ? item.payCode : item.origin
    let name = data.inBrackets([word])
    return Finding(
      .payableSignsDiffer, data.subject(of: item, employee),
      "The item is time\(name), and its quantity and its money have different signs, so nobody knows "
        + "whether it gives hours or takes them back; it is not in the files.")
  }

  static func payableWithoutHours(_ item: Payable, _ employee: Int, _ data: TimeData) -> Finding {
    let name = data.inBrackets([item.payCode, item.origin, item.description])
    return Finding(
      .payableWithoutHours, data.subject(of: item, employee),
      "The item is an amount without hours\(name); the files hold hours, so it is not in them.")
  }

  static func payableOutsidePeriod(
    _ item: Payable, _ employee: Int, paidOn date: CalendarDate, _ data: TimeData
  ) -> Finding {
    Finding(
      .payableOutsidePeriod, data.subject(of: item, employee),
      item.date.map { "The item is of \($0), outside of the period; it is paid on \(date)." }
        ?? "The item has no date; it is paid on \(date).")
  }

  /// - Parameters:
  ///   - seconds: what the items come to, or what they take back.
  ///   - most: what the period has.
  static func hoursBeyondPeriod(
    _ data: TimeData, _ employee: Int, seconds: Int64, most: Int64
  ) -> Finding {
    Finding(
      .hoursBeyondPeriod, data.subject(ofEmployee: employee),
      "The items of the employee come to \(Hours.text(seconds: seconds)) hours, and the period has "
        + "\(Hours.text(seconds: most)) at most.")
  }

  /// - Parameters:
  ///   - item: the first that pays again.
  ///   - payrun: the one that pays the same time too.
  ///   - count: how many items pay again.
  static func paidTwice(
    _ item: Payable, _ employee: Int, after payrun: RecordIndex, count: Int, _ data: TimeData
  ) -> Finding {
    let numbers = [payrun, item.payrun].compactMap(\.place).map { data.payruns[$0].id }.sorted()
      .map(String.init).joined(separator: " and ")
    let what = count == 1 ? "The item pays" : "\(count) items, this one first, pay"
    return Finding(
      .paidTwice, data.subject(of: item, employee),
      "\(what) time of a shift that another pay run of the period pays too (pay runs \(numbers)).",
      advice:
        "Look at the pay runs in \(.source), and take the one that is not to be paid out of the "
        + "snapshot.")
  }

  /// - Parameters:
  ///   - item: the first of the first such shift.
  ///   - count: how many shifts there are.
  static func hoursBeyondShift(
    _ item: Payable, _ employee: Int, count: Int, _ severity: Severity, _ data: TimeData
  ) -> Finding {
    Finding(
      .hoursBeyondShift, severity, data.subject(of: item, employee),
      count == 1
        ? "The items of the shift, this one first, come to far more hours than it has."
        : "The items of \(count) shifts, this one first, come to far more hours than each has.")
  }

  /// - Parameters:
  ///   - item: the first that pays again what another item of its pay run pays.
  ///   - count: how many pay again.
  static func paidTwice(
    _ item: Payable, _ employee: Int, count: Int, _ data: TimeData
  ) -> Finding {
    let what = count == 1 ? "The item pays" : "\(count) items, this one first, pay"
    return Finding(
      .paidTwice, data.subject(of: item, employee),
      "\(what) time of a shift that another item of the pay run pays too; together they have more "
        + "hours than the shift.",
      advice: "Take the item that is not to be paid out of the pay run in \(.source), and "
        + "\(.again).")
  }

  /// - Parameters:
  ///   - item: the first.
  ///   - count: how many there are.
  static func differentialAsHours(
    _ item: Payable, _ employee: Int, count: Int, _ data: TimeData
  ) -> Finding {
    let what = count == 1 ? "The item has" : "\(count) items, this one first, have"
    return Finding(
      .differentialAsHours, data.subject(of: item, employee),
      "\(what) hours beside those of the same shift, more than the shift is long, at half "
        + "of their rate or less: a differential, whose hours would be paid a second time.")
  }

  /// - Parameters:
  ///   - item: the first.
  ///   - count: how many there are.
  static func rateBesideBase(
    _ item: Payable, _ employee: Int, count: Int, _ data: TimeData
  ) -> Finding {
    let what = count == 1 ? "The item pays" : "\(count) items, this one first, pay"
    return Finding(
      .rateBesideBase, data.subject(of: item, employee),
      "\(what) regular hours at another rate than the base rate; the files have the base rate.")
  }
}

extension TimeData {
  /// The words that an item gives, in brackets behind a blank; nothing where it gives none.
  fileprivate func inBrackets(_ words: [Label]) -> String {
    let given = words.filter { $0 != .none }.map { labels[$0] }
    return given.isEmpty ? "" : " (\(given.joined(separator: ", ")))"
  }

  fileprivate func subject(of item: Payable, _ employee: Int) -> Finding.Subject {
    subject(employee, Finding.RecordName(.payrunItem, item.id), on: item.date)
  }
}
