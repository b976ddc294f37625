import FuzzSupport
import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Reads the bytes as an earning-code mapping. Every mapping that is read must answer for every
/// bucket, and with a code that it has.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEarningCodes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let mapping = try? EarningCodeMapping.read(FuzzInput.bytes(start, count), file: "codes.csv")
  else { return 0 }
  FuzzExpectation.expect(!mapping.codes.isEmpty, "a mapping without codes was read")
  for bucket in Bucket.allCases {
    let code = mapping.lookup(
      bucket: bucket, multiplier: .oneAndAHalf, payCode: "REG", isWorked: true)
    if let code {
      FuzzExpectation.expect(mapping.codes.indices.contains(code), "a code that is not there")
    }
  }
  return 0
}
