import PayrollModel

// The words of the findings about what the source reckons itself.
extension Finding {
  /// - Parameters:
  ///   - ours: seconds, and the rules behind them.
  ///   - theirs: seconds, and what the source calls them.
  static func hoursDiffer(
    _ employee: Int, _ bucket: Bucket, ours: (seconds: Int64, rules: [String]),
    theirs: (seconds: Int64, words: [String]), by source: String, _ data: TimeData
  ) -> Finding {
    func figure(_ seconds: Int64, _ reasons: [String]) -> String {
      Hours.text(seconds: seconds)
        + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))")
    }
    return Finding(
      .hoursDiffer, .warning, data.subject(ofEmployee: employee),
      sentence(
        "\(bucket.name) hours are \(figure(ours.seconds, ours.rules)) here and "
          + "\(figure(theirs.seconds, theirs.words)) by \(source)"),
      advice: "Find out which is right; explain shows the sessions and rules behind ours.")
  }

  static func hoursNotCompared(
    _ employees: [Int], with source: String, _ data: TimeData
  ) -> Finding {
    let names = employees.map { place in
      let subject = data.subject(ofEmployee: place)
      return subject.employee ?? subject.record?.description ?? ""
    }.sorted().prefix(5)
    let count = employees.count == 1 ? "one employee" : "\(employees.count) employees"
    return Finding(
      .hoursNotCompared, .note, Subject(),
      "The hours of \(count) could not be compared with \(source): "
        + "\(names.joined(separator: ", "))\(employees.count > 5 ? ", …" : "").",
      advice: "Nothing to do if somebody compares them otherwise.")
  }

  static func payrunNotFinal(_ payrun: Payrun) -> Finding {
    Finding(
      .payrunNotFinal, .blocking, Subject(record: RecordName("payroll-payruns", payrun.id)),
      "The pay run is not processed yet, so its items may still change.",
      advice: "Process it in TrackTik, pull again and run again.")
  }

  static func payrunHoursDiffer(_ payrun: Payrun, itemSeconds: Int64) -> Finding {
    Finding(
      .payrunHoursDiffer, .warning, Subject(record: RecordName("payroll-payruns", payrun.id)),
      "The pay run announces \(Hours.text(seconds: payrun.totalSeconds)) hours, and its items with "
        + "hours come to \(Hours.text(seconds: itemSeconds)).",
      advice: "Pull again; if that does not help, compare the pay run with its items in TrackTik.")
  }

  static func unmappedPayable(
    _ item: Payable, _ employee: Int, word: String, _ data: TimeData
  ) -> Finding {
    Finding(
      .unmappedPayable, .blocking, data.subject(of: item, employee),
      "Nobody knows what time \"\(word)\" is; the item is not in the files.",
      advice: "Add a row for \"\(word)\" to the pay-code mapping.")
  }

  static func payableWithoutHours(_ item: Payable, _ employee: Int, _ data: TimeData) -> Finding {
    let words = [item.payCode, item.origin, item.description].filter { $0 != .none }
    let name = words.isEmpty ? "" : " (\(words.map { data.labels[$0] }.joined(separator: ", ")))"
    return Finding(
      .payableWithoutHours, .warning, data.subject(of: item, employee),
      "The item is an amount without hours\(name); the files hold hours, so it is not in them.",
      advice: "Enter the amount in payroll, or map its pay code if its quantity is hours.")
  }

  static func payableOutsidePeriod(
    _ item: Payable, _ employee: Int, paidOn date: CalendarDate, _ data: TimeData
  ) -> Finding {
    Finding(
      .payableOutsidePeriod, .note, data.subject(of: item, employee),
      item.date.map { "The item is of \($0), outside of the period; it is paid on \(date)." }
        ?? "The item has no date; it is paid on \(date).",
      advice: "Nothing to do if it corrects an earlier period.")
  }
}

extension TimeData {
  fileprivate func subject(of item: Payable, _ employee: Int) -> Finding.Subject {
    subject(employee, Finding.RecordName("payroll-payrun-items", item.id), on: item.date)
  }
}
