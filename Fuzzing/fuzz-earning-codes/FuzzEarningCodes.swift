import FuzzSupport
import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Reads the bytes as an earning-code mapping. Every mapping that is read must answer for every
/// bucket, of hours and of amounts, and with a code that it has for the one and not for the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEarningCodes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let mapping = try? EarningCodeMapping.read(FuzzInput.bytes(start, count), file: "codes.csv")
  else { return 0 }
  FuzzExpectation.expect(!mapping.codes.isEmpty, "a mapping without codes was read")
  for bucket in Bucket.allCases {
    for isAmount in [false, true] {
      let code = mapping.lookup(
        bucket: bucket, multiplier: .oneAndAHalf, payCode: "REG", isWorked: true,
        isAmount: isAmount)
      guard let code else { continue }
      FuzzExpectation.expect(mapping.codes.indices.contains(code), "a code that is not there")
      FuzzExpectation.expect(
        mapping.areAmounts[code] == isAmount, "a code of hours for an amount, or the other way")
    }
  }
  return 0
}
