import CLibXML2
import PayrollBytes
import PayrollTemplates

/// Elements of one name that can come in the same place, as an optional one before another. What is
/// fixed in them tells them apart, and then whether what they hold can be read.
extension ElementReader {
  private typealias Attributes = UnsafePointer<UnsafePointer<xmlChar>?>?

  /// Whether an element of the file can be one of the template's, by its name and fixed attributes.
  func canBe(
    _ index: Int32, _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?,
    _ attributes: ElementAttributes
  ) -> Bool {
    let element = elements.elements[index]
    return elements.isNamed(element.name, local, prefix) && agrees(element, attributes)
  }

  /// Reads an element that has ended, with all that it holds.
  mutating func replay(_ recording: ElementRecording) {
    recording.withAttributes { replay(0, of: recording, $0) }
  }

  private mutating func replay(
    _ place: Int, of recording: ElementRecording, _ attributes: Attributes
  ) {
    guard failure == nil else { return }
    let node = recording.nodes[place]
    guard let index = choose(place, of: recording, attributes) else { return refuse(node.local) }
    begin(index, Self.attributes(of: node, attributes))
    var child = place + 1
    while child < node.end {
      replay(child, of: recording, attributes)
      child = recording.nodes[child].end
    }
    recording.text.withUnsafeBufferPointer {
      characters(UnsafeBufferPointer(rebasing: $0[node.text]))
    }
    if failure == nil { endElement() }
  }

  private static func attributes(
    of node: ElementRecording.Node, _ attributes: Attributes
  ) -> ElementAttributes {
    ElementAttributes(
      attributes.map { $0 + node.attributes.lowerBound * ElementAttributes.stride },
      count: node.attributes.count)
  }

  /// Which of the elements that can come here one is: the first into which it fits, else the first
  /// of its name, which then says what is wrong.
  private mutating func choose(
    _ place: Int, of recording: ElementRecording, _ attributes: Attributes
  ) -> Int32? {
    let node = recording.nodes[place]
    let given = Self.attributes(of: node, attributes)
    let named = following().filter { canBe($0, node.local, node.prefix, given) }
    guard named.count > 1 else { return named.first }
    let fitting = named.filter { fits($0, place, of: recording, attributes) }
    if fitting.count > 1, guess == nil,
      elements.elements[fitting[0]].distinction == elements.elements[fitting[1]].distinction
    {
      guess = String(cString: node.local)
    }
    return fitting.first ?? named.first
  }

  /// Whether an element with all that it holds can be one of the template's.
  private func fits(
    _ index: Int32, _ place: Int, of recording: ElementRecording, _ attributes: Attributes
  ) -> Bool {
    let node = recording.nodes[place]
    let element = elements.elements[index]
    let given = Self.attributes(of: node, attributes)
    guard canBe(index, node.local, node.prefix, given) else { return false }
    for attribute in elements.attributes.slice(element.firstAttribute, element.attributeCount) {
      if let value = value(of: attribute, given),
        !Self.withPlain(value, { canRead(table.cells[attribute.cell], $0) })
      {
        return false
      }
    }
    if element.text >= 0,
      !recording.text.withUnsafeBufferPointer({
        canRead(table.cells[element.text], UnsafeBufferPointer(rebasing: $0[node.text]))
      })
    {
      return false
    }
    var last: Int32 = -1
    var child = place + 1
    while child < node.end {
      let found = elements.order.parts(of: index, after: last).first {
        fits($0, child, of: recording, attributes)
      }
      guard let found else { return false }
      last = found
      child = recording.nodes[child].end
    }
    return elements.order.mayEnd(index, after: last)
  }

  /// Whether a text is a value of the cell.
  private func canRead(_ cell: FlatCell, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    do throws(ReadBackFailure) {
      switch cell.kind {
      case .ignored, .identity, .pairCode, .pairHours: return true
      case .constant: return table.isConstant(cell, text)
      case .code: _ = try table.code(cell, text)
      case .bucket: _ = try table.bucket(cell, text)
      case .multiplier: _ = try table.multiplier(cell, text)
      case .hours, .fileHours: _ = try table.hours(cell, text)
      }
      return true
    } catch { return false }
  }
}
