import PayrollBytes
import PayrollModel

extension TemplateSetting {
  /// What is wrong with a value, as the end of a sentence, and what to do; nil where it is right.
  package func problem(with text: String) -> (message: String, advice: String)? {
    switch type {
    case .text:
      let count = Int64(text.unicodeScalars.count)
      if let minimum, count < minimum {
        return ("has fewer than \(minimum) characters", documentation)
      }
      if let maximum, count > maximum {
        return ("has more than \(maximum) characters", documentation)
      }
      if let characters, !characters.allows(text) {
        return ("has a character that is not allowed there", documentation)
      }
    case .integer:
      guard let number = Int64(text), String(number) == text else {
        return ("is not a whole number", documentation)
      }
      if let minimum, number < minimum { return ("is less than \(minimum)", documentation) }
      if let maximum, number > maximum { return ("is more than \(maximum)", documentation) }
    case .yesNo:
      if text != "yes" && text != "no" { return ("is neither yes nor no", "write yes or no") }
    case .date:
      if CalendarDate(text) == nil { return ("is not a date", "write it as 2026-11-07") }
    case .columns:
      do { _ = try ColumnChoice.read(text) } catch { return (error.message, error.advice) }
    case .choice:
      if !choices.contains(text) {
        return (
          "is none of its choices", JSONObjectReader.suggestion(for: text, among: choices)
        )
      }
    }
    return nil
  }
}
