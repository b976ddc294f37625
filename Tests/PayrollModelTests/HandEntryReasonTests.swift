import PayrollModel
import Testing

@Suite("The reason of an entry by hand")
struct HandEntryReasonTests {
  @Test("Author and reason come back from it, whatever they look like")
  func back() {
    for (author, reason) in [("Ann Lee", "Late relief"), ("A: B", "C: D: E"), ("é", "語: ")] {
      let entry = PayReason.HandEntry(author: author, reason: reason)
      #expect(PayReason(entry).handEntry == entry)
    }
  }

  @Test("No other reason is one")
  func others() {
    let entry = PayReason(PayReason.HandEntry(author: "Ann Lee", reason: "Late relief"))
    let law = PayReason(
      ruleSet: "us-flsa", rule: entry.rule, sentence: entry.sentence, citation: entry.citation)
    let rule = PayReason(
      ruleSet: entry.ruleSet, rule: "preset", sentence: entry.sentence, citation: entry.citation)
    let other = PayReason(
      ruleSet: entry.ruleSet, rule: entry.rule, sentence: entry.sentence, citation: "Bo Lee")
    #expect([law, rule, other].allSatisfy { $0.handEntry == nil })
  }
}
