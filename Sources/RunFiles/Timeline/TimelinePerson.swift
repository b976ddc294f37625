import PayrollBytes

/// The clock times of one person, out of a line of a timeline. One value serves one person after the
/// other; its buffers are reused.
public struct TimelinePerson: Sendable {
  /// A list of a line, in the order in which they stand there.
  public enum List: Int, Sendable, CaseIterable {
    /// What is paid: `start, seconds, line`.
    case paid
    /// What was clocked: `id, start, seconds`.
    case sessions
    /// What was planned: `start, seconds`.
    case planned
    /// The breaks: `start, seconds, isPaid`.
    case breaks
    /// What records say: three numbers of the person's, and then two for each of the sessions.
    case content

    /// How many numbers an entry has.
    public var width: Int {
      switch self {
      case .paid, .sessions, .breaks: 3
      case .planned: 2
      case .content: 1
      }
    }
    /// The place of the start in an entry; the seconds are behind it.
    public var start: Int { self == .sessions ? 1 : 0 }

    fileprivate var opening: StaticString {
      switch self {
      case .paid: #","paid":["#
      case .sessions: #","sessions":["#
      case .planned: #","planned":["#
      case .breaks: #","breaks":["#
      case .content: #","content":["#
      }
    }
  }

  /// The person's clock: a place in the zones of the timeline; nil for somebody without any times.
  public private(set) var zone: Int64?
  /// Where what records say begins in the line, or its end where it does not say.
  private(set) var contentStart = 0
  private var lists = [[Int64]](repeating: [], count: List.allCases.count)

  /// Nobody's times.
  public init() {}

  /// The numbers of a list, one entry behind the other.
  public subscript(list: List) -> [Int64] { lists[list.rawValue] }

  /// Takes the times of a line in place of those before; false where it is no such line.
  public mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = LineScanner(line)
    zone = nil
    for place in lists.indices { lists[place].removeAll(keepingCapacity: true) }
    contentStart = 1
    if scanner.take("{}") { return scanner.isAtEnd }
    guard scanner.take(#"{"zone":"#), let number = scanner.number(), number >= 0 else {
      return false
    }
    zone = number
    for list in List.allCases {
      if list == .content { contentStart = scanner.place }
      guard scanner.take(list.opening) else { continue }
      guard Self.take(&scanner, list.width, into: &lists[list.rawValue]) else { return false }
    }
    let content = self[.content].count
    guard content == 0 || content == 3 + self[.sessions].count / 3 * 2 else { return false }
    return scanner.take("}") && scanner.isAtEnd
  }

  private static func take(
    _ scanner: inout LineScanner, _ width: Int, into numbers: inout [Int64]
  ) -> Bool {
    if scanner.take("]") { return true }
    repeat {
      guard let number = scanner.number() else { return false }
      numbers.append(number)
    } while scanner.take(",")
    return scanner.take("]") && numbers.count.isMultiple(of: width)
  }
}
