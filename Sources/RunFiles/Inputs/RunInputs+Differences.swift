import PayrollBytes

extension RunInputs {
  /// One thing in which two sets of inputs differ.
  public struct Difference: Sendable, Equatable {
    /// What kind of input it is.
    public enum Kind: String, Sendable, CaseIterable {
      case program, timeZoneData, configuration, snapshot, earlierRun
    }

    /// What became of it.
    public enum Change: Sendable, Equatable {
      case missing, added, otherBytes
      /// Another version: the one that the run was made with, and the present one; nil where it is
      /// not known.
      case version(was: String?, isNow: String?)
    }

    /// What kind of input it is.
    public let kind: Kind
    /// The name of the file; empty for the program and the zones.
    public let name: String
    /// What became of it.
    public let change: Change

    /// A difference.
    public init(_ kind: Kind, _ name: String = "", _ change: Change) {
      self.kind = kind
      self.name = name
      self.change = change
    }
  }

  /// In what the present inputs differ from these, the program first and earlier runs last.
  public func differences(from present: RunInputs) -> [Difference] {
    var found: [Difference] = []
    if program != present.program {
      found.append(Difference(.program, "", .version(was: program, isNow: present.program)))
    }
    if timeZoneData != present.timeZoneData {
      found.append(
        Difference(
          .timeZoneData, "", .version(was: timeZoneData, isNow: present.timeZoneData)))
    }
    found += Self.differences(.configuration, configuration, present.configuration)
    if snapshotSHA256 != present.snapshotSHA256 {
      let change: Difference.Change =
        snapshotSHA256 == nil ? .added : present.snapshotSHA256 == nil ? .missing : .otherBytes
      found.append(Difference(.snapshot, "manifest.json", change))
    }
    found += Self.differences(.snapshot, snapshotFiles, present.snapshotFiles)
    return found + Self.differences(.earlierRun, earlierRuns, present.earlierRuns)
  }

  private static func differences(
    _ kind: Difference.Kind, _ then: [FileDigest], _ now: [FileDigest]
  ) -> [Difference] {
    let before = Dictionary(
      then.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(
      now.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let changed: [Difference] = before.compactMap { name, sha256 in
      guard let present = after[name] else { return Difference(kind, name, .missing) }
      return present == sha256 ? nil : Difference(kind, name, .otherBytes)
    }
    let added = after.keys.filter { before[$0] == nil }.map { Difference(kind, $0, .added) }
    return (changed + added).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
