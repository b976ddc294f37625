/// The letters of a date pattern.
package enum DatePattern: String, CaseIterable {
  case longYear = "yyyy"
  case shortYear = "yy"
  case paddedMonth = "MM"
  case month = "M"
  case paddedDay = "dd"
  case day = "d"

  /// The code inside `ValueFormat.pattern`, below every literal character.
  package var code: UInt8 {
    switch self {
    case .longYear: 1
    case .shortYear: 2
    case .paddedMonth: 3
    case .month: 4
    case .paddedDay: 5
    case .day: 6
    }
  }
}
