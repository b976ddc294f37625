public import PayrollBytes
public import PayrollModel

/// What stands in the folder of a run of what became of it: how far the ledger had come. A ledger that is
/// behind it is an older one that somebody put back.
public struct RunReceipt: Sendable, Equatable {
  /// The name of the file.
  public static let name = "receipt.json"
  private static let schema = "payroll-export/receipt/1"

  /// The batch.
  public var batch: BatchID
  /// The SHA-256 of the `totals.json` of the run.
  public var runSHA256: String
  /// What became of it: `approved`, `revoked`, `sent`.
  public var state: String
  /// The lineage of the ledger.
  public var lineage: String
  /// The place of the event that says it.
  public var sequence: Int64
  /// The digest of that event.
  public var digest: String

  /// A receipt; see the properties.
  public init(
    batch: BatchID, runSHA256: String, state: String, lineage: String, sequence: Int64,
    digest: String
  ) {
    self.batch = batch
    self.runSHA256 = runSHA256
    self.state = state
    self.lineage = lineage
    self.sequence = sequence
    self.digest = digest
  }

  /// Writes it into the folder of the run.
  ///
  /// - Throws: `FileProblem`.
  public func write(in folder: String) throws(FileProblem) {
    var out = OutputBuffer(capacity: 512)
    JSONWriter.document(.separateLines, into: &out) { object in
      object.member("schema", Self.schema)
      object.member("batch", batch.description)
      object.member("run", runSHA256)
      object.member("state", state)
      object.object("ledger") { ledger in
        ledger.member("lineage", lineage)
        ledger.member("sequence", sequence)
        ledger.member("digest", digest)
      }
    }
    _ = try OutputFile.write(out, to: Folder.resolve(Self.name, in: folder))
  }

  /// Reads the receipt in a folder; nil where there is none.
  ///
  /// - Throws: `FileProblem` where it cannot be read, `TextProblems` where it is none.
  public static func read(in folder: String) throws -> RunReceipt? {
    let path = Folder.resolve(name, in: folder)
    guard Folder.kind(of: path) != .missing else { return nil }
    return try RunReceipt(try InputBuffer.array(of: path), file: path)
  }

  /// Reads a receipt.
  ///
  /// - Parameter file: its path, for messages.
  /// - Throws: `TextProblems` where it is none.
  public init(_ bytes: [UInt8], file: String) throws(TextProblems) {
    let root: JSONNode
    do { root = try JSONTextParser.parse(bytes, file: file) } catch { throw TextProblems([error]) }
    let problems = JSONObjectReader.Problems(file: file)
    let reader = JSONObjectReader(root, problems: problems)
    if let schema = reader.requiredString("schema"), schema != Self.schema {
      problems.note(reader.location, "schema", "\"\(schema)\" is not \(Self.schema)")
    }
    _ = reader.requiredNode("batch")
    let batch = reader.parsed("batch", expected: "an id such as ACME-20261107-1") { BatchID($0) }
    let (run, state) = (reader.requiredString("run"), reader.requiredString("state"))
    _ = reader.requiredNode("ledger")
    let ledger = reader.object("ledger")
    let lineage = ledger?.requiredString("lineage")
    _ = ledger?.requiredNode("sequence")
    let sequence = ledger?.integer("sequence", in: 1...Int.max)
    let digest = ledger?.requiredString("digest")
    ledger?.finish()
    reader.finish()
    try problems.check()
    guard let batch, let run, let state, let lineage, let sequence, let digest else {
      throw TextProblems(problems.found)
    }
    self.init(
      batch: batch, runSHA256: run, state: state, lineage: lineage, sequence: Int64(sequence),
      digest: digest)
  }
}
