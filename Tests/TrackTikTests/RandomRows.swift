/// A JSON value that can be written in many ways.
indirect enum RandomValue {
  case null
  case flag(Bool)
  /// A number or word as it is written.
  case plain(String)
  case text(String)
  case list([RandomValue])
  case object([(String, RandomValue)])
}

/// Writes rows of work sessions in random variants of both dialects.
struct RandomRows {
  private var numbers: SeededNumbers
  private var isPretty = false
  private var isShuffled = false
  private var escapes = false

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  /// The text of a page with `count` rows, numbered from `first`.
  mutating func page(first: Int, count: Int) -> String {
    isPretty = chance(0.3)
    isShuffled = chance(0.4)
    escapes = chance(0.3)
    let rows = (0..<count).map { RandomValue.object(row(first + $0)) }
    switch pick(3) {
    case 0: return text(.list(rows))
    case 1: return text(.object([("meta", .object([("x", .list([]))])), ("data", .list(rows))]))
    default: return text(.object([("data", .list(rows)), ("meta", .null)]))
    }
  }

  /// A row on a line of its own.
  mutating func line(_ id: Int) -> String {
    (isPretty, isShuffled, escapes) = (false, chance(0.4), chance(0.3))
    return text(.object(row(id)))
  }

  private mutating func row(_ id: Int) -> [(String, RandomValue)] {
    var fields: [(String, RandomValue)] = [("id", number(id))]
    let start = 1_700_000_000 + pick(40_000_000)
    let isOld = chance(0.5)
    fields.append((isOld ? "startedOn" : "startDateTime", moment(start)))
    if chance(0.9) {
      fields.append((isOld ? "endedOn" : "endDateTime", moment(start + pick(100_000) - 1000)))
    } else {
      fields.append((isOld ? "endedOn" : "endDateTime", .null))
    }
    fields.append(("employee", relation(1 + pick(30))))
    if chance(0.7) { fields.append(("position", chance(0.2) ? .null : relation(1 + pick(9)))) }
    if chance(0.5) { fields.append(("account", relation(1 + pick(9)))) }
    if chance(0.5) {
      let rates = ["18.5", "21", "0", "17.1234", "22.5000"]
      let rate = rates[pick(rates.count)]
      fields.append(("payRate", chance(0.3) ? .text(rate) : .plain(rate)))
    }
    if chance(0.6) {
      let codes = ["REG", "OT", "é€😀", "a\"b\\c/d", "tab\tnew\n", "", "12", "  x "]
      fields.append(("payCode", .text(codes[pick(codes.count)])))
    }
    if chance(0.3) {
      fields.append(("isPaid", [.flag(true), .flag(false), .plain("0"), .text("1")][pick(4)]))
    }
    if chance(0.6) {
      let words = ["OPEN", "CLOSED", "APPROVED", "REJECTED", "STRANGE"]
      fields.append(("status", .text(words[pick(words.count)])))
    }
    for _ in 0..<pick(4) { fields.append(("extra\(pick(50))", junk(depth: 0))) }
    return fields
  }

  private mutating func number(_ value: Int) -> RandomValue {
    chance(0.2) ? .text(String(value)) : .plain(String(value))
  }

  private mutating func relation(_ id: Int) -> RandomValue {
    guard chance(0.2) else { return number(id) }
    var fields: [(String, RandomValue)] = [("id", number(id)), ("name", .text("n\"\u{1F600}"))]
    if chance(0.5) {
      fields.append(("region", .object([("id", .plain("77")), ("x", junk(depth: 0))])))
    }
    return .object(fields.shuffled(using: &numbers))
  }

  private mutating func moment(_ seconds: Int) -> RandomValue {
    switch pick(6) {
    case 0: return .plain(String(seconds))
    case 1: return .text(String(seconds))
    case 2: return .text(clock(seconds, " "))
    case 3: return .text(clock(seconds, "T") + "Z")
    case 4: return .text(clock(seconds, "T") + ".25Z")
    default:
      let minutes = pick(27) * 60 - 720 + (chance(0.2) ? 30 : 0)
      let size = abs(minutes)
      let offset = "\(minutes < 0 ? "-" : "+")\(two(size / 60)):\(two(size % 60))"
      return .text(clock(seconds + minutes * 60, "T") + offset)
    }
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// The wall clock of a moment, by counting days from 2020 on.
  private func clock(_ seconds: Int, _ separator: String) -> String {
    var days = seconds / 86_400 - 18_262
    var (year, month) = (2020, 1)
    while true {
      let isLeap = year % 4 == 0
      let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      if days < length { break }
      days -= length
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    let time = seconds % 86_400
    let date = "\(year)-\(two(month))-\(two(days + 1))"
    return "\(date)\(separator)\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))"
  }

  private mutating func junk(depth: Int) -> RandomValue {
    switch pick(depth > 4 ? 5 : 7) {
    case 0: .null
    case 1: .flag(chance(0.5))
    case 2: .plain(["-0", "1.5e3", "-12.25", "1E-2", "123456789012345"][pick(5)])
    case 3: .text("plain")
    case 4: .text(String(repeating: "ü\"\u{7}", count: pick(9)))
    case 5: .list((0..<pick(4)).map { _ in junk(depth: depth + 1) })
    default: .object((0..<pick(4)).map { ("k\($0)", junk(depth: depth + 1)) })
    }
  }

  // MARK: Writing

  private mutating func text(_ value: RandomValue, indent: String = "\n") -> String {
    let inner = isPretty ? indent + "    " : ""
    let space = isPretty ? " " : ""
    switch value {
    case .null: return "null"
    case .flag(let flag): return flag ? "true" : "false"
    case .plain(let text): return text
    case .text(let text): return quoted(text)
    case .list(let values):
      let parts = values.map { inner + text($0, indent: inner) }
      return "[" + parts.joined(separator: ",") + (isPretty ? indent : "") + "]"
    case .object(let fields):
      let ordered = isShuffled ? fields.shuffled(using: &numbers) : fields
      let parts = ordered.map {
        inner + quoted($0.0) + space + ":" + space + text($0.1, indent: inner)
      }
      return "{" + parts.joined(separator: ",") + (isPretty ? indent : "") + "}"
    }
  }

  private mutating func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "/": result += escapes ? "\\/" : "/"
      default:
        if scalar.value < 0x20 || (escapes && chance(0.1)) {
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16, uppercase: chance(0.5))
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }
  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &numbers) < share
  }
}
