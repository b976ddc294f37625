import PayrollBytes
import PayrollModel

/// A page of `processed-payroll-payruns`.
struct PayrunPage {
  /// One entry, as far as it is looked at.
  struct Row {
    /// Its number or text.
    let id: String
    /// The pay schedule; nil where it does not say.
    let paySchedule: String?
    /// The first and the last date; nil where it does not say.
    let dates: ClosedRange<CalendarDate>?
    private let node: JSONNode

    fileprivate init?(_ node: JSONNode) {
      let fields = JournalFields(node)
      guard let id = Self.identifier(fields.node("id")) else { return nil }
      self.id = id
      self.node = node
      paySchedule = Self.identifier(fields.node("paySchedule"))
      if let first = Self.date(fields.text("periodStartDate")),
        let last = Self.date(fields.text("periodEndDate")), first <= last
      {
        dates = first...last
      } else {
        dates = nil
      }
    }

    /// Whether any text in it holds this one. Servers keep external ids in several shapes.
    func holds(_ text: String) -> Bool { Self.holds(text, node) }

    /// Whether it says that it is of another schedule: by a whole number, which may be written as a
    /// decimal.
    func isOfOtherSchedule(than schedule: Int) -> Bool {
      guard let text = paySchedule,
        let number = DecimalText.exact(text, fractionDigits: 0)
      else { return false }
      return number != Int64(schedule)
    }

    private static func holds(_ text: String, _ node: JSONNode) -> Bool {
      switch node.value {
      case .string(let value): value.contains(text)
      case .array(let nodes): nodes.contains { holds(text, $0) }
      case .object(let members): members.contains { holds(text, $0.value) }
      case .null, .bool, .number: false
      }
    }

    /// A relation is a number, a text, or an object with an id.
    private static func identifier(_ node: JSONNode?) -> String? {
      switch node?.value {
      case .number(let text), .string(let text): text
      case .object(let members): identifier(members.first { $0.key == "id" }?.value)
      default: nil
      }
    }

    /// Dates come with or without a time behind them, which says nothing.
    private static func date(_ text: String?) -> CalendarDate? {
      text.flatMap { CalendarDate(String($0.prefix(10))) }
    }
  }

  /// The entries.
  let rows: [Row]
  /// How many entries there are on all pages; nil where the server does not say.
  let announcedCount: Int?
  /// Whether it has `meta.pagination`, by which a dialect is known.
  let hasPagination: Bool

  /// Reads a page: an object with `data`, or a bare list. Nil where it is neither, or an entry has
  /// no id.
  init?(_ body: [UInt8]) {
    guard let node = try? JSONTextParser.parse(body, file: "answer") else { return nil }
    let nodes: [JSONNode]
    let meta = JournalFields(node).node("meta").map { JournalFields($0) }
    if case .array(let list) = node.value {
      nodes = list
    } else if case .array(let list)? = JournalFields(node).node("data")?.value {
      nodes = list
    } else {
      return nil
    }
    let rows = nodes.compactMap { Row($0) }
    guard rows.count == nodes.count else { return nil }
    self.rows = rows
    let pagination = meta?.node("pagination").map { JournalFields($0) }
    hasPagination = pagination != nil
    announcedCount = pagination?.number("total") ?? meta?.number("count")
  }

  /// The id of the entry that an answer to a POST holds, inside `data` or bare.
  static func idOfMade(_ body: [UInt8]) -> String? {
    guard let node = try? JSONTextParser.parse(body, file: "answer") else { return nil }
    return Row(JournalFields(node).node("data") ?? node)?.id
  }
}
