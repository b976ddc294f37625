import PayrollBytes
import PayrollModel

/// The dates around the generated period as text, made once.
struct DateTexts {
  private let firstDay = Calendar.firstDay - 1
  private let bytes: [UInt8]

  init() {
    let first = Int32(firstDay)
    bytes = (0..<17).flatMap { Array(CalendarDate(daysSince1970: first + $0).description.utf8) }
  }

  /// Appends the `yyyy-mm-dd` of a day inside the period or next to it.
  func append(day: Int, to buffer: inout OutputBuffer) {
    let offset = (day - firstDay) * 10
    bytes.withUnsafeBufferPointer {
      buffer.append(UnsafeBufferPointer(rebasing: $0[offset..<offset + 10]))
    }
  }

  /// Appends `yyyy-mm-dd hh:mm:ss` of an instant in UTC.
  func append(utc instant: Int, to buffer: inout OutputBuffer) {
    append(seconds: instant, separator: UInt8(ascii: " "), to: &buffer)
  }

  /// Appends `yyyy-mm-ddThh:mm:ss-hh:00` of an instant in a region's zone.
  func append(local instant: Int, in region: Region, to buffer: inout OutputBuffer) {
    let behind = region.hoursBehind(at: instant)
    append(seconds: instant - behind * 3600, separator: UInt8(ascii: "T"), to: &buffer)
    buffer.append(UInt8(ascii: "-"))
    append(twoDigits: behind, to: &buffer)
    buffer.append(":00")
  }

  private func append(seconds: Int, separator: UInt8, to buffer: inout OutputBuffer) {
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    append(day: day, to: &buffer)
    buffer.append(separator)
    append(twoDigits: second / 3600, to: &buffer)
    buffer.append(UInt8(ascii: ":"))
    append(twoDigits: second / 60 % 60, to: &buffer)
    buffer.append(UInt8(ascii: ":"))
    append(twoDigits: second % 60, to: &buffer)
  }

  private func append(twoDigits value: Int, to buffer: inout OutputBuffer) {
    buffer.append(UInt8(truncatingIfNeeded: value / 10) &+ 0x30)
    buffer.append(UInt8(truncatingIfNeeded: value % 10) &+ 0x30)
  }
}
