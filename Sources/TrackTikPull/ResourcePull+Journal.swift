import PayrollBytes
import PayrollModel

extension ResourcePull.State {
  /// Adds the state as members, with the number of files that are kept so far.
  func append(of resource: String, fileCount: Int, to object: inout JSONWriter.Object) {
    object.member("resource", resource)
    object.member("files", fileCount)
    object.list("stretches") { Self.append(stretches, to: &$0) }
    if let emptyStretches { object.list("empty") { Self.append(emptyStretches, to: &$0) } }
    if isSearching { object.member("searching", true) }
    object.member("filter", filterIndex)
    object.member("size", ifAny: largestPage)
    object.member("usualSize", ifAny: usualPage)
    object.member("fields", onDemand)
    object.member("extras", extras)
    object.member("repetitions", repetitions)
    object.member("missing", missingRowCount)
    object.member("changes", changeQuestionCount)
    object.member("spare", spareQuestionCount)
    object.member("notes", notes)
  }

  private static func append(
    _ stretches: [ResourcePull.Stretch], to list: inout JSONWriter.List
  ) {
    for stretch in stretches {
      switch stretch {
      case .all: list.element([String]())
      case .dates(let dates):
        list.element([dates.lowerBound.description, dates.upperBound.description])
      case .numbers(let ids): list.element(ids)
      case .payrun(let id): list.object { $0.member("payrun", id) }
      }
    }
  }

  /// Reads what `append` wrote; nil where it is damaged.
  init?(_ node: JSONNode) {
    let fields = JSONFields(node)
    guard let filter = fields.number("filter"), let repetitions = fields.number("repetitions")
    else { return nil }
    filterIndex = filter
    self.repetitions = repetitions
    missingRowCount = fields.number("missing") ?? 0
    changeQuestionCount = fields.number("changes") ?? 0
    spareQuestionCount = fields.number("spare") ?? 0
    largestPage = fields.number("size").flatMap { $0 > 0 ? $0 : nil }
    usualPage = fields.number("usualSize")
    onDemand = fields.texts("fields")
    extras = fields.texts("extras")
    notes = fields.texts("notes")
    guard let stretches = Self.stretches(fields.list("stretches")) else { return nil }
    self.stretches = stretches
    emptyStretches = fields.node("empty") == nil ? nil : Self.stretches(fields.list("empty"))
    if case .bool(true) = fields.node("searching")?.value { isSearching = true }
  }

  private static func stretches(_ nodes: [JSONNode]) -> [ResourcePull.Stretch]? {
    var stretches: [ResourcePull.Stretch] = []
    for stretch in nodes {
      if let payrun = JSONFields(stretch).number("payrun") {
        stretches.append(.payrun(Int64(payrun)))
        continue
      }
      guard case .array(let nodes) = stretch.value else { return nil }
      let dates = nodes.compactMap { JSONFields.text($0).flatMap { CalendarDate($0) } }
      let numbers = nodes.compactMap { node -> Int64? in
        if case .number(let text) = node.value { Int64(text) } else { nil }
      }
      if nodes.isEmpty {
        stretches.append(.all)
      } else if dates.count == 2, nodes.count == 2, dates[0] <= dates[1] {
        stretches.append(.dates(dates[0]...dates[1]))
      } else if numbers.count == nodes.count {
        stretches.append(.numbers(numbers))
      } else {
        return nil
      }
    }
    return stretches
  }
}
