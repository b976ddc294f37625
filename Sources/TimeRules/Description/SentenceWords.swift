/// A sentence cut into lower-case words, numbers in digits, and signs that matter beside numbers.
struct SentenceWords {
  let words: [String]

  /// Cuts a text. A number keeps the points and commas between its digits, and none of the letters
  /// behind it: `8h` is `8` and `h`, `14-day` is `14` and `day`.
  init(_ text: String) {
    var words: [String] = []
    var word = ""
    func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { ("0"..."9").contains($0) } ?? false
    }
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    let scalars = Array(text.lowercased().unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isInNumber = isDigit(word.unicodeScalars.first)
      if isDigit(scalar) {
        if !isInNumber { end() }
        word.unicodeScalars.append(scalar)
      } else if isInNumber, [".", ",", ":"].contains(scalar), index + 1 < scalars.count,
        isDigit(scalars[index + 1])
      {
        word.unicodeScalars.append(scalar)
      } else if scalar == "%" || scalar == "\u{D7}" || scalar.properties.numericType != nil {
        end()
        words.append(scalar == "\u{D7}" ? "x" : String(scalar))
      } else if scalar.properties.isAlphabetic {
        if isInNumber { end() }
        word.unicodeScalars.append(scalar)
      } else {
        end()
      }
    }
    end()
    self.words = words
  }
}
