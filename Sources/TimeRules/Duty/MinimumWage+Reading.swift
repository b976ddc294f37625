import LawText
public import PayrollBytes
import PayrollModel

extension MinimumWage {
  /// Reads a file of `Mappings/minimum-wages`. `file` is the path as the person knows it.
  ///
  /// - Throws: `TextProblems` with everything that is wrong with the file.
  public static func read(_ bytes: [UInt8], file: String) throws(TextProblems) -> MinimumWage {
    let (reader, problems) = try LawFacts.begin(bytes, file: file)
    let facts = LawFacts.read(reader)
    reader.noteEmptyList("rates", "give at least one date and its rate")
    var steps: [Step] = []
    for part in reader.objects("rates") {
      let from = part.requiredDate("from")
      let rate = part.requiredPositiveRate("rate")
      part.finish()
      guard let from, let rate else { continue }
      part.noteOrder(
        from, after: steps.last?.from, at: part.node("from"), "from",
        "list the rates by rising date, each date once")
      steps.append(Step(from: from, rate: rate))
    }
    let until = LawFacts.until(
      reader, after: steps.last?.from, "rate",
      expected: "a date such as 2026-12-31", "name the last date for which the wage is known")
    reader.finish()
    try problems.check()
    guard let facts, !steps.isEmpty else { throw TextProblems([]) }
    return MinimumWage(
      id: facts.id, name: facts.name, jurisdiction: facts.jurisdiction, evidence: facts.evidence,
      sources: facts.sources, steps: steps, until: until)
  }
}

extension JSONObjectReader {
  /// A rate above zero that must be there.
  func requiredPositiveRate(_ key: String) -> PayRate? {
    guard let node = requiredNode(key), let text = decimalText(key) else { return nil }
    if let rate = PayRate(text), rate.tenThousandths > 0, rate.tenThousandths <= Int32.max {
      return rate
    }
    note(node, key, "\"\(text)\" is not a rate such as 16.50")
    return nil
  }
}
