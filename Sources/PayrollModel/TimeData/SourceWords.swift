/// How a source of time data is spoken of: its name, and what it calls its records.
///
/// Rooms behind the source say what is wrong in their own words, and leave these to it.
public struct SourceWords: Sendable, Equatable {
  /// How a record is told from the others of its kind.
  public enum RecordNaming: Sendable, Equatable {
    /// By the number that the source gave it: `work-sessions/17`.
    case number
    /// By its line in a file, where a record has no number of its own: `punches.csv:17`.
    ///
    /// `RecordNumber` is the line, and in the bits above it the place of the file in this list.
    case line(files: [String])
    /// By a text that the source gave it, such as a UUID: the number is the place in this list.
    case text([String])
  }

  /// What people call the source: the product, or the name of a file.
  public var name: String
  /// What is to be done once something was corrected there, without a capital: `pull again`.
  public var again: String
  /// How something is had from it, with a capital: `Pull`.
  public var get: String
  /// What it calls an employee number: `number (customId)`.
  public var employeeNumber: String
  /// Its words for kinds of records, where they are not our own.
  public var kinds: [RecordKind: String]
  /// Its words for the items of its own pay runs; none where it makes none.
  public var payrun = PayrunWords()
  /// How records are told apart, where it is not by number.
  public var naming: [RecordKind: RecordNaming] = [:]

  /// The words of a source.
  public init(
    name: String, again: String, get: String = "Get", employeeNumber: String = "employee number",
    kinds: [RecordKind: String] = [:]
  ) {
    self.name = name
    self.again = again
    self.get = get
    self.employeeNumber = employeeNumber
    self.kinds = kinds
  }

  /// The words for time data of which nobody said where it comes from.
  public static let unnamed = SourceWords(name: "the time data", again: "run again")

  /// What the source calls a kind of records: `work-sessions`.
  public func name(of kind: RecordKind) -> String { kinds[kind] ?? kind.name }

  /// A record, so that a person finds it in the source: `work-sessions/17`, `punches.csv:17`.
  public func name(of kind: RecordKind, _ number: Int64) -> String {
    let identifier = identifier(of: kind, number)
    if case .line = naming[kind] { return identifier }
    return "\(name(of: kind))/\(identifier)"
  }

  /// What tells a record from the others of its kind: `17`, `punches.csv:17`.
  public func identifier(of kind: RecordKind, _ number: Int64) -> String {
    switch naming[kind] ?? .number {
    case .line(let files):
      let (file, line) = Self.fileAndLine(number)
      if files.indices.contains(file) { return "\(files[file]):\(line)" }
    case .text(let texts):
      let place = Int(clamping: number)
      if texts.indices.contains(place) { return texts[place] }
    case .number: break
    }
    return String(number)
  }

  // MARK: Records that are lines

  private static let lineBits: Int64 = 40

  /// The number of a record that is a line of a file.
  ///
  /// - Parameters:
  ///   - file: the place of the file in the list of `RecordNaming.line`, from 0.
  ///   - line: the line, from 1.
  public static func number(file: Int, line: Int) -> Int64 {
    Int64(file) << lineBits | Int64(line)
  }

  static func fileAndLine(_ number: Int64) -> (file: Int, line: Int64) {
    (Int(number >> lineBits), number & ((1 << lineBits) - 1))
  }
}
