import CLibXML2
import PayrollBytes
import PayrollTemplates

/// Elements of one name that can come in the same place, as an optional one before another. What is
/// fixed in them tells them apart, and then whether what they hold can be read.
extension ElementReader {
  typealias Attributes = UnsafePointer<UnsafePointer<xmlChar>?>?

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

  static func attributes(
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
        var trial = ElementTrial(recording, attributes, next: isExpected ? next ?? [] : nil)
        guard fits(index, place, &trial) else { continue }
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
}
