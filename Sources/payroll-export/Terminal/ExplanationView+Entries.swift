import PayrollBytes
import PayrollMapper
import PayrollModel

// What was entered by hand, with who says so and why.
extension ExplanationView {
  var entries: [EmployeeExplanation.Entry] {
    explanation.entries.filter { entry in only.map { $0 == entry.date } ?? true }
  }

  /// The entries in lines; empty where there are none.
  func entriesText() -> String {
    guard !entries.isEmpty else { return "" }
    var text = "\n" + style.bold("Entered by hand") + "\n"
    for entry in entries {
      let pay =
        entry.amount.map { "an amount of \($0)" } ?? "\(Hours.text(seconds: entry.seconds)) h"
      let factor = entry.multiplier == .one ? "" : " x\(entry.multiplier)"
      let code = entry.payCode.isEmpty ? "" : " \(entry.payCode)"
      text += wrapped("\(entry.date)  \(pay) \(entry.bucket.name)\(factor)\(code)", "  ", "    ")
      text += wrapped("\(entry.word.reason) (\(entry.word.author), \(entry.place))", "    ")
    }
    return text
  }

  /// The entries as a member; nothing where there are none.
  func appendEntries(to object: inout JSONWriter.Object) {
    guard !explanation.entries.isEmpty else { return }
    object.list("entries", .lines) { list in
      for entry in entries {
        list.object { object in
          object.member("date", entry.date.description)
          object.member("seconds", entry.seconds)
          object.member("amount", orNull: entry.amount?.description)
          object.member("bucket", entry.bucket.name)
          object.member("multiplier", entry.multiplier.description)
          object.member("payCode", entry.payCode)
          object.member("reason", entry.word.reason)
          object.member("author", entry.word.author)
          object.member("place", entry.place)
        }
      }
    }
  }
}
