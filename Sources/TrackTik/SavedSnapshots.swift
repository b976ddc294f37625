public import PayrollModel
public import TimeSources

/// Saved pages of the TrackTik API as a source of time data.
public struct SavedSnapshots: TimeSource {
  /// The resources and fields that the company does without.
  public var without: Set<String>
  /// The numbers of the API stay.
  public var numbersPeople: Bool { true }
  /// Nothing: pages are pulled, or given.
  public var ownFiles: [String]? { nil }

  /// Saved pages, of which a company does without some.
  public init(without: Set<String> = []) { self.without = without }

  /// Reads a snapshot into tables; see `SavedSnapshot.read`.
  public func read(
    _ place: String?, needs: TimeDataNeeds, progress: (@Sendable (ReadProgress) -> Void)?
  ) throws(TimeDataError) -> TimeData {
    do { return try SavedSnapshot.read(place ?? "", needs: needs, progress: progress) } catch {
      throw TimeDataError(error)
    }
  }

  /// The digests of a snapshot.
  public func record(
    of place: String?, for purpose: TimeDataNeeds.Purpose
  ) throws(TimeDataError) -> TimeDataRecord {
    do { return try SavedSnapshot.record(of: place ?? "", for: purpose) } catch {
      throw TimeDataError(error)
    }
  }

  /// The pages that are not what the manifest says.
  public func differences(
    in place: String?, for purpose: TimeDataNeeds.Purpose
  ) throws(TimeDataError) -> TimeDataDifferences {
    do { return try SavedSnapshot.differences(in: place ?? "", for: purpose) } catch {
      throw TimeDataError(error)
    }
  }
}

extension TimeDataError {
  /// The same for those who do not know what a page is.
  init(_ error: SnapshotError) {
    if case .badManifest(let problems) = error.reason, !problems.isEmpty {
      self.init(.bad, problems)
    } else {
      self.init(
        error.isMissing ? .missing : .bad, error.message, at: error.place, advice: error.advice)
    }
  }
}
