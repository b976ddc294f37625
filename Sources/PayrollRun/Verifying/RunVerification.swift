import PayrollBytes
import PayrollConfiguration
import PayrollMapper
public import PayrollModel
public import RunFiles
public import TimeSources
import TimeZones

/// Whether a finished run is what it was: its files byte for byte, and what it was made from.
public struct RunVerification: Sendable {
  /// One thing that is not what it was.
  public enum Change: Sendable, Equatable {
    /// A file of the run.
    case file(FinishedRun.Change)
    /// Something that it was made from.
    case input(RunInputs.Difference)
    /// Pages of the snapshot, where its manifest is what it was.
    case pages(TimeDataDifferences)
    /// The configuration cannot be read as it is now; why, a line for each thing that is wrong.
    case unreadableConfiguration([String])
    /// The snapshot cannot be read as it is now; why.
    case unreadableSnapshot(String)
    /// The snapshot is not where it is looked for.
    case noSnapshot(String)
  }

  /// The batch of the run.
  public let batchID: BatchID
  /// Its period.
  public let period: PayPeriod
  /// The folder of the snapshot that was looked at.
  public let snapshot: String
  /// How many files of the run were compared.
  public let fileCount: Int
  /// How many files of the configuration were compared.
  public let configurationCount: Int
  /// Everything that is not what it was.
  public let changes: [Change]

  /// Looks at the run in a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder of the run.
  ///   - request: where the configuration is, and the snapshot where it is not in that folder.
  /// - Throws: `RunError` where the folder holds no finished run, or one that does not say what it was
  ///   made from.
  public init(
    _ folder: String, _ request: RunRequest, _ surroundings: RunSurroundings
  ) throws(RunError) {
    let run = try FinishedRun(in: folder)
    guard let then = run.inputs else {
      throw RunError(
        .badInput, "the run does not say what it was made from",
        at: Folder.resolve(FinishedRun.name, in: folder),
        advice: "it was made by an earlier program: make it again")
    }
    var changes: [Change] = []
    do { changes += try run.changes(in: folder).map(Change.file) } catch { throw RunError(error) }
    let workspace: Workspace?
    do {
      workspace = try Workspace(
        path: request.configuration, dataFolder: request.dataFolder,
        payGroup: try Configuration.payGroup(of: run.batchID, path: request.configuration))
    } catch {
      workspace = nil
      changes.append(.unreadableConfiguration(error.problems.map(\.description)))
    }
    // Without a configuration nobody knows the source; a snapshot in the folder is looked at anyhow.
    let source = workspace?.configuration.source.timeData ?? Configuration.usualSource.timeData
    let own = source.ownFiles
    let place =
      request.snapshot ?? (own == nil ? Folder.resolve(RunHome.snapshotName, in: folder) : nil)
    let shown = place ?? own?.joined(separator: ", ") ?? ""
    var (record, trouble) = (TimeDataRecord?.none, [Change]())
    if let place, Folder.kind(of: place) == .missing {
      trouble.append(.noSnapshot(place))
    } else {
      let purpose: TimeDataNeeds.Purpose = run.isPayrun ? .payruns : .sessions
      do {
        record = try source.record(of: place, for: purpose)
        let pages = try source.differences(in: place, for: purpose)
        if !pages.isEmpty { trouble.append(.pages(pages)) }
      } catch { trouble.append(.unreadableSnapshot(error.sentence)) }
    }
    // What cannot be read is said once, and not as many files that are gone.
    let now = RunInputs(
      program: surroundings.version,
      timeZoneData: workspace.map(\.mapper.zones.version) ?? then.timeZoneData,
      snapshotSHA256: record.map(\.manifestSHA256) ?? then.snapshotSHA256,
      snapshotFiles: record?.files ?? then.snapshotFiles,
      configuration: workspace?.inputFiles ?? then.configuration,
      earlierRuns: Self.present(then.earlierRuns, beside: folder))
    changes += then.differences(from: now).map(Change.input) + trouble
    self.batchID = run.batchID
    self.period = run.period
    self.snapshot = shown
    self.fileCount = run.files.count
    self.configurationCount = then.configuration.count
    self.changes = changes
  }

  /// The earlier runs that are still beside a folder, with the bytes that they have now.
  private static func present(_ runs: [FileDigest], beside folder: String) -> [FileDigest] {
    let parent = Folder.parent(of: (try? Folder.real(folder)) ?? folder)
    return runs.compactMap { run in
      let path = Folder.resolve(run.name, in: parent)
      return (try? SHA256.hexadecimal(ofFile: path)).map { FileDigest(name: run.name, sha256: $0) }
    }
  }

  /// Whether everything is what it was.
  public var isUnchanged: Bool { changes.isEmpty }
}

extension FinishedRun {
  /// Reads the totals of the run in a folder.
  ///
  /// - Throws: `RunError`.
  init(in folder: String) throws(RunError) {
    let path = Folder.resolve(Self.name, in: folder)
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: path) } catch { throw RunError(error) }
    do { try self.init(bytes, file: path) } catch { throw .badFile(error) }
  }
}
