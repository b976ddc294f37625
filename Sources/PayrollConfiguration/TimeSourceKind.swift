import PayrollBytes
import PunchTable
public import TimeSources
import TrackTikSource

/// The time sources, as `kind` of `source` names them. A further one is a case here, a room of its own
/// and its line in `Package.swift`.
enum TimeSourceKind: String, CaseIterable {
  /// Saved or pulled pages of the TrackTik API.
  case trackTik = "tracktik"
  /// CSV files of punches.
  case punches

  /// Reads `source`: each room reads its own. Nil where it is not right, which is noted.
  func read(_ reader: JSONObjectReader, _ configuration: Configuration) -> ConfiguredSource? {
    switch self {
    case .trackTik: .trackTik(reader, folder: configuration.folder)
    case .punches:
      PunchSource(
        reader, folder: configuration.folder, companyZone: configuration.company.timeZone
      ).map { ConfiguredSource($0) }
    }
  }
}

extension Configuration {
  /// The source of a configuration that names none: snapshots that are given.
  public static var usualSource: ConfiguredSource { .usualTrackTik }
  /// What is said to somebody who has configured no server.
  public static var serverGuide: ServerGuide { TrackTikTimeServer.guide }

  /// Reads `source`.
  mutating func readSource(_ reader: JSONObjectReader) {
    let kind = reader.choice("kind", TimeSourceKind.self) ?? .trackTik
    if let found = kind.read(reader, self) { source = found }
  }
}
