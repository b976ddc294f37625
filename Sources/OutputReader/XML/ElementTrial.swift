import CLibXML2

/// One try to find out which of the template's elements a recorded one is.
struct ElementTrial {
  let recording: ElementRecording
  /// The attributes of all nodes, in the form of libxml2.
  let attributes: UnsafePointer<UnsafePointer<xmlChar>?>?
  /// The identities of the employee who comes next: one in it must be this or the current one. Nil
  /// where it may be anybody.
  let next: [[UInt8]]?
  /// What is known of pairs of an element and a node. Elements of one name inside each other would
  /// otherwise be tried as often as two to the power of their depth.
  private var known: [Pair: Bool] = [:]

  private struct Pair: Hashable {
    var element: Int32
    var node: Int
  }

  init(
    _ recording: ElementRecording, _ attributes: UnsafePointer<UnsafePointer<xmlChar>?>?,
    next: [[UInt8]]?
  ) {
    self.recording = recording
    self.attributes = attributes
    self.next = next
  }

  /// Whether a node fits into an element, where that was tried before.
  func known(_ element: Int32, _ node: Int) -> Bool? { known[Pair(element: element, node: node)] }

  /// Keeps what a try has shown.
  mutating func remember(_ fits: Bool, _ element: Int32, _ node: Int) {
    known[Pair(element: element, node: node)] = fits
  }
}
