import OnceOnly
import PayrollBytes
import PayrollModel

/// An entry of `processed-payroll-payruns`, as far as it is looked at.
struct PayrunEntry {
  /// Its number, or its name: see `identifier`.
  let id: String
  /// The pay schedule; nil where it does not say.
  let paySchedule: String?
  /// The first and the last date; nil where it does not say.
  let dates: ClosedRange<CalendarDate>?
  private let node: JSONNode

  /// Reads an entry; nil where it has no id, or one that cannot be one.
  init?(_ node: JSONNode) {
    let fields = JSONFields(node)
    guard let id = Self.identifier(fields.node("id")) else { return nil }
    self.id = id
    self.node = node
    paySchedule = Self.relation(fields.node("paySchedule"))
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

  /// Whether it has an external id, and not this one.
  func hasOtherName(than name: String) -> Bool {
    switch JSONFields(node).node("externalIdObject")?.value {
    case nil, .null, .string(""): false
    case .array(let nodes) where nodes.isEmpty: false
    case .object(let members) where members.isEmpty: false
    default: !holds(name)
    }
  }

  /// Whether it says that it is of another schedule: by a whole number, which may be written as a
  /// decimal.
  func isOfOtherSchedule(than schedule: Int) -> Bool {
    scheduleNumber.map { $0 != Int64(schedule) } ?? false
  }

  /// The pay schedule as a number; nil where it does not say, or not as a whole number.
  var scheduleNumber: Int64? { paySchedule.flatMap { DecimalText.exact($0, fractionDigits: 0) } }

  private static func holds(_ text: String, _ node: JSONNode) -> Bool {
    switch node.value {
    case .string(let value): value.contains(text)
    case .array(let nodes): nodes.contains { holds(text, $0) }
    case .object(let members): members.contains { holds(text, $0.value) }
    case .null, .bool, .number: false
    }
  }

  /// An id: a whole number from 1 on, or a text that `PublishReceipt.isIdentifier` knows.
  static func identifier(_ node: JSONNode?) -> String? {
    let text: String
    switch node?.value {
    case .number(let digits) where digits.allSatisfy({ $0.isASCII && $0.isNumber }): text = digits
    case .string(let written): text = written
    default: return nil
    }
    return PublishReceipt.isIdentifier(text) ? text : nil
  }

  /// A relation is a number, a text, or an object with an id.
  private static func relation(_ node: JSONNode?) -> String? {
    switch node?.value {
    case .number(let text), .string(let text): text
    case .object(let members): relation(members.first { $0.key == "id" }?.value)
    default: nil
    }
  }

  /// Dates come with or without a time behind them, which says nothing.
  private static func date(_ text: String?) -> CalendarDate? {
    text.flatMap { CalendarDate(String($0.prefix(10))) }
  }
}
