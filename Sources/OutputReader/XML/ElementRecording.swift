import CLibXML2

/// An element of a file with all that it holds, kept until it is known which of the template's
/// elements it is.
struct ElementRecording {
  /// One element, in the order in which they begin.
  struct Node {
    var local: UnsafePointer<xmlChar>
    var prefix: UnsafePointer<xmlChar>?
    /// Its attributes: places in the list of all.
    var attributes: Range<Int>
    /// Its text with that of the elements inside: a place in the list of all.
    var text: Range<Int>
    /// The node behind it and all inside.
    var end = 0
  }

  private(set) var nodes: [Node] = []
  private(set) var text: [UInt8] = []
  private var names: [(local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?)] = []
  private var values: [UInt8] = []
  /// Where each value ends in the values.
  private var valueEnds: [Int] = []
  private var open: [Int] = []

  /// Whether the element that was begun first has ended.
  var isComplete: Bool { open.isEmpty && !nodes.isEmpty }

  mutating func start(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?,
    _ attributes: ElementAttributes
  ) {
    let first = names.count
    for index in 0..<attributes.count {
      guard let name = attributes.name(index) else { continue }
      names.append(name)
      values.append(contentsOf: attributes.value(index))
      valueEnds.append(values.count)
    }
    open.append(nodes.count)
    nodes.append(
      Node(
        local: local, prefix: prefix, attributes: first..<names.count,
        text: text.count..<text.count))
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    text.append(contentsOf: bytes)
  }

  mutating func end() {
    guard let index = open.popLast() else { return }
    nodes[index].text = nodes[index].text.lowerBound..<text.count
    nodes[index].end = nodes.count
  }

  /// Hands out pointers to the attributes of all nodes, in the form of libxml2.
  func withAttributes(_ body: (UnsafePointer<UnsafePointer<xmlChar>?>?) -> Void) {
    values.withUnsafeBufferPointer { values in
      var pointers: [UnsafePointer<xmlChar>?] = []
      // An empty list has no address, and an empty value needs one.
      let base = values.baseAddress ?? names.first?.local
      for (index, name) in names.enumerated() {
        let first = index == 0 ? 0 : valueEnds[index - 1]
        pointers += [
          name.local, name.prefix, nil, base.map { $0 + first }, base.map { $0 + valueEnds[index] },
        ]
      }
      pointers.withUnsafeBufferPointer { body($0.baseAddress) }
    }
  }
}
