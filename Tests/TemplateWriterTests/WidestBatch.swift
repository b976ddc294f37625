import PayrollModel
import PayrollTestSupport

@testable import PayrollTemplates

/// Makes a batch of one employee whose every value is as long, or as large, as a plan allows.
struct WidestBatch {
  private var limits: [ValueName: Int] = [:]
  private var digitsOnly: Set<ValueName> = []
  private var seconds: Int64 = 99_999 * 3600 + 3564
  private var rate: Int64 = 999_999_999
  private let longest: Int

  /// `longest` is the length of texts that have no limit.
  init(_ plan: OutputPlan, longest: Int = 24) {
    self.longest = longest
    for node in plan.body { node.visit { note($0) } }
  }

  private mutating func note(_ field: FieldNode) {
    let values = field.pattern.pieces.compactMap { piece -> (ValueName, ValueFormat)? in
      if case .value(let name, let format, _) = piece { (name, format) } else { nil }
    }
    let literals = field.pattern.pieces.reduce(0) { length, piece in
      switch piece {
      case .literal(let text), .resolved(let text, _): length + text.count
      default: length
      }
    }
    let room = min(field.width ?? .max, field.maxLength ?? .max)
    for (index, (name, format)) in values.enumerated() {
      switch name {
      case .hours: noteHours(field, format, room)
      case .rate where room < 20:
        let digits = Int(format.form == .decimal ? format.digits : 4)
        let whole = room - digits - (format.mark == 0 ? 0 : 1)
        let unit = Int64(WidestBatch.powerOfTen(4 - digits))
        rate = min(rate, (Int64(WidestBatch.powerOfTen(whole + digits)) - 1) * unit)
      case .rate:
        if format.form == .decimal && format.digits < 4 {
          rate = min(rate, 9_999_900)
        }
      case .employeeNumber, .firstName, .lastName, .jobTitle, .regionNumber, .regionName,
        .positionNumber, .positionName, .accountNumber, .accountName:
        if room < 1_000 {
          let (share, rest) = (room - literals).quotientAndRemainder(dividingBy: values.count)
          limits[name] = min(limits[name] ?? .max, share + (index == 0 ? rest : 0))
        }
        if let rule = field.characters, !rule.allows("L") { digitsOnly.insert(name) }
        if let upper = field.range?.upper {
          limits[name] = min(limits[name] ?? .max, String(upper / 1_000_000).count)
          digitsOnly.insert(name)
        }
      default: break
      }
    }
  }

  private mutating func noteHours(_ field: FieldNode, _ format: ValueFormat, _ room: Int) {
    if let range = field.range {
      seconds = min(seconds, range.isClock ? range.upper * 60 : range.upper / 1_000_000 * 3600)
    }
    guard room < 20 else { return }
    let signs = format.sign == .before ? 0 : 1
    switch format.form {
    case .clock, .clockSeconds, .duration, .minutes, .seconds: break
    default:
      let digits = Int(format.digits)
      let whole = room - digits - signs - (format.mark == 0 ? 0 : 1)
      let largest = Int64(WidestBatch.powerOfTen(whole)) - 1
      seconds = min(seconds, largest * 3600 + (digits > 0 ? 3564 : 0))
    }
  }

  private static func powerOfTen(_ exponent: Int) -> Int {
    (0..<max(0, min(exponent, 9))).reduce(1) { power, _ in power * 10 }
  }

  private func text(_ name: ValueName, _ letter: Character, longer: Int = 0) -> String {
    let length = (limits[name] ?? longest) + longer
    return String(repeating: digitsOnly.contains(name) ? "9" : letter, count: max(1, length))
  }

  /// The batch; `longer` makes one value that many characters too long.
  func batch(_ tooLong: ValueName? = nil) -> PayBatch {
    func value(_ name: ValueName, _ letter: Character) -> String {
      text(name, letter, longer: name == tooLong ? 1 : 0)
    }
    var builder = BatchBuilder()
    let account = builder.account(value(.accountNumber, "A"), value(.accountName, "a"))
    let position = builder.position(value(.positionNumber, "P"), value(.positionName, "p"))
    let region = builder.region(value(.regionNumber, "R"), value(.regionName, "r"))
    builder.employee(
      value(.employeeNumber, "9"), value(.firstName, "F"), value(.lastName, "L"),
      title: value(.jobTitle, "T"), region: region)
    builder.hours(
      .regular, Int(seconds), worked: true, exactRate: rate, position: position,
      account: account)
    return builder.batch
  }

  /// The texts that the template limits.
  var limited: [ValueName] { limits.keys.sorted { $0.rawValue < $1.rawValue } }
}

extension BatchBuilder {
  /// Adds hours with a rate in 1/10,000 of the currency.
  fileprivate mutating func hours(
    _ bucket: Bucket, _ seconds: Int, worked: Bool, exactRate: Int64, position: RecordIndex,
    account: RecordIndex
  ) {
    hours(bucket, seconds, rate: 1, position: position, account: account, worked: worked)
    setLastRate(exactRate)
  }
}
