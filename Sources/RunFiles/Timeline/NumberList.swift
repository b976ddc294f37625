import PayrollBytes

/// A list of numbers as a member, left out where there are none.
struct NumberList {
  private let opening: StaticString
  private var isEmpty = true

  init(_ opening: StaticString) { self.opening = opening }

  mutating func append(_ first: Int64, _ second: Int64, to out: inout OutputBuffer) {
    if isEmpty { out.append(opening) } else { out.append(UInt8(ascii: ",")) }
    isEmpty = false
    out.append(decimal: first)
    out.append(UInt8(ascii: ","))
    out.append(decimal: second)
  }

  mutating func append(
    _ first: Int64, _ second: Int64, _ third: Int64, to out: inout OutputBuffer
  ) {
    append(first, second, to: &out)
    out.append(UInt8(ascii: ","))
    out.append(decimal: third)
  }

  func close(_ out: inout OutputBuffer) {
    if !isEmpty { out.append(UInt8(ascii: "]")) }
  }
}
