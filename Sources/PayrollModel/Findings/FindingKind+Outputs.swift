// What is found about vendor files.
extension FindingKind {
  static let ofOutputs: [FindingKind] = [
    .templateFieldMissing, .templateFieldTooLong, .templateFieldCharacter, .templateFieldRange,
    .templateNegativeHours, .templateSameName, .fileNameTaken, .unmappedEarningCode,
    .amountWithoutPlace, .mergedMultipliers, .mainJobUnknown, .replacedEntries, .noMiddleNames,
    .inNoFile,
    .nothingToExport,
  ]

  /// A field that must have a value has none.
  public static let templateFieldMissing = FindingKind(
    "template-field-missing", "A field of a vendor file without a value", from: .writer,
    owner: .payroll,
    .blocking(.lost))

  /// A value is longer or shorter than its field.
  public static let templateFieldTooLong = FindingKind(
    "template-field-too-long", "A value that is too long or too short for its field", from: .writer,
    owner: .payroll,
    .blocking(.lost))

  /// A value has a character that the file or the field cannot have.
  public static let templateFieldCharacter = FindingKind(
    "template-field-character", "A character that the vendor file cannot have", from: .writer,
    owner: .payroll,
    .blocking(.lost))

  /// A value is outside of the field's range.
  public static let templateFieldRange = FindingKind(
    "template-field-range", "A value outside of its range", from: .writer, owner: .configuration,
    .blocking(.lost))

  /// Hours are negative, and the vendor's file cannot have that.
  public static let templateNegativeHours = FindingKind(
    "template-negative-hours", "Negative hours that the vendor's file cannot have", from: .writer,
    owner: .payroll,
    .blocking(.lost),
    advice: "enter the correction at the vendor by hand, and hold the employee's hours here")

  /// The file would know two employees by one name.
  public static let templateSameName = FindingKind(
    "template-same-name", "Two employees whom the vendor's file cannot tell apart", from: .writer,
    owner: .payroll,
    .blocking(.lost))

  /// The file of an employee would have the name of another file.
  public static let fileNameTaken = FindingKind(
    "file-name-taken", "Two files of one name", from: .writer, owner: .configuration,
    .blocking(.lost),
    advice: "correct the employee's number, or add to the name in the template what tells it apart")

  /// No row of the earning-code mapping fits such hours, or such an amount.
  public static let unmappedEarningCode = FindingKind(
    "unmapped-earning-code", "Hours or an amount without an earning code", from: .writer,
    owner: .configuration,
    .blocking(.lost))

  /// Amounts are paid beside the hours, and the file has no place for any.
  public static let amountWithoutPlace = FindingKind(
    "amount-without-place", "Amounts for which a vendor file has no place", from: .writer,
    owner: .configuration,
    .blocking(.lost))

  /// An earning code gets hours at several multipliers, and the file does not tell them apart.
  public static let mergedMultipliers = FindingKind(
    "merged-multipliers", "One earning code for several multipliers", from: .writer,
    owner: .configuration,
    .warning(.lost), .note(what: "One earning code for several multipliers, with a reason"),
    when: "warning, or a note where the mapping says why")

  /// The file marks the main job of an employee, and it is not known, or not among the rows.
  public static let mainJobUnknown = FindingKind(
    "main-job-unknown", "The main job is not known, or not in the file", from: .writer,
    owner: .payroll,
    .blocking(
      .lost, what: "The main job of an employee who has no job title, in a file that marks it"),
    .warning(.lost, what: "Rows none of which is the main job, in a file that marks it"),
    when: "blocking, or a warning")

  /// The vendor may keep one of several entries of an employee, and lose the others.
  public static let replacedEntries = FindingKind(
    "replaced-entries", "Several entries of which the vendor may keep one", from: .writer,
    owner: .payroll,
    .warning(.lost))

  /// The file has names with a middle name in them, and nobody has one.
  public static let noMiddleNames = FindingKind(
    "no-middle-names", "Names with a middle name, and nobody has one", from: .writer,
    owner: .payroll, .warning(),
    advice: "enter the middle names in the time data, or have them read; if there are none, "
      + "switch the setting off")

  /// Somebody, or a kind of hours or amounts, is left out of every output.
  public static let inNoFile = FindingKind(
    "in-no-file", "Paid hours that are in no file", from: .writer, owner: .payroll,
    .warning(.lost, what: "Overtime or work that every output leaves out"),
    .note(what: "Somebody, or leave, that every output leaves out"),
    when: "note, or a warning where overtime or work would be unpaid")

  /// The file has no hours in it.
  public static let nothingToExport = FindingKind(
    "nothing-to-export", "A file without hours", from: .writer, owner: .payroll, .note(),
    advice: "do not send it, unless the vendor wants an empty file")
}
