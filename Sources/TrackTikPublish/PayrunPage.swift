import PayrollBytes

/// A page of `processed-payroll-payruns`.
struct PayrunPage {
  /// The entries.
  let entries: [PayrunEntry]
  /// How many entries there are on all pages; nil where the server does not say.
  let announcedCount: Int?
  /// Whether it has `meta.pagination`, by which a dialect is known.
  let hasPagination: Bool

  /// Reads a page: an object with `data`, or a bare list. Nil where it is neither, or an entry has
  /// no id.
  init?(_ body: [UInt8]) {
    guard let node = try? JSONTextParser.parse(body, file: "answer") else { return nil }
    let nodes: [JSONNode]
    let meta = JSONFields(node).node("meta").map { JSONFields($0) }
    if case .array(let list) = node.value {
      nodes = list
    } else if case .array(let list)? = JSONFields(node).node("data")?.value {
      nodes = list
    } else {
      return nil
    }
    entries = nodes.compactMap { PayrunEntry($0) }
    guard entries.count == nodes.count else { return nil }
    let pagination = meta?.node("pagination").map { JSONFields($0) }
    hasPagination = pagination != nil
    announcedCount = pagination?.number("total") ?? meta?.number("count")
  }
}
