extension SentenceWords {
  /// The numbers of the sentence in their order, in digits or in English words. A `one` that counts
  /// nothing known is no number, and nor are most ordinals: `one of them`, `the first hours`.
  var numbers: [SentenceNumber] {
    var numbers: [SentenceNumber] = []
    var index = 0
    while index < words.count {
      if let (number, end) = timesTheRate(at: index) {
        numbers.append(number)
        index = end
      } else if let written = written(at: index) {
        if let number = counted(written, at: index) { numbers.append(number) }
        index = written.end
      } else {
        index += 1
      }
    }
    return numbers
  }

  /// A number with the unit that follows; nil where there is nothing to compare.
  private func counted(_ written: WrittenNumber, at index: Int) -> SentenceNumber? {
    let (unit, word) = unit(from: written.end)
    if unit == nil, written.isWordOne { return nil }
    if written.isOrdinal {
      // The place of a day or an hour: not "the first hours", "a second shift", "the first 8 hours".
      let isFirst = written.millionths == 1_000_000
      guard self.written(at: written.end) == nil, unit == .days || unit == .hours && !isFirst else {
        return nil
      }
    }
    let ends = ["to", "first", "until", "most", "through", "within"]
    return SentenceNumber(
      text: word.map { "\(written.text) \($0)" } ?? written.text, millionths: written.millionths,
      isOrdinal: written.isOrdinal, unit: unit,
      isUpperBound: index > 0 && ends.contains(words[index - 1]))
  }

  /// The unit that is named a few words on, as in `40 straight-time hours` or `8 to 12 hours`, and its
  /// word; a word that begins another thought ends the search: `8 in the week`.
  private func unit(from index: Int) -> (SentenceNumber.Unit?, word: String?) {
    let ends = [
      "in", "a", "an", "the", "of", "on", "for", "per", "each", "every", "from", "at", "within",
      "by", "with", "beyond", "over", "above", "below", "under", "than", "less", "if", "unless",
      "where", "when", "is", "are",
    ]
    for word in words[index...].prefix(4) {
      if let unit = SentenceNumber.Unit(word) { return (unit, word) }
      if ends.contains(word) { break }
    }
    return (nil, nil)
  }

  /// `double time`, `twice the rate`, `time and a half`, and where it ends; nil where nothing of the
  /// kind begins.
  private func timesTheRate(at index: Int) -> (SentenceNumber, end: Int)? {
    let names = ["double": 2, "twice": 2, "triple": 3, "quadruple": 4]
    let rates = ["rate", "rates", "time", "pay", "wage", "wages"]
    let times: Int64
    let end: Int
    if let name = names[words[index]],
      let rate = words[(index + 1)...].prefix(3).firstIndex(where: rates.contains)
    {
      (times, end) = (Int64(name) * 1_000_000, rate + 1)
    } else if words[index] == "time", let fraction = fraction(at: index + 1) {
      (times, end) = (1_000_000 + fraction.millionths, fraction.end)
    } else {
      return nil
    }
    let text = words[index..<end].joined(separator: " ")
    return (SentenceNumber(text: text, millionths: times, unit: .times), end)
  }
}
