import PayrollTemplates

/// A cell of a layout as plain memory: what readers look at for each record of a file.
struct FlatCell: BitwiseCopyable {
  /// What `CellRole` is, without what belongs to it.
  enum Kind: UInt8, BitwiseCopyable {
    case ignored, constant, identity, code, bucket, multiplier, hours, pairCode, pairHours,
      fileHours
  }

  /// Stands for the code of the row.
  static let rowCode = Int32.min

  var kind: Kind
  var isOptional: Bool
  var isFilledBefore: Bool
  var hasFill: Bool
  var isNeutralized: Bool
  var fill: UInt8
  /// What a column without a value is filled with.
  var emptyFill: UInt8
  /// The width of a fixedWidth column; 0 elsewhere.
  var width: Int32
  /// What stands before and behind the value: places in `CellTable.bytes`.
  var prefix: Int32
  var prefixLength: Int32
  var suffix: Int32
  var suffixLength: Int32
  /// The identity, or the number of the pair.
  var index: Int32 = 0
  /// The group that hours belong to.
  var group: Int32 = 0
  /// The earning code of hours; `rowCode` where the row says it.
  var code = FlatCell.rowCode
  /// Whether it is an amount, where it is read like hours.
  var isAmount = false
  var format: HoursFormat
  /// The constant, or the first of the words for buckets: a place in `CellTable.texts`.
  var text: Int32 = 0
  /// The name, for messages: a place in `CellTable.names`.
  var name: Int32
}
