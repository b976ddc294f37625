import PayrollBytes
public import PayrollModel

/// The zones of the system's tzdata package, each read once.
public struct ZoneDirectory: Sendable {
  /// Where tzdata keeps its files. `TZDIR` is not asked: whose clock ends a day must not depend on
  /// the environment of whoever runs the program.
  public static let systemFolder = "/usr/share/zoneinfo"

  /// The folder of the zones.
  let folder: String
  private var zones: [String: ZoneRules] = [:]

  /// The zones below a folder.
  public init(folder: String = ZoneDirectory.systemFolder) { self.folder = folder }

  /// A directory that knows a zone already, and reads the others from tzdata.
  public init(knowing zone: ZoneRules) {
    self.init()
    zones[zone.name] = zone
  }

  /// The zone with a name such as `America/New_York`; nil where there is none.
  ///
  /// Bare abbreviations such as `EST` are refused: they name an offset, not a place, and a place's
  /// clock is what decides when a day ends. So are `right/…` and `posix/…`: the former count leap
  /// seconds, the latter are other names of the plain ones.
  public mutating func zone(_ name: String) -> ZoneRules? {
    if name == "UTC" || name == "Etc/UTC" { return .utc }
    if let known = zones[name] { return known }
    guard Self.isName(name),
      let bytes = try? InputBuffer.array(of: Folder.resolve(name, in: folder)),
      let zone = ZoneRules(name: name, tzif: bytes)
    else { return nil }
    zones[name] = zone
    return zone
  }

  /// Whether there are zones at all.
  public var isInstalled: Bool {
    !((try? Folder.names(in: Folder.resolve("America", in: folder))) ?? []).isEmpty
  }

  /// The names of all zones of an area, for suggestions.
  var names: [String] {
    var found: [String] = []
    func add(_ area: String, depth: Int) {
      for name in (try? Folder.names(in: Folder.resolve(area, in: folder))) ?? [] {
        let zone = "\(area)/\(name)"
        switch Folder.kind(of: Folder.resolve(zone, in: folder)) {
        case .folder: if depth < 2 { add(zone, depth: depth + 1) }
        case .file: if Self.isName(zone) { found.append(zone) }
        case .missing: break
        }
      }
    }
    for area in Self.areas { add(area, depth: 1) }
    return found
  }

  private static let areas = [
    "Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian",
    "Pacific",
  ]

  /// Whether a text has the form of a zone's name: `America/Indiana/Knox`. No other ever becomes part
  /// of a path.
  private static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }) else { return false }
    guard !["right", "posix"].contains(where: { parts[0].elementsEqual($0.utf8) }) else {
      return false
    }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "+"):
        true
      default: false
      }
    }
  }
}
