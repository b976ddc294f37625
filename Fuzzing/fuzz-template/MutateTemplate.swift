import CLibFuzzer
import FuzzSupport

/// Called by the fuzzer to change an input in place; returns the new size.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutateTemplate(
  _ start: UnsafeMutablePointer<UInt8>?, _ count: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  // Half of the changes are the fuzzer's own: they know the dictionary and what was compared.
  if seed % 2 == 0, let start {
    var mutation = MarkupMutation(FuzzInput.bytes(start, count), seed: seed)
    if let bytes = mutation.mutated(), bytes.count <= limit {
      start.update(from: bytes, count: bytes.count)
      return bytes.count
    }
  }
  return LLVMFuzzerMutate(start, count, limit)
}
