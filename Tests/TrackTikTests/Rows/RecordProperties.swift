import PayrollModel
import RowReading

extension TimeData {
  /// Every property of a record by its name, in words: labels and texts as they read, relations by
  /// the number of the record that they lead to, with a question mark where it has no row.
  ///
  /// All of them, so that a value that ends up in the wrong property shows in two places.
  func properties<Record>(of record: Record) -> [String: String] {
    var properties: [String: String] = [:]
    for child in Mirror(reflecting: record).children {
      guard let name = child.label else { continue }
      properties[name] = words(child.value, name, isRegion: record is RegionRecord)
    }
    return properties
  }

  private func words(_ value: Any, _ name: String, isRegion: Bool) -> String {
    switch value {
    case let label as Label: return labels[label]
    case let span as TextSpan: return text.string(span)
    case let index as RecordIndex:
      return index == .none ? "" : number(index, isRegion ? "region" : name)
    case let list as [RecordIndex]:
      return list.map { $0 == .none ? "-" : number($0, name) }.joined(separator: " ")
    case let conflict as TimeConflict:
      return conflict.exists ? "\(conflict.minutes) \(conflict.isEnd ? "end" : "start")" : ""
    case let time as WrittenTime: return "\(time.secondsOfDay) \(time.clock)"
    case let range as InstantRange:
      return "\(range.start.secondsSince1970)..<\(range.end.secondsSince1970)"
    case let traits as WorkSession.Traits: return Self.words(traits)
    case let number as Int64 where number == Payable.notGiven: return ""
    default: break
    }
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .optional else { return "\(value)" }
    return mirror.children.first.map { words($0.value, name, isRegion: isRegion) } ?? ""
  }

  private static func words(_ traits: WorkSession.Traits) -> String {
    let all: [(WorkSession.Traits, String)] = [
      (.hasNoEnd, "hasNoEnd"), (.hasNoStart, "hasNoStart"), (.isNotPayable, "isNotPayable"),
      (.wasClockedOutBySystem, "wasClockedOutBySystem"),
    ]
    return all.filter { traits.contains($0.0) }.map(\.1).joined(separator: " ")
  }

  private func number(_ index: RecordIndex, _ name: String) -> String {
    guard let place = index.place else { return "" }
    func shown(_ id: Int64, _ isKnown: Bool) -> String { isKnown ? "\(id)" : "\(id)?" }
    switch name {
    case "employee": return shown(employees[place].id, employees[place].isKnown)
    case "employmentProfile":
      return shown(employmentProfiles[place].id, employmentProfiles[place].isKnown)
    case "region": return shown(regions[place].id, regions[place].isKnown)
    case "account", "parent": return shown(accounts[place].id, accounts[place].isKnown)
    case "position": return shown(positions[place].id, positions[place].isKnown)
    case "shift": return shown(shifts[place].id, shifts[place].isKnown)
    case "workSession": return shown(workSessions[place].id, true)
    case "holidayGroup", "groups":
      return shown(holidayGroups[place].id, holidayGroups[place].isKnown)
    case "holiday", "holidays": return shown(holidays[place].id, holidays[place].isKnown)
    case "payrun": return shown(payruns[place].id, payruns[place].isKnown)
    default: return "the place \(place)"
    }
  }
}
