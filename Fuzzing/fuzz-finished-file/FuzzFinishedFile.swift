import FuzzSupport
import Glibc
import OutputReader
import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Reads the bytes back as if they were a finished file of the tiny batch: the first byte chooses
/// among a few templates. Most files disagree; none may do worse.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFinishedFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = FuzzInput.bytes(start, count)
  guard let choice = bytes.first, !FinishedFiles.plans.isEmpty else { return 0 }
  let plan = FinishedFiles.plans[Int(choice) % FinishedFiles.plans.count]
  var content = OutputBuffer()
  content.append(Array(bytes.dropFirst()))
  guard let receipt = try? OutputFile.write(content, to: FinishedFiles.path) else { return 0 }
  let batch = TinyBatch.batch
  let exported = batch.employees.indices.filter { batch.employees[$0].held == nil }
  let file = FinishedFile(
    path: receipt.path, finalPath: "file", employees: Array(exported), pieces: PieceBoundaries())
  try? FinishedFileReader.check(file, plan: plan, batch: batch)
  return 0
}
