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

  /// Which of the elements that can come here one is: one with the employee who is expected, else
  /// the first into which it fits, else the first of its name, which then says what is wrong.
  private mutating func choose(
    _ place: Int, of recording: ElementRecording, _ attributes: Attributes
  ) -> Int32? {
    let node = recording.nodes[place]
    let given = Self.attributes(of: node, attributes)
    let named = following().filter { canBe($0, node.local, node.prefix, given) }
    guard named.count > 1 else { return named.first }
    for isExpected in [true, false] {
      var fitting: [ElementTable.Element] = []
      var found: Int32?
      for index in named {
        let element = elements.elements[index]
        let next = isExpected ? ledger.nextIdentities(in: Int(element.block)) : nil
        guard fits(index, place, of: recording, attributes, isExpected ? next ?? [] : nil) else {
          continue
        }
        if found == nil || element.hasIdentity && !fitting.contains(where: \.hasIdentity) {
          found = index
        }
        fitting.append(element)
      }
      guard let found else { continue }
      let chosen = elements.elements[found]
      let alike = fitting.count {
        $0.hasIdentity == chosen.hasIdentity && $0.distinction == chosen.distinction
      }
      if alike > 1, guess == nil { guess = String(cString: node.local) }
      return found
    }
    return named.first
  }

  /// Whether an element with all that it holds can be one of the template's. Where `next` is given,
  /// an employee in it must be the current one or have these identities.
  private func fits(
    _ index: Int32, _ place: Int, of recording: ElementRecording, _ attributes: Attributes,
    _ next: [[UInt8]]?
  ) -> Bool {
    let node = recording.nodes[place]
    let element = elements.elements[index]
    let given = Self.attributes(of: node, attributes)
    guard canBe(index, node.local, node.prefix, given) else { return false }
    for attribute in elements.attributes.slice(element.firstAttribute, element.attributeCount) {
      if let value = value(of: attribute, given),
        !Self.withPlain(value, { canRead(table.cells[attribute.cell], $0, next) })
      {
        return false
      }
    }
    if element.text >= 0,
      !recording.text.withUnsafeBufferPointer({
        canRead(table.cells[element.text], UnsafeBufferPointer(rebasing: $0[node.text]), next)
      })
    {
      return false
    }
    var last: Int32 = -1
    var child = place + 1
    while child < node.end {
      let found = elements.order.parts(of: index, after: last).first {
        fits($0, child, of: recording, attributes, next)
      }
      guard let found else { return false }
      last = found
      child = recording.nodes[child].end
    }
    return elements.order.mayEnd(index, after: last)
  }

  /// Whether a text is a value of the cell.
  private func canRead(
    _ cell: FlatCell, _ text: UnsafeBufferPointer<UInt8>, _ next: [[UInt8]]?
  ) -> Bool {
    do throws(ReadBackFailure) {
      switch cell.kind {
      case .pairCode, .pairHours: return true
      case .ignored: return cell.isOptional || !text.isEmpty
      case .identity:
        guard let next else { return true }
        let bare = cell.unfilled(text)
        let isNext =
          next.indices.contains(Int(cell.index))
          && next[Int(cell.index)].withUnsafeBufferPointer { $0.isSame(bare) }
        return isNext || ledger.isCurrent(Int(cell.index), bare)
      case .constant: return table.isConstant(cell, text)
      case .code: _ = try table.code(cell, text)
      case .bucket: _ = try table.bucket(cell, text)
      case .multiplier: _ = try table.multiplier(cell, text)
      case .hours, .fileHours: return try table.hours(cell, text) != nil || cell.isOptional
      }
      return true
    } catch { return false }
  }
}
