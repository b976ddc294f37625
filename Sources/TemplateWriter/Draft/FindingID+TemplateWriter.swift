public import PayrollModel
import PayrollTemplates

extension FindingID {
  /// A field that must have a value has none.
  public static let templateFieldMissing: FindingID = "template-field-missing"
  /// A value is longer or shorter than its field.
  public static let templateFieldTooLong: FindingID = "template-field-too-long"
  /// A value has a character that the file or the field cannot have.
  public static let templateFieldCharacter: FindingID = "template-field-character"
  /// A value is outside of the field's range.
  public static let templateFieldRange: FindingID = "template-field-range"
  /// Hours are negative, and the vendor's file cannot have that.
  public static let templateNegativeHours: FindingID = "template-negative-hours"
  /// The file would know two employees by one name.
  public static let templateSameName: FindingID = "template-same-name"
  /// The file of an employee would have the name of another file.
  public static let fileNameTaken: FindingID = "file-name-taken"
  /// No row of the earning-code mapping fits such hours.
  public static let unmappedEarningCode: FindingID = "unmapped-earning-code"
  /// An earning code gets hours at several multipliers, and the file does not tell them apart.
  public static let mergedMultipliers: FindingID = "merged-multipliers"
  /// The file marks the main job of an employee, and it is not known, or not among the rows.
  public static let mainJobUnknown: FindingID = "main-job-unknown"
  /// The vendor may keep one of several entries of an employee, and lose the others.
  public static let replacedEntries: FindingID = "replaced-entries"
  /// The file has names with a middle name in them, and nobody has one.
  public static let noMiddleNames: FindingID = "no-middle-names"
  /// Somebody, or a kind of hours, is left out of every output: a warning where overtime or work
  /// would be unpaid, else a note.
  public static let inNoFile: FindingID = "in-no-file"
  /// The file has no hours in it.
  public static let nothingToExport: FindingID = "nothing-to-export"
}
