import PayrollBytes
import PunchTable

/// The time sources, as `kind` of `source` names them. A further one is a case here, a room of its own
/// and its line in `Package.swift`.
enum TimeSourceKind: String, CaseIterable {
  /// Saved or pulled pages of the TrackTik API.
  case trackTik = "tracktik"
  /// CSV files of punches.
  case punches
}

extension Configuration {
  /// Reads `source`: each room reads its own.
  mutating func readSource(_ reader: JSONObjectReader) {
    switch reader.choice("kind", TimeSourceKind.self) ?? .trackTik {
    case .trackTik: readServer(reader)
    case .punches:
      if let source = PunchSource(reader, folder: folder, companyZone: company.timeZone) {
        timeSource = source
      }
    }
  }
}
