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
      .hoursDiffer, data.subject(ofEmployee: employee),
      sentence(
        "\(bucket.name) hours are \(figure(ours.seconds, ours.rules)) here and "
          + "\(figure(theirs.seconds, theirs.words)) by \(source)"))
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
      .hoursNotCompared, Subject(),
      "The hours of \(count) could not be compared with \(source): "
        + "\(names.joined(separator: ", "))\(employees.count > 5 ? ", …" : "").",
      advice: "Nothing to do if somebody compares them otherwise.")
  }

  /// Rows that cannot be read, of people who are not known.
  static func rowsNotCompared(_ count: Int, of source: String) -> Finding {
    Finding(
      .hoursNotCompared, Subject(),
      "\(count == 1 ? "One row" : "\(count) rows") of \(source) could not be read, so the hours of "
        + "whoever is in them are not compared, or seem to differ.",
      advice: "Look at the warnings about these rows; correct them in \(.source) and \(.again).")
  }
}
