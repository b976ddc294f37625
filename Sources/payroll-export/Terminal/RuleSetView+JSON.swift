import LawText
import PayrollBytes
import PayrollModel
import TimeRules

extension RuleSetView {
  /// The rule set for programs: sentences with their citations, version by version.
  static func json(_ ruleSet: RuleSet, versions: [RuleSetVersion]) -> String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/rule-set-description/1")
      object.member("id", ruleSet.id)
      object.member("name", ruleSet.name)
      object.member("jurisdiction", ruleSet.jurisdiction)
      object.member("evidence", ruleSet.evidence.rawValue)
      object.member("extends", ruleSet.base ?? "")
      object.member("note", ruleSet.note)
      object.member("cautions", ruleSet.cautions)
      object.member("sources", ruleSet.sources)
      object.list("versions", .lines) { list in
        for version in versions { list.object { append(version, to: &$0) } }
      }
    }
  }

  private static func append(_ version: RuleSetVersion, to object: inout JSONWriter.Object) {
    let description = RuleSetDescription(version)
    object.member("from", version.from.description)
    object.list("days") { append(description.days, to: &$0) }
    object.member("combination", description.combination.text)
    object.list("lists") { lists in
      for rules in description.lists {
        lists.list { list in
          for rule in rules {
            list.object { entry in
              entry.member("rule", rule.name)
              append(rule.sentence, to: &entry)
            }
          }
        }
      }
    }
    object.list("others") { append(description.others, to: &$0) }
  }

  private static func append(_ sentences: [RuleSentence], to list: inout JSONWriter.List) {
    for sentence in sentences { list.object { append(sentence, to: &$0) } }
  }

  private static func append(_ sentence: RuleSentence, to object: inout JSONWriter.Object) {
    object.member("sentence", sentence.text)
    object.member("citation", sentence.citation)
    object.member("evidence", ifAny: sentence.evidence?.rawValue)
  }
}
