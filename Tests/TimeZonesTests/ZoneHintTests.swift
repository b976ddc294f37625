import PayrollBytes
import PayrollModel
import Testing
import TimeZones

@Suite("Names of zones")
struct ZoneHintTests {
  @Test(
    "What is no zone, and what was meant",
    arguments: [
      ("EST", "offset from UTC, not a place", "write America/New_York"),
      ("PST", "offset from UTC, not a place", "write America/Los_Angeles"),
      ("MST7MDT", "offset from UTC, not a place", "write America/Denver"),
      ("America/Los Angeles", "not an Area/City", "write America/Los_Angeles"),
      ("America / Los_Angeles", "not an Area/City", "write America/Los_Angeles"),
      (" America/New_York ", "not an Area/City", "write America/New_York"),
      ("america/new_york", "not an Area/City", "write America/New_York"),
      ("AMERICA/NEW_YORK", "not an Area/City", "write America/New_York"),
      ("America/New_Yrok", "not an Area/City", "write America/New_York"),
      ("Eastern Standard Time", "not an Area/City", "write America/New_York"),
      ("US Mountain Standard Time", "not an Area/City", "write America/Phoenix"),
      ("Pacific Time (US & Canada)", "not an Area/City", "write America/Los_Angeles"),
      ("Hawaii", "not an Area/City", "write Pacific/Honolulu"),
      ("New York", "not an Area/City", "write America/New_York"),
      ("Chicago", "not an Area/City", "write America/Chicago"),
      ("right/America/New_York", "another clock", "write America/New_York"),
      ("posix/America/New_York", "another clock", "write America/New_York"),
      ("UTC-5", "is an offset", "write an Area/City zone"),
      ("-05:00", "is an offset", "write an Area/City zone"),
      ("posixrules", "not an Area/City", "Area/City zone such as"),
      ("localtime", "not an Area/City", "Area/City zone such as"),
      ("Factory", "not an Area/City", "Area/City zone such as"),
      ("/usr/share/zoneinfo/America/New_York", "not an Area/City", ""),
      ("../zoneinfo/America/New_York", "not an Area/City", ""),
      ("America//New_York", "not an Area/City", "write America/New_York"),
      ("America/", "not an Area/City", "write an Area/City zone"),
      ("", "an empty text", "write an Area/City zone"),
    ])
  func hints(name: String, message: String, advice: String) {
    var zones = ZoneDirectory()
    #expect(zones.zone(name) == nil)
    let hint = ZoneHint(name, zones)
    #expect(hint.message.contains(message) && hint.advice.contains(advice), "\(hint)")
  }

  @Test(
    "What is a zone stays one",
    arguments: [
      "America/New_York", "America/Indiana/Knox", "America/Port-au-Prince", "Etc/GMT+5", "UTC",
      "Etc/UTC", "Pacific/Honolulu", "America/St_Johns",
    ])
  func zones(name: String) {
    var zones = ZoneDirectory()
    #expect(zones.zone(name) != nil)
  }

  @Test("A system without zones says so, and not that the zone is none")
  func missing() {
    var zones = ZoneDirectory(folder: "/no/such/folder")
    #expect(zones.zone("America/New_York") == nil && zones.zone("UTC") != nil)
    let hint = ZoneHint("America/New_York", zones)
    #expect(hint.message == "the system has no time zones (/no/such/folder)")
    #expect(hint.advice == "install its package tzdata")
  }

  @Test("A file whose instants count leap seconds is no zone")
  func leapSeconds() throws {
    let bytes = try InputBuffer.array(of: "/usr/share/zoneinfo/America/New_York")
    #expect(ZoneRules(name: "x", tzif: bytes) != nil)
    guard Folder.kind(of: "/usr/share/zoneinfo/right/America/New_York") == .file else { return }
    let right = try InputBuffer.array(of: "/usr/share/zoneinfo/right/America/New_York")
    #expect(ZoneRules(name: "x", tzif: right) == nil)
  }
}
