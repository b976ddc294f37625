import CLibXML2
import PayrollBytes
import PayrollTemplates

/// Reads the elements of an XML file against a layout.
struct ElementReader: ~Copyable {
  /// What one repetition says, apart from the lists that all of them share.
  struct Scope: BitwiseCopyable {
    var row = RowCode()
    /// Where its hours begin, and its identities.
    var firstHours: Int
    var firstIdentity: Int
    var firstByte: Int
  }

  /// An open element, and the child of it that was read last; -1 for none.
  struct OpenElement: BitwiseCopyable {
    var element: Int32
    var lastChild: Int32 = -1
  }

  var ledger: EmployeeLedger
  let isWhole: Bool
  let elements: ElementTable
  let table: CellTable
  /// The file, and in it the open elements.
  var open: [OpenElement]
  var scopes: [Scope]
  /// The hours and identities of the open repetitions, the outermost first.
  var hours: [(cell: FlatCell, units: Int64)] = []
  var identities: [(identity: Int32, text: Range<Int>)] = []
  var identityBytes: [UInt8] = []
  private var text: [UInt8] = []
  private var collectsText = false
  /// An element that may be one of several of the template's, until it ends.
  private var recording: ElementRecording?
  /// An element for which that stayed so.
  var guess: String?
  /// How many totals of the whole file are still to be read.
  var missingTotals: Int
  /// The parser, for the line of a failure.
  var parser: xmlParserCtxtPtr?
  /// The first thing that is wrong.
  private(set) var failure: ReadBackFailure?

  init(
    _ layout: ReadLayout, plan: OutputPlan, ledger: consuming EmployeeLedger, isWhole: Bool
  ) {
    self.ledger = ledger
    self.isWhole = isWhole
    var cells: [Cell] = []
    elements = ElementTable(layout, cells: &cells)
    table = CellTable(cells, codes: plan.earningCodes.codes)
    missingTotals = cells.count { cell in
      if case .fileHours = cell.role { !cell.isOptional } else { false }
    }
    open = [OpenElement(element: elements.file)]
    scopes = [Scope(firstHours: 0, firstIdentity: 0, firstByte: 0)]
  }

  /// Compares what is left, at the end of the file.
  mutating func finish() throws(ReadBackFailure) {
    if let failure { throw failure }
    do throws(ReadBackFailure) {
      try ledger.finish()
    } catch { throw explained(error) }
    if missingTotals > 0 {
      throw ReadBackFailure(line: 0, message: "fewer totals than the template")
    }
  }

  /// The totals of the file, and what the employees that were read have.
  var totals: FileTotals { ledger.totals }

  mutating func fail(_ message: String) {
    if failure == nil {
      failure = explained(
        ReadBackFailure(
          line: parser?.pointee.input.map { Int($0.pointee.line) } ?? 0, message: message))
    }
  }

  /// A failure with its likely reason, where it had to be guessed what an element is.
  private func explained(_ failure: ReadBackFailure) -> ReadBackFailure {
    guard let guess else { return failure }
    return ReadBackFailure(
      line: failure.line,
      message: failure.message + " (the template has several elements \(guess) in one place, and "
        + "nothing fixed in them tells them apart)")
  }

  // MARK: Events

  /// An element begins.
  mutating func start(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?,
    _ attributes: ElementAttributes
  ) {
    guard failure == nil else { return }
    if recording != nil {
      recording?.start(local, prefix, attributes)
      return
    }
    var found: Int32 = -1
    for index in following() where canBe(index, local, prefix, attributes) {
      if found >= 0 {
        recording = ElementRecording()
        recording?.start(local, prefix, attributes)
        return
      }
      found = index
    }
    guard found >= 0 else { return refuse(local) }
    begin(found, attributes)
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if recording != nil {
      recording?.characters(bytes)
    } else if collectsText {
      text.append(contentsOf: bytes)
    }
  }

  mutating func end() {
    guard failure == nil else { return }
    guard recording != nil else { return endElement() }
    recording?.end()
    guard let recorded = recording, recorded.isComplete else { return }
    recording = nil
    replay(recorded)
  }

  // MARK: Elements

  /// The elements of the template that can come here.
  func following() -> UnsafeBufferPointer<Int32> {
    let parent = open[open.count - 1]
    return elements.order.parts(of: parent.element, after: parent.lastChild)
  }

  mutating func refuse(_ local: UnsafePointer<xmlChar>) {
    fail("the element \(String(cString: local)) is none of the template's that can come here")
  }

  mutating func begin(_ index: Int32, _ attributes: ElementAttributes) {
    text.removeAll(keepingCapacity: true)
    let element = elements.elements[index]
    open[open.count - 1].lastChild = index
    open.append(OpenElement(element: index))
    collectsText = element.text >= 0
    if element.isRepeated {
      scopes.append(
        Scope(
          firstHours: hours.count, firstIdentity: identities.count,
          firstByte: identityBytes.count))
    }
    takeAttributes(of: element, attributes)
  }

  mutating func endElement() {
    guard open.count > 1, let ended = open.popLast() else { return }
    let element = elements.elements[ended.element]
    guard elements.order.mayEnd(ended.element, after: ended.lastChild) else {
      return fail("an element of the template is missing here")
    }
    if element.text >= 0 {
      var value: [UInt8] = []
      swap(&value, &text)
      value.withUnsafeBufferPointer { take(table.cells[element.text], $0) }
      swap(&value, &text)
    }
    collectsText = false
    guard element.isRepeated else { return }
    do { try close(element) } catch { fail(error.message) }
  }
}
