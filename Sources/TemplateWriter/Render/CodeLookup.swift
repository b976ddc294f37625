import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Finds the earning code of a line, remembering what it found: a batch has few kinds of hours.
struct CodeLookup: ~Copyable {
  private let mapping: EarningCodeMapping?
  private let labels: LabelTable
  private var keys: [UInt64]
  private var codes: [Int32]

  /// Without a mapping the code is the bucket and the multiplier in one number.
  init(mapping: EarningCodeMapping?, labels: LabelTable) {
    self.mapping = mapping
    self.labels = labels
    keys = [UInt64](repeating: .max, count: 256)
    codes = [Int32](repeating: -1, count: 256)
  }

  /// The code of a line; -1 where no row of the mapping fits.
  @inline(__always)
  mutating func code(_ line: PayLine) -> Int32 {
    guard mapping != nil else { return Self.bucketCode(line.bucket, line.multiplier) }
    let key = Self.key(line)
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if keys[slot] == key { return codes[slot] }
    let code = find(line)
    keys[slot] = key
    codes[slot] = code
    return code
  }

  /// All that a row of the mapping can ask for, in one number.
  @inline(__always)
  static func key(_ line: PayLine) -> UInt64 {
    UInt64(line.payCode.index) << 32 | UInt64(UInt32(bitPattern: line.multiplier)) << 5
      | UInt64(line.bucket.rawValue) << 2 | (line.isAmount ? 2 : 0) | (line.isWorked ? 1 : 0)
  }

  private func find(_ line: PayLine) -> Int32 {
    let code = mapping?.lookup(
      bucket: line.bucket, multiplier: Multiplier(tenThousandths: line.multiplier),
      payCode: labels[line.payCode], isWorked: line.isWorked, isAmount: line.isAmount)
    return code.map(Int32.init) ?? -1
  }

  /// Bucket and multiplier in one number, ordered by bucket, then multiplier.
  static func bucketCode(_ bucket: Bucket, _ multiplier: Int32) -> Int32 {
    Int32(bucket.rawValue) << 21 | (multiplier & 0x1F_FFFF)
  }

  /// `overtime`, or `overtime 2` where the multiplier is not one.
  static func bucketName(_ code: Int32) -> String {
    let bucket = Bucket(rawValue: UInt8(truncatingIfNeeded: code >> 21)) ?? .regular
    let multiplier = Multiplier(tenThousandths: code & 0x1F_FFFF)
    return multiplier == .one ? bucket.name : "\(bucket.name) \(multiplier)"
  }
}
