import PayrollBytes

/// What is wrong with the name of a time zone, and which one was probably meant: in words only. No
/// name but the right one is ever taken for a zone.
public struct ZoneHint: Sendable, Equatable {
  /// What is wrong: `"EST" names an offset from UTC, not a place`.
  public let message: String
  /// What to write.
  public let advice: String

  /// Why `name` is no zone of `zones`.
  public init(_ name: String, _ zones: ZoneDirectory) {
    guard zones.isInstalled else {
      message = "the system has no time zones (\(zones.folder))"
      advice = "install its package tzdata"
      return
    }
    let key = Self.key(name)
    let meant = Self.meant(key, zones)
    let correct = meant.map { "write \($0)" } ?? "write an Area/City zone such as America/New_York"
    let quoted = name.isEmpty ? "an empty text" : "\"\(name)\""
    advice = correct
    if key.hasPrefix("right/") || key.hasPrefix("posix/") {
      message = "\(quoted) is a zone for another clock, which may count leap seconds"
    } else if Self.abbreviations[key] != nil {
      message = "\(quoted) names an offset from UTC, not a place"
    } else if Self.isOffset(key) {
      message = "\(quoted) is an offset from UTC, and a place's clock changes in spring and autumn"
    } else {
      message = "\(quoted) is not an Area/City time zone"
    }
  }

  /// Capitals and the kind of blank do not count in what was meant.
  private static func key(_ name: String) -> String {
    let words = name.lowercased().split { $0 == " " || $0 == "_" || $0 == "\u{A0}" || $0 == "\t" }
    return words.joined(separator: "_").split(separator: "/").map {
      String($0.drop { $0 == "_" }.reversed().drop { $0 == "_" }.reversed())
    }.joined(separator: "/")
  }

  private static func meant(_ key: String, _ zones: ZoneDirectory) -> String? {
    if let zone = abbreviations[key] ?? foreign(key) { return zone }
    var key = key
    for prefix in ["right/", "posix/"] where key.hasPrefix(prefix) {
      key = String(key.dropFirst(prefix.count))
    }
    guard !key.isEmpty, key.utf8.count <= 40 else { return nil }
    let names = zones.names
    if let same = names.first(where: { $0.lowercased() == key }) { return same }
    // A city alone, where there is only one such.
    let cities = names.filter { $0.lowercased().hasSuffix("/" + key) }
    if let city = cities.first(where: { $0.hasPrefix("America/") }) ?? cities.first { return city }
    return key.contains("/") ? SpellingDistance.nearest(to: key, among: names) : nil
  }

  /// Abbreviations that stand for a part of North America.
  private static let abbreviations = [
    "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York",
    "est5edt": "America/New_York", "cst": "America/Chicago", "cdt": "America/Chicago",
    "ct": "America/Chicago", "cst6cdt": "America/Chicago", "mst": "America/Denver",
    "mdt": "America/Denver", "mt": "America/Denver", "mst7mdt": "America/Denver",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pt": "America/Los_Angeles",
    "pst8pdt": "America/Los_Angeles", "akst": "America/Anchorage", "akdt": "America/Anchorage",
    "hst": "Pacific/Honolulu", "ast": "America/Halifax", "adt": "America/Halifax",
    "nst": "America/St_Johns", "ndt": "America/St_Johns", "gmt": "Europe/London",
    "bst": "Europe/London", "cet": "Europe/Berlin", "cest": "Europe/Berlin",
  ]

  /// The names that Windows and web frameworks give to the zones of North America: by their words.
  private static func foreign(_ key: String) -> String? {
    let exact = [
      "us_eastern_standard_time": "America/Indiana/Indianapolis",
      "us_mountain_standard_time": "America/Phoenix", "arizona": "America/Phoenix",
      "canada_central_standard_time": "America/Regina",
      "indiana_(east)":
        "America/Indiana/Indianapolis", "saskatchewan": "America/Regina",
      "gmt_standard_time": "Europe/London", "w._europe_standard_time": "Europe/Berlin",
    ]
    if let zone = exact[key] { return zone }
    let bare = key.split(separator: "/").last.map(String.init) ?? key
    let regions = [
      "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver",
      "pacific": "America/Los_Angeles", "alaskan": "America/Anchorage",
      "alaska": "America/Anchorage", "hawaiian": "Pacific/Honolulu", "hawaii": "Pacific/Honolulu",
      "atlantic": "America/Halifax", "newfoundland": "America/St_Johns",
    ]
    let words = bare.split(separator: "_").map(String.init)
    guard let first = words.first, let zone = regions[first] else { return nil }
    let usual = ["standard", "daylight", "time", "(us", "&", "canada)", "us", "and", "canada"]
    return words.dropFirst().allSatisfy { usual.contains($0) } ? zone : nil
  }

  /// `-05:00`, `utc-5`, `gmt+0100`.
  private static func isOffset(_ key: String) -> Bool {
    var rest = key[...]
    for prefix in ["utc", "gmt", "z"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      break
    }
    guard let sign = rest.first, sign == "+" || sign == "-" || sign == "\u{2212}" else {
      return false
    }
    let digits = rest.dropFirst()
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ":") }
  }
}
