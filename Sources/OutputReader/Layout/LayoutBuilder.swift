import PayrollModel
import PayrollTemplates

/// Finds out from a plan where employees, earning codes and hours stand in its file.
struct LayoutBuilder {
  let plan: OutputPlan
  var layout = ReadLayout()
  /// The loops that surround the current node, as numbers.
  var loops: [Int] = []
  private var loopCount = 0
  /// The group of the columns that have one earning code each, by loop, unit and whether
  /// they have amounts.
  var columnGroups: [(loop: Int, unit: Int64, isAmount: Bool, group: Int)] = []

  init(_ plan: OutputPlan) { self.plan = plan }

  static func layout(of plan: OutputPlan) -> ReadLayout {
    var builder = LayoutBuilder(plan)
    builder.layout.order = .sequence(plan.body.map { builder.add($0, to: nil, hasCode: false) })
    return builder.layout
  }

  var block: Int? { loops.isEmpty ? nil : layout.blocks.count - 1 }

  /// Adds what a node prints, to an element or to the file; returns where in its order it comes.
  private mutating func add(
    _ node: BodyNode, to parent: ElementShape?, hasCode: Bool
  ) -> PartOrder {
    switch node {
    case .line(let line): return add(line)
    case .row(let row): return add(row)
    case .loop(let loop): return add(loop, to: parent, hasCode: hasCode)
    case .element(let element):
      return add(element, to: parent, hasCode: hasCode, isRepeated: false)
    // The element takes its text as a whole.
    case .text, .instruction: return .sequence([])
    }
  }

  private mutating func add(
    _ loop: LoopNode, to parent: ElementShape?, hasCode: Bool
  ) -> PartOrder {
    let isOutermost = loops.isEmpty
    var headings = PartOrder.sequence([])
    if isOutermost {
      if plan.output.hasHeadings { headings = addHeadings(of: loop) }
      layout.blocks.append(ReadLayout.Block())
    }
    loops.append(loopCount)
    loopCount += 1
    let inside = PartOrder.repeated(
      .sequence(
        loop.children.map { child in
          guard case .element(let element) = child else {
            return add(child, to: parent, hasCode: hasCode)
          }
          return add(
            element, to: parent, hasCode: hasCode || saysCode(element.ownFields),
            isRepeated: true)
        }))
    loops.removeLast()
    // A group has something in it; a file may have no groups.
    return isOutermost ? .sequence([headings, .optional(inside)]) : inside
  }

  private mutating func add(
    _ element: ElementNode, to parent: ElementShape?, hasCode: Bool, isRepeated: Bool
  ) -> PartOrder {
    let shape = ElementShape(
      name: Array(element.name.utf8), block: block, isRepeated: isRepeated)
    for attribute in element.attributes
    where attribute.name != "xmlns" && !attribute.name.hasPrefix("xmlns:") {
      shape.attributes.append(
        (
          Array(attribute.name.utf8),
          cell(attribute, hasCode: hasCode, pair: nil, columns: [])
        ))
    }
    if let text = element.text { shape.text = cell(text, hasCode: hasCode, pair: nil, columns: []) }
    if element.children.isEmpty { shape.text = Cell(name: element.name, role: .constant([])) }
    shape.order = .sequence(element.children.map { add($0, to: shape, hasCode: hasCode) })
    // Fixed text between elements says nothing.
    if !shape.children.isEmpty, case .constant = shape.text?.role { shape.text = nil }
    let place: PartOrder
    if let parent {
      place = .part(parent.children.count)
      parent.children.append(shape)
    } else {
      place = .part(layout.elements.count)
      layout.elements.append(shape)
    }
    return element.isOmittedEmpty ? .optional(place) : place
  }
}
