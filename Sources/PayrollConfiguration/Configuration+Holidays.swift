import PayrollBytes
import PayrollMapper
import PayrollModel
import TimeRules

extension Configuration {
  mutating func readHolidays(_ reader: JSONObjectReader) {
    let words = ["calendar", "timeData", "none"]
    let source =
      reader.parsed("source", expected: "one of \(words.joined(separator: ", "))") {
        words.contains($0) ? $0 : nil
      } ?? (reader.node("calendar") == nil ? "none" : "calendar")
    switch source {
    case "calendar":
      // Calendars by region need none for everybody else.
      if reader.node("calendar") == nil, reader.node("regions") != nil { break }
      if let node = reader.requiredNode("calendar"), let name = reader.filledString("calendar") {
        holidayCalendar = Reference(
          name: name, location: node.location, key: reader.path(to: "calendar"))
      }
    case "timeData":
      policy.holidaySource = .timeData
      if let node = reader.node("calendar") {
        reader.note(
          node, "calendar", "a calendar is named, but holidays come from the time data",
          "remove it, or set source to \"calendar\"")
      }
    default: break
    }
    readRegionalCalendars(reader, source)
    readWeekendWork(reader)
    if let worked = reader.object("worked") { policy.holidayPolicy = HolidayPolicy.read(worked) }
    reader.finish()
  }

  /// Calendars by home region, on top of the one for everybody else.
  private mutating func readRegionalCalendars(_ reader: JSONObjectReader, _ source: String) {
    guard let node = reader.node("regions"), let table = reader.object("regions") else { return }
    if source == "timeData" {
      reader.note(
        node, "regions", "calendars are named, but holidays come from the time data",
        "remove them, or set source to \"calendar\"")
    }
    for member in table.allMembers() {
      guard let name = table.filledString(member.key) else { continue }
      regionalCalendars[member.key] = Reference(
        name: name, location: member.value.location, key: table.path(to: member.key))
    }
  }

  /// Who ordinarily works on weekends.
  private mutating func readWeekendWork(_ reader: JSONObjectReader) {
    guard let node = reader.node("weekendWork"), let work = reader.object("weekendWork") else {
      return
    }
    weekendWork = Reference(name: "", location: node.location, key: work.path)
    var workers = WeekendWorkers()
    workers.usual = work.choice("default", WeekendWork.self)
    workers.byRegion = weekendWork("regions", work)
    workers.byJobTitle = weekendWork("jobTitles", work)
    workers.byEmployee = weekendWork("employees", work)
    if case .object(let members) = node.value, members.isEmpty {
      reader.note(
        node, "weekendWork", "it says nothing of anybody",
        "say it of everybody under \"default\", or remove it")
    }
    work.finish()
    policy.weekendWorkers = workers
  }

  private func weekendWork(
    _ key: String, _ reader: JSONObjectReader
  ) -> [String: WeekendWork] {
    guard let table = reader.object(key) else { return [:] }
    var found: [String: WeekendWork] = [:]
    for member in table.allMembers() {
      found[member.key] = table.choice(member.key, WeekendWork.self)
    }
    return found
  }
}
