import PayrollModel
import RunFiles

extension ReviewFixture {
  /// Local midnights in New York and Los Angeles: 2026-11-01 has 25 hours.
  static let midnights: [Int64] = (0..<16).map { day in
    1_792_900_800 + Int64(day) * 86_400 + (day > 7 ? 3600 : 0)
  }

  func timeline(_ count: Int) throws -> TimelineFile {
    let zones = [("America/New_York", 0), ("America/Los_Angeles", 3 * 3600)].map { name, shift in
      TimelineFile.Zone(name: name, midnights: Self.midnights.map { $0 + Int64(shift) })
    }
    let lines = (0..<count).map { Array(Self.line($0).utf8) }
    return TimelineFile(
      zones: zones, sites: ["S1": "North Gate", "S2": "South Gate"], positions: ["P1": "Guard"],
      holidays: [:], people: timelineLines ?? lines)
  }

  /// The first has the hours of a day, a night into the day of the clock change, a time in that day,
  /// one before the period and one without an end; the others a day each, in either zone.
  private static func line(_ place: Int) -> String {
    guard place == 0 else {
      let start = midnights[1] + 25_200
      return #"{"zone":\#(place % 2),"paid":[],"sessions":[\#(2000 + place),\#(start),28800],"#
        + #""planned":[],"breaks":[]}"#
    }
    let sessions = [
      "1001,\(midnights[1] + 25_200),28799", "1002,\(midnights[6] + 79_200),28800",
      "1003,\(midnights[7] + 43_200),3600", "1004,\(midnights[0] - 7200),3600",
      "1005,\(midnights[2] + 25_261),-1",
    ]
    let planned =
      "\(midnights[1] + 21_600),3600,\(midnights[1] + 25_200),28800,"
      + "\(midnights[7] + 43_200),7200"
    return #"{"zone":0,"paid":[],"sessions":[\#(sessions.joined(separator: ","))],"#
      + #""planned":[\#(planned)],"breaks":[]}"#
  }
}
