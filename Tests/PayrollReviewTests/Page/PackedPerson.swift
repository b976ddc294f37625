import Foundation
import PayrollModel

/// What is packed of a person, made into what it was packed from.
enum PackedPerson {
  /// The numbers of the sources of each line.
  static func sources(_ packed: [Any]) -> [[Int64]] {
    var last: Int64 = 0
    return packed.map { sources in
      (sources as? [Int64] ?? [sources as? Int64 ?? 0]).map { number in
        last += number
        return last
      }
    }
  }

  /// A line of a timeline without empty lists, and with 0 for the numbers of sessions.
  static func times(of line: [UInt8]) throws -> NSDictionary? {
    guard var times = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
      return nil
    }
    for (key, value) in times {
      guard var list = value as? [Int64] else { continue }
      if key == "sessions" {
        for place in stride(from: 0, to: list.count, by: 3) { list[place] = 0 }
      }
      times[key] = list.isEmpty ? nil : list
    }
    return times as NSDictionary
  }

  /// The times as the timeline has them, but for the numbers of sessions, which are 0.
  static func times(_ packed: Any, from first: CalendarDate) -> NSDictionary? {
    guard let members = packed as? [String: Any] else { return nil }
    var times: [String: Any] = [:]
    for (key, value) in members {
      guard let flat = value as? [Int64] else {
        times[key] = value
        continue
      }
      let width = ["paid", "breaks"].contains(key) ? 3 : 2
      var last = Int64(first.daysSince1970) * 86_400
      var list: [Int64] = []
      for place in stride(from: 0, to: flat.count, by: width) {
        let start = last + flat[place]
        list += (key == "sessions" ? [0] : []) + [start] + flat[(place + 1)..<(place + width)]
        last = start + max(flat[place + 1], 0)
      }
      times[key] = list
    }
    return times as NSDictionary
  }
}
