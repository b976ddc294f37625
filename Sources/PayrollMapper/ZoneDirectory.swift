import PayrollBytes
public import PayrollModel

/// The zones of the system's tzdata package, each read once.
public struct ZoneDirectory: Sendable {
  /// Where tzdata keeps its files, unless `TZDIR` says otherwise.
  public static let systemFolder = "/usr/share/zoneinfo"

  private let folder: String
  private var zones: [String: ZoneRules] = [:]

  /// The zones below a folder.
  public init(folder: String = ZoneDirectory.systemFolder) { self.folder = folder }

  /// The zone with a name such as `America/New_York`; nil where there is none.
  ///
  /// Bare abbreviations such as `EST` are refused: they name an offset, not a place, and a place's
  /// clock is what decides when a day ends.
  public mutating func zone(_ name: String) -> ZoneRules? {
    if name == "UTC" || name == "Etc/UTC" { return .utc }
    if let known = zones[name] { return known }
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "+"):
        true
      default: false
      }
    }
    guard isPlain, name.contains("/"), !name.hasPrefix("/"),
      let bytes = try? InputBuffer.array(of: Folder.resolve(name, in: folder)),
      let zone = ZoneRules(name: name, tzif: bytes)
    else { return nil }
    zones[name] = zone
    return zone
  }
}
