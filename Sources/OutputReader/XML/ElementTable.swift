import CLibXML2
import PayrollBytes

/// The elements of a layout in plain memory, for one reading of one file.
///
/// libxml2 keeps each name once while it parses a file, so that a name that was compared once is known
/// by its address from then on.
struct ElementTable: ~Copyable {
  /// A kind of element.
  struct Element: BitwiseCopyable {
    /// The name with its prefix: a place in the names.
    var name: Int32
    /// The attributes: places in the table.
    var firstAttribute: Int32 = 0
    var attributeCount: Int32 = 0
    /// The cell of its text; -1 for an element of elements.
    var text: Int32
    /// The outermost repetition it stands in; -1 for one of the whole file.
    var block: Int32
    var isRepeated: Bool
    /// How well it can be told from others of its name.
    var distinction: Int
    /// Whether it says who an employee is, outside of repetitions inside.
    var hasIdentity: Bool
    /// The identities that must stand in it: places in `needed`.
    var firstNeeded: Int32 = 0
    var neededCount: Int32 = 0
  }

  /// An attribute of a kind of element.
  struct Attribute: BitwiseCopyable {
    var name: Int32
    var cell: Int32
  }

  let elements: FlatTable<Element>
  let attributes: FlatTable<Attribute>
  let needed: FlatTable<Int32>
  private let names: TextTable
  /// The addresses under which libxml2 has shown each name and its prefix.
  private let addresses: UnsafeMutablePointer<(UnsafeRawPointer?, UnsafeRawPointer?)>
  /// Which child can come next in each element. The whole behind all elements is the file.
  let order: OrderTable
  /// The number of the file among the wholes of `order`.
  let file: Int32

  /// Takes over the roots of a layout and all below; their cells are appended to `cells`.
  init(_ layout: ReadLayout, cells: inout [Cell]) {
    var queue = layout.elements
    var wholes: [OrderTable.Whole] = []
    var elements: [Element] = []
    var attributes: [Attribute] = []
    var needed: [Int32] = []
    var names: [[UInt8]] = []
    var place = 0
    while place < queue.count {
      let shape = queue[place]
      place += 1
      var element = Element(
        name: Int32(names.count), text: -1, block: Int32(shape.block ?? -1),
        isRepeated: shape.isRepeated, distinction: shape.distinction,
        hasIdentity: shape.hasIdentity)
      names.append(shape.name)
      wholes.append(
        OrderTable.Whole(
          order: shape.order, firstPart: queue.count,
          distinctions: shape.children.map(\.distinction)))
      queue += shape.children
      element.firstAttribute = Int32(attributes.count)
      element.attributeCount = Int32(shape.attributes.count)
      for attribute in shape.attributes {
        attributes.append(Attribute(name: Int32(names.count), cell: Int32(cells.count)))
        names.append(attribute.name)
        cells.append(attribute.cell)
      }
      if let text = shape.text {
        element.text = Int32(cells.count)
        cells.append(text)
      }
      element.firstNeeded = Int32(needed.count)
      needed += shape.neededIdentities.map(Int32.init)
      element.neededCount = Int32(needed.count) - element.firstNeeded
      elements.append(element)
    }
    file = Int32(wholes.count)
    wholes.append(
      OrderTable.Whole(
        order: layout.order, firstPart: 0, distinctions: layout.elements.map(\.distinction)))
    order = OrderTable(wholes, partCount: elements.count)
    self.elements = FlatTable(elements)
    self.attributes = FlatTable(attributes)
    self.needed = FlatTable(needed)
    self.names = TextTable(names)
    addresses = .allocate(capacity: max(names.count, 1))
    addresses.initialize(repeating: (nil, nil), count: max(names.count, 1))
  }

  deinit { addresses.deallocate() }

  /// Whether a name of the file is one of the table's.
  @inline(__always)
  func isNamed(
    _ name: Int32, _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?
  ) -> Bool {
    let known = addresses[Int(name)]
    if let first = known.0 {
      return first == UnsafeRawPointer(local) && known.1 == UnsafeRawPointer(prefix)
    }
    guard isSpelled(name, local, prefix) else { return false }
    addresses[Int(name)] = (UnsafeRawPointer(local), UnsafeRawPointer(prefix))
    return true
  }

  private func isSpelled(
    _ name: Int32, _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?
  ) -> Bool {
    var text = names[name]
    if let prefix {
      let count = Int(xmlStrlen(prefix))
      guard text.count > count, text[count] == UInt8(ascii: ":"),
        UnsafeBufferPointer(rebasing: text[..<count])
          .isSame(UnsafeBufferPointer(start: prefix, count: count))
      else { return false }
      text = UnsafeBufferPointer(rebasing: text[(count + 1)...])
    }
    return text.isSame(UnsafeBufferPointer(start: local, count: Int(xmlStrlen(local))))
  }
}
