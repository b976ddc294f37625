import CLibXML2
import PayrollTemplates

/// Hands what libxml2 reads to a reader of elements.
final class XMLReadBack {
  /// The reader. One access an event: what is inside of a structure needs no further ones.
  var reader: ElementReader

  init(
    _ layout: ReadLayout, plan: OutputPlan, ledger: consuming EmployeeLedger, isWhole: Bool
  ) {
    reader = ElementReader(layout, plan: plan, ledger: ledger, isWhole: isWhole)
  }

  /// The parser, for the line of a failure.
  var parser: xmlParserCtxtPtr? {
    get { reader.parser }
    set { reader.parser = newValue }
  }

  /// Compares what is left, at the end of the file.
  func finish() throws(ReadBackFailure) { try reader.finish() }
}
