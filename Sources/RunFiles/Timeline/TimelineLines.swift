/// The lines of the people of a timeline, one behind the other in one block of memory.
public struct TimelineLines: Sendable, RandomAccessCollection {
  private var bytes: [UInt8] = []
  /// Where each line ends.
  private var ends: [Int] = []

  /// The lines of some people.
  public init(_ lines: [[UInt8]] = []) {
    for line in lines { line.withUnsafeBufferPointer { append($0) } }
  }

  /// The place of the first person's line.
  public var startIndex: Int { 0 }
  /// The place behind that of the last person's line.
  public var endIndex: Int { ends.count }

  /// The line of a person.
  public subscript(place: Int) -> [UInt8] { withLine(place) { Array($0) } }

  /// The line of a person, where it stands.
  public func withLine<Result>(
    _ place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let start = place == 0 ? 0 : ends[place - 1]
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[start..<ends[place]]))
    }
  }

  /// Makes room for so many people with so many bytes.
  mutating func reserve(people: Int, bytes count: Int) {
    ends.reserveCapacity(people)
    bytes.reserveCapacity(count)
  }

  /// Adds the line of one more person.
  mutating func append(_ line: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: line)
    ends.append(bytes.count)
  }

  /// Adds the line of one more person, an object, without what stands in it from a place on.
  mutating func append(_ line: UnsafeBufferPointer<UInt8>, upTo end: Int) {
    bytes.append(contentsOf: line[..<end])
    bytes.append(UInt8(ascii: "}"))
    ends.append(bytes.count)
  }

  /// Adds the lines of further people.
  mutating func append(_ lines: TimelineLines) {
    let first = bytes.count
    bytes.append(contentsOf: lines.bytes)
    for end in lines.ends { ends.append(first + end) }
  }
}
