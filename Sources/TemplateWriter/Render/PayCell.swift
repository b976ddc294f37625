import PayrollTemplates

/// Hours of one employee that are printed together, or amounts: alike in all keys of the template and
/// in their earning code, which has one of the two. Keys that the template does not use are zero.
struct PayCell: BitwiseCopyable {
  var date: Int32 = 0
  var week: Int32 = 0
  var rate: Int64 = 0
  var multiplier: Int32 = 0
  var payCode: Int32 = 0
  var position: Int32 = 0
  var account: Int32 = 0
  /// The place of the job's title in `JobTitles`.
  var job: Int32 = 0
  var bucket: UInt8 = 0
  var worked: UInt8 = 0
  /// The place of the earning code in the mapping. For a template without earning codes, the
  /// bucket and the multiplier in one number.
  var code: Int32 = 0
  /// The place in `PayBatch.lines` of the first line.
  var line: Int32 = 0
  /// Which part of its group it is, from 0, where the vendor does not take all of it in one.
  var part: Int32 = 0
  /// The time of all lines in the cell, in seconds, before it is rounded for print.
  var seconds: Int64 = 0
  /// The amount of all lines in the cell, in cents; 0 for hours.
  var cents: Int64 = 0
  /// The hours as printed, in each of the program's units.
  var units = (Int64(0), Int64(0), Int64(0))

  /// Whether it has an amount, and no hours.
  @inline(__always)
  var isAmount: Bool { cents != 0 }

  @inline(__always)
  func isAlike(_ other: PayCell) -> Bool {
    code == other.code && date == other.date && week == other.week && rate == other.rate
      && multiplier == other.multiplier && payCode == other.payCode && position == other.position
      && account == other.account && job == other.job && bucket == other.bucket
      && worked == other.worked
  }

  @inline(__always)
  func unit(_ index: UInt8) -> Int64 {
    switch index {
    case 0: units.0
    case 1: units.1
    default: units.2
    }
  }

  mutating func setUnit(_ index: Int, _ value: Int64) {
    switch index {
    case 0: units.0 = value
    case 1: units.1 = value
    default: units.2 = value
    }
  }

  /// What rows are ordered by. Keys of the employee are the same in all cells of one.
  @inline(__always)
  func order(_ key: GroupKey, labelRanks: UnsafePointer<Int32>) -> Int64 {
    switch key {
    case .employee, .region: 0
    case .date: Int64(date)
    case .week: Int64(week)
    case .bucket: Int64(bucket)
    case .multiplier: Int64(multiplier)
    case .payCode: Int64(labelRanks[Int(payCode)])
    case .earningCode: Int64(code)
    case .rate: rate
    case .position: Int64(position)
    case .account: Int64(account)
    case .job: Int64(job)
    case .worked: worked == 0 ? 1 : 0
    }
  }
}
