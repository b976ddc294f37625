import PayrollBytes
import PayrollModel

/// A sentence that somebody wrote for a tier, with its place in the file: it can be compared with the
/// numbers only when the workday and the work period are known, which another set may give.
struct WrittenSentence {
  let rule: OvertimeRule
  let tier: OvertimeTier
  let location: TextLocation
  let path: String
}

/// What the rules of one list have used up and left to do while they are read.
struct RuleListDraft {
  var names: Set<String> = []
  var tierNames = Set(PayReason.reservedRules)
  var sentences: [WrittenSentence] = []
}
