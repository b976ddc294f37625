package import PayrollBytes
package import PayrollModel

extension OutputBuffer {
  /// Appends a date by pattern; `yyyy-MM-dd` for an empty pattern.
  package mutating func append(date: CalendarDate, pattern: [UInt8]) {
    guard !pattern.isEmpty else { return append(date: date.parts) }
    pattern.withUnsafeBufferPointer { append(date: date, codes: $0) }
  }

  /// Appends a date by the codes of `DatePattern`; other bytes are printed as they are.
  package mutating func append(date: CalendarDate, codes: UnsafeBufferPointer<UInt8>) {
    let (year, month, day) = date.parts
    for code in codes {
      switch code {
      case 1: append(magnitude: UInt64(year), width: 4)
      case 2: append(magnitude: UInt64(year % 100), width: 2)
      case 3: append(magnitude: UInt64(month), width: 2)
      case 4: append(magnitude: UInt64(month), width: 1)
      case 5: append(magnitude: UInt64(day), width: 2)
      case 6: append(magnitude: UInt64(day), width: 1)
      default: append(code)
      }
    }
  }
}
