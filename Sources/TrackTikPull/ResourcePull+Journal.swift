import PayrollBytes
import PayrollModel

extension ResourcePull.State {
  /// Appends the state as a JSON object, with the number of files that are kept so far.
  func append(of resource: String, fileCount: Int, to out: inout OutputBuffer) {
    out.append(#"{"resource":"#)
    out.append(jsonString: resource)
    out.append(#","files":"#)
    out.append(decimal: Int64(fileCount))
    out.append(#","stretches":["#)
    append(stretches, to: &out)
    if let emptyStretches {
      out.append(#"],"empty":["#)
      append(emptyStretches, to: &out)
    }
    out.append(isSearching ? #"],"searching":true,"filter":"# : #"],"filter":"#)
    out.append(decimal: Int64(filterIndex))
    if let largestPage {
      out.append(#","size":"#)
      out.append(decimal: Int64(largestPage))
    }
    if let usualPage {
      out.append(#","usualSize":"#)
      out.append(decimal: Int64(usualPage))
    }
    out.append(#","fields":"#)
    out.append(jsonStrings: onDemand)
    out.append(#","extras":"#)
    out.append(jsonStrings: extras)
    out.append(#","repetitions":"#)
    out.append(decimal: Int64(repetitions))
    out.append(#","missing":"#)
    out.append(decimal: Int64(missingRowCount))
    out.append(#","changes":"#)
    out.append(decimal: Int64(changeQuestionCount))
    out.append(#","spare":"#)
    out.append(decimal: Int64(spareQuestionCount))
    out.append(#","notes":"#)
    out.append(jsonStrings: notes)
    out.append("}")
  }

  private func append(_ stretches: [ResourcePull.Stretch], to out: inout OutputBuffer) {
    for (index, stretch) in stretches.enumerated() {
      if index > 0 { out.append(",") }
      switch stretch {
      case .all: out.append("[]")
      case .dates(let dates):
        out.append(jsonStrings: [dates.lowerBound.description, dates.upperBound.description])
      case .numbers(let ids):
        out.append("[")
        for (index, id) in ids.enumerated() {
          if index > 0 { out.append(",") }
          out.append(decimal: id)
        }
        out.append("]")
      case .payrun(let id):
        out.append(#"{"payrun":"#)
        out.append(decimal: id)
        out.append("}")
      }
    }
  }

  /// Reads what `append` wrote; nil where it is damaged.
  init?(_ node: JSONNode) {
    let fields = JournalFields(node)
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
      if let payrun = JournalFields(stretch).number("payrun") {
        stretches.append(.payrun(Int64(payrun)))
        continue
      }
      guard case .array(let nodes) = stretch.value else { return nil }
      let dates = nodes.compactMap { JournalFields.text($0).flatMap { CalendarDate($0) } }
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
