import FuzzSupport
import Glibc
import PayrollBytes
import PayrollTemplates

/// Reads the bytes as a template; where they are one, writes a tiny batch with it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTemplate(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // The path decides where the schemas of the shipped templates are looked for.
  guard
    let template = try? Template.read(
      FuzzInput.bytes(start, count), file: "Templates/fuzz.xml"),
    hasUsableSchema(template), let plan = PlanGuess.plan(for: template)
  else { return 0 }
  DraftCheck.write(TinyBatch.batch, with: plan)
  return 0
}

/// A template may name any file as its schema, and reading a device would not come to an end.
private func hasUsableSchema(_ template: Template) -> Bool {
  template.schemaPath.map { $0 == "schemas/payroll-batch.xsd" } ?? true
}
