import PayrollBytes
public import TimeRules

/// The rule sets and holiday calendars that come with the package.
public enum Mappings {
  /// The bytes of a file, by its path inside `Mappings`.
  ///
  /// - Throws: `FileProblem`.
  public static func bytes(_ name: String) throws -> [UInt8] {
    try InputBuffer.array(of: Folder.resolve("Mappings/" + name, in: SharedFolder.packageRoot))
  }

  /// The names of the files in a folder of `Mappings`, without `.json`.
  ///
  /// - Throws: `FileProblem`.
  public static func names(in folder: String) throws -> [String] {
    try Folder.names(in: Folder.resolve("Mappings/" + folder, in: SharedFolder.packageRoot))
      .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
  }

  /// A rule set by its id, or by the id of a law and of an agreement with a plus between.
  ///
  /// - Throws: `FileProblem` or `TextProblems`.
  public static func ruleSet(_ id: String) throws -> RuleSet {
    let parts = id.split(separator: "+")
    let file = "rule-sets/\(parts.last ?? "").json"
    let law = parts.count > 1 ? try ruleSet(parts.dropLast().joined(separator: "+")) : nil
    return try RuleSet.read(
      bytes(file), file: file, bases: RuleSet.Bases(law: law) { try? ruleSet($0) })
  }

  /// The minimum wages that a rule set names.
  ///
  /// - Throws: `FileProblem` or `TextProblems`.
  public static func minimumWages(of ruleSet: RuleSet) throws -> [String: MinimumWage] {
    var wages: [String: MinimumWage] = [:]
    for name in ruleSet.versions.compactMap({ $0.duty?.splitShift?.minimumWage }) {
      let file = "minimum-wages/\(name).json"
      wages[name] = try MinimumWage.read(bytes(file), file: file)
    }
    return wages
  }

  /// A holiday calendar by its id, with those that it extends.
  ///
  /// - Throws: `FileProblem` or `TextProblems`.
  public static func holidayCalendar(_ id: String) throws -> HolidayCalendar {
    try HolidayCalendar.read(
      bytes("holiday-calendars/\(id).json"), file: "holiday-calendars/\(id).json",
      base: holidayBase)
  }

  /// A shipped calendar that another one extends.
  public static func holidayBase(_ id: String) -> HolidayBase {
    let name = "holiday-calendars/\(id).json"
    guard let bytes = try? bytes(name) else {
      return .unknown(known: (try? names(in: "holiday-calendars")) ?? [])
    }
    return .file(bytes, path: name)
  }
}
