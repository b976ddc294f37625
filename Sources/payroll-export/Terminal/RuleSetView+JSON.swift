import PayrollBytes
import PayrollModel
import TimeRules

extension RuleSetView {
  /// The rule set for programs: sentences with their citations, version by version.
  static func json(_ ruleSet: RuleSet, versions: [RuleSetVersion]) -> String {
    var out = OutputBuffer()
    out.append(#"{"schema":"payroll-export/rule-set-description/1","id":"#)
    out.append(jsonString: ruleSet.id)
    for (key, value) in [
      ("name", ruleSet.name), ("jurisdiction", ruleSet.jurisdiction),
      ("evidence", ruleSet.evidence.rawValue), ("extends", ruleSet.base ?? ""),
      ("note", ruleSet.note),
    ] {
      out.append(#","\#(key)":"#)
      out.append(jsonString: value)
    }
    out.append(#","cautions":"#)
    append(ruleSet.cautions, to: &out)
    out.append(#","sources":"#)
    append(ruleSet.sources, to: &out)
    out.append(#","versions":["#)
    for (index, version) in versions.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(version, to: &out)
    }
    out.append("\n]}\n")
    return String(decoding: out.array(), as: UTF8.self)
  }

  private static func append(_ version: RuleSetVersion, to out: inout OutputBuffer) {
    let description = RuleSetDescription(version)
    out.append(#"{"from":"#)
    out.append(jsonString: version.from.description)
    out.append(#","days":["#)
    append(description.days, to: &out)
    out.append(#"],"combination":"#)
    out.append(jsonString: description.combination.text)
    out.append(#","lists":["#)
    for (index, list) in description.lists.enumerated() {
      out.append(index == 0 ? "[" : ",[")
      for (number, rule) in list.enumerated() {
        if number > 0 { out.append(",") }
        out.append(#"{"rule":"#)
        out.append(jsonString: rule.name)
        out.append(",")
        append(rule.sentence, to: &out)
      }
      out.append("]")
    }
    out.append(#"],"others":["#)
    append(description.others, to: &out)
    out.append("]}")
  }

  private static func append(_ sentences: [RuleSentence], to out: inout OutputBuffer) {
    for (index, sentence) in sentences.enumerated() {
      out.append(index == 0 ? "{" : ",{")
      append(sentence, to: &out)
    }
  }

  /// The members of a sentence and the brace that ends them.
  private static func append(_ sentence: RuleSentence, to out: inout OutputBuffer) {
    out.append(#""sentence":"#)
    out.append(jsonString: sentence.text)
    out.append(#","citation":"#)
    out.append(jsonString: sentence.citation)
    if let evidence = sentence.evidence {
      out.append(#","evidence":"#)
      out.append(jsonString: evidence.rawValue)
    }
    out.append("}")
  }

  private static func append(_ texts: [String], to out: inout OutputBuffer) {
    out.append("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { out.append(",") }
      out.append(jsonString: text)
    }
    out.append("]")
  }
}
