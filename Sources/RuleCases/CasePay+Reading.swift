import PayrollBytes
import PayrollModel
import WageRules

extension CasePay {
  static func read(_ reader: JSONObjectReader) -> CasePay? {
    _ = reader.requiredNode("method")
    let method = reader.choice("method", Method.self)
    var pay = CasePay(method: method ?? .hourlyRegularRate)
    func amount(_ key: String) -> Rational? {
      guard let node = reader.node(key), let text = reader.decimalText(key) else { return nil }
      if let amount = Rational(decimal: text) { return amount }
      reader.note(node, key, "\"\(text)\" is not an amount such as 12.50")
      return nil
    }
    pay.includable = amount("includable")
    pay.excluded = amount("excluded")
    pay.flatSum = amount("flatSum")
    pay.salary = amount("salary")
    pay.perWeek = amount("perWeek")
    if let node = reader.node("salaryHours"), let text = reader.decimalText("salaryHours") {
      pay.salarySeconds = DecimalText.seconds(fromHours: text).flatMap { $0 > 0 ? $0 : nil }
      if pay.salarySeconds == nil {
        reader.note(node, "salaryHours", "\"\(text)\" is not a number of hours such as 40")
      }
    }
    if let node = reader.node("rate"), let text = reader.decimalText("rate") {
      pay.rate = PayRate(text)
      if pay.rate == nil { reader.note(node, "rate", "\"\(text)\" is not a rate such as 18.50") }
    }
    if let node = reader.node("holidayMult"), let text = reader.decimalText("holidayMult") {
      pay.holidayMultiplier = Multiplier(text)
      if pay.holidayMultiplier == nil {
        reader.note(node, "holidayMult", "\"\(text)\" is not a number such as 1.5")
      }
    }
    reader.finish()
    return method == nil ? nil : pay
  }
}

extension CaseFigure {
  /// Reads what a case expects.
  static func readAll(_ reader: JSONObjectReader) -> [CaseFigure] {
    var figures: [CaseFigure] = []
    let others = reader.unknownMembers.map(\.key).filter { multiplier(inNameOfHours: $0) != nil }
    for name in hours + others {
      guard let node = reader.node(name), let text = reader.decimalText(name) else { continue }
      if let hours = Rational(decimal: text),
        let seconds = try? hours.times(Rational(3600)).roundedHalfUp(fractionDigits: 0)
      {
        figures.append(CaseFigure(name, .hours(seconds)))
      } else {
        reader.note(node, name, "\"\(text)\" is not a number of hours")
      }
    }
    for name in amounts {
      guard let node = reader.node(name), let text = reader.decimalText(name) else { continue }
      if let amount = Rational(decimal: text) {
        figures.append(CaseFigure(name, .amount(amount)))
      } else {
        reader.note(node, name, "\"\(text)\" is not an amount")
      }
    }
    if reader.node("additionalPremiumByWeek") != nil {
      var amounts: [Rational] = []
      for node in reader.array("additionalPremiumByWeek") {
        if case .number(let text) = node.value, let amount = Rational(decimal: text) {
          amounts.append(amount)
        } else {
          reader.note(node, "additionalPremiumByWeek", "an amount such as 4.36 was expected here")
        }
      }
      figures.append(CaseFigure("additionalPremiumByWeek", .amounts(amounts)))
    }
    for name in ["unpayableSessions", "missedBreaks"] {
      if let count = reader.integer(name, in: 0...1_000_000) {
        figures.append(CaseFigure(name, .count(count)))
      }
    }
    if let name = reader.string("error") { figures.append(CaseFigure("error", .error(name))) }
    reader.finish()
    if figures.isEmpty {
      reader.problems.note(
        reader.location, reader.path, "the case expects nothing",
        "name at least one figure, such as regularHours")
    }
    return figures
  }
}

extension Rational {
  /// A decimal number as written, exact: `8.333333333333334`; nil for anything else, and for more
  /// than 18 digits behind the point.
  init?(decimal text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.count <= 18, let digits = Int128(String(parts[0] + fraction)) else { return nil }
    var scale: Int128 = 1
    for _ in 0..<fraction.count { scale *= 10 }
    guard
      let value = try? Rational(numerator: isNegative ? -digits : digits, denominator: scale)
    else { return nil }
    self = value
  }
}
