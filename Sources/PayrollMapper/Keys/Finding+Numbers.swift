import PayrollModel

// The words of the findings about employee numbers that are easily taken for others.
extension Finding {
  static func alikeEmployeeNumber(_ data: TimeData, _ place: Int) -> Finding {
    Finding(
      .duplicateEmployeeNumber, data.subject(ofEmployee: place),
      "Another employee's number differs from this one only in blanks or characters that nobody can "
        + "see, which vendors take away.")
  }

  static func similarEmployeeNumbers(
    _ data: TimeData, _ place: Int, _ numbers: [String], others: Int
  ) -> Finding {
    let names = numbers.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
    let more = others > 0 ? " So do the numbers of \(others) more groups of employees." : ""
    return Finding(
      .similarEmployeeNumbers, data.subject(ofEmployee: place),
      "The employee numbers \(names) differ only in blanks, leading zeros or capitals." + more)
  }

  static func paddedEmployeeNumbers(_ data: TimeData, _ place: Int, count: Int) -> Finding {
    let what =
      count == 1
      ? "An employee number has" : "\(count) employee numbers, this one first, have"
    return Finding(
      .paddedEmployeeNumber, data.subject(ofEmployee: place),
      "\(what) blanks or invisible characters at the ends, which vendors take away.")
  }
}
