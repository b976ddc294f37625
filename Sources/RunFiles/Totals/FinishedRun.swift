public import PayrollBytes
public import PayrollModel

/// A run whose files are written, as its `totals.json` tells of it.
public struct FinishedRun: Sendable {
  /// One file of the run.
  public struct File: Sendable, Equatable {
    /// What it is: `batch`, `findings`, `timeline`, `wages`, or the id of a template.
    public let kind: String
    /// Its name as seen from the folder.
    public let name: String
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public let sha256: String

    /// Whether it is for a vendor, and not one of our own.
    public var isForVendor: Bool { !FinishedRun.ownKinds.contains(kind) }
  }

  /// A file that is not any more what the run wrote.
  public struct Change: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Whether it is gone; else its bytes are others.
    public let isMissing: Bool
  }

  /// What files of our own are.
  public static let ownKinds: Set<String> = [
    "batch", "findings", "timeline", "wages", "adjustments",
  ]
  /// The name of the file that tells of a run. It is written last.
  public static let name = "totals.json"
  /// The name of the folder in which the vendor files of a blocked run lie.
  public static let draftFolder = "draft"

  /// The SHA-256 of `totals.json`, which stands for the whole run: it names the files and what they were
  /// made from.
  public let sha256: String
  /// The id of the batch.
  public let batchID: BatchID
  /// The pay period; its pay date is not in the file.
  public let period: PayPeriod
  /// Whether a finding needs a person before anybody is paid.
  public let isBlocked: Bool
  /// The SHA-256 of the manifest of the snapshot that it was made from; nil where it had none.
  public let snapshotSHA256: String?
  /// Why its period is meant to be none of the pay calendar, where somebody said so.
  public let offCalendarReason: String?
  /// What it was made from; nil where its totals do not say, as those of earlier programs.
  public let inputs: RunInputs?
  /// Whether it handed on a pay run of the source, and classified no hours.
  public let isPayrun: Bool
  /// How many people were paid and knowingly in none of the vendor files.
  public let leftOutCount: Int
  /// How far its hours may lie from what is usual before somebody should look.
  public let usualHours: UsualHours
  /// Whose decisions it was made by; nil where nobody was held by a decision.
  public let decided: DecidedRun?
  /// What others had paid, and what it makes up for.
  public let adjustment: RunAdjustment
  /// The files that were written, in the order of the file.
  public let files: [File]

  /// The batch.
  public var batch: File? { files.first { $0.kind == "batch" } }

  /// Reads `totals.json` of a folder.
  ///
  /// - Throws: `FileProblem` where it cannot be read, `TextProblems` where it is no such file.
  public static func read(in folder: String) throws -> FinishedRun {
    let path = Folder.resolve(name, in: folder)
    return try FinishedRun(try InputBuffer.array(of: path), file: path)
  }

  /// Reads `totals.json`.
  ///
  /// - Parameter file: its path, for messages.
  /// - Throws: `TextProblems` where it is no such file.
  public init(_ bytes: [UInt8], file: String) throws(TextProblems) {
    let root: JSONNode
    do { root = try JSONTextParser.parse(bytes, file: file) } catch { throw TextProblems([error]) }
    let problems = JSONObjectReader.Problems(file: file)
    let reader = JSONObjectReader(root, problems: problems)
    if let schema = reader.requiredString("schema"), schema != Self.schema {
      problems.note(
        reader.location, "schema", "\"\(schema)\" is not \(Self.schema)", "make the run again")
    }
    _ = reader.requiredNode("batch")
    let batchID = reader.parsed("batch", expected: "an id such as ACME-20261107-1") { BatchID($0) }
    _ = reader.requiredNode("period")
    let period = reader.parsed("period", expected: "two dates") { PayPeriod($0) }
    let state = reader.requiredString("state")
    var isBlocked = state != "draft"
    var files: [File] = []
    _ = reader.requiredNode("files")
    for entry in reader.objects("files") {
      let kind = entry.requiredString("kind") ?? ""
      // A file that a finding forbids has no name.
      guard let name = entry.string("name") else {
        isBlocked = true
        continue
      }
      if !Self.isName(name) { problems.note(entry.location, entry.path, "a name was expected") }
      files.append(File(kind: kind, name: name, sha256: entry.requiredString("sha256") ?? ""))
    }
    if !files.contains(where: { $0.kind == "batch" }) {
      problems.note(reader.location, "files", "there is no batch among the files")
    }
    if let batchID, let period, batchID.last != period.last {
      problems.note(
        reader.location, "batch", "\(batchID) is no batch of \(period)",
        "totals are written by a run and not changed: make it again")
    }
    let inputs = RunInputs.read(reader)
    var usualHours = UsualHours()
    if let band = reader.object("usualHours") {
      // What is not there is no band of nothing.
      _ = (band.requiredNode("seconds"), band.requiredNode("percent"))
      usualHours.seconds = Int64(band.integer("seconds", in: 0...3_600_000) ?? 0)
      usualHours.percent = Int64(band.integer("percent", in: 0...1000) ?? 0)
      band.finish()
    }
    let adjustment = RunAdjustment.read(reader)
    let decided = reader.object("decisions").flatMap(DecidedRun.init)
    let leftOut = reader.object("employees")?.integer("leftOut", in: 0...Int.max) ?? 0
    try problems.check()
    guard let period, let batchID else { throw TextProblems(problems.found) }
    self.sha256 = SHA256.hexadecimal(of: bytes)
    self.decided = decided
    self.adjustment = adjustment
    self.batchID = batchID
    self.period = period
    self.isBlocked = isBlocked
    self.snapshotSHA256 = reader.string("snapshot")
    self.inputs = inputs
    self.offCalendarReason = reader.string("offCalendar")
    self.leftOutCount = leftOut
    self.usualHours = usualHours
    self.isPayrun = reader.node("payables") != nil
    self.files = files
  }

  /// Whether it is a name in the folder of the run or in its folder for drafts, and nowhere else.
  private static func isName(_ text: String) -> Bool {
    let prefix = draftFolder + "/"
    let name = text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
    // By bytes: with an accent behind it a slash is another character, and to the system a slash.
    return !name.isEmpty && name != "." && name != ".."
      && !name.utf8.contains { "/\n\0".utf8.contains($0) }
  }

  private static let schema = "payroll-export/totals/1"

  /// The files of a folder that are not what the run wrote.
  ///
  /// - Parameter files: those that are looked at; all unless given.
  /// - Throws: `FileProblem` where one is there and cannot be read.
  public func changes(
    of files: [File]? = nil, in folder: String
  ) throws(FileProblem) -> [Change] {
    let files = files ?? self.files
    // The largest files take the time, and there are few: each has a core of its own.
    let looks = Parallel.map(files.count) { change(of: files[$0], in: folder) }
    var changes: [Change] = []
    for look in looks { if let change = try look.get() { changes.append(change) } }
    return changes
  }

  private func change(of file: File, in folder: String) -> Result<Change?, FileProblem> {
    do throws(FileProblem) {
      let digest = try SHA256.hexadecimal(ofFile: Folder.resolve(file.name, in: folder))
      return .success(digest == file.sha256 ? nil : Change(name: file.name, isMissing: false))
    } catch {
      return error.isMissing ? .success(Change(name: file.name, isMissing: true)) : .failure(error)
    }
  }
}
