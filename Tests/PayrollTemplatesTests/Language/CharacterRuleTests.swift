import Testing

@testable import PayrollTemplates

@Suite("Which characters a file and a field may hold")
struct CharacterRuleTests {
  private func rule(_ text: String) throws -> CharacterRule {
    let (rule, wrong) = CharacterRule.read(text)
    try #require(wrong == nil, "\(text)")
    return rule
  }

  @Test(
    "classes, ranges and single characters",
    arguments: [
      ("digits", "0123456789", "/:aA "), ("letters", "AZaz", "@[`{0é"), ("capitals", "AZ", "az@[0"),
      ("space", " ", "\u{A0}!\u{1F}"), ("45", "-", ",. "), ("48-50", "012", "/3"),
      ("32-126", " ~", "\u{7F}\u{1F}é"), ("digits letters", "0aZ", " -"),
      ("capitals space 45", "A -", "a,."), ("233", "é", "è"), ("128512", "😀", "😁"),
      ("1114111", "\u{10FFFF}", "A"), ("32", " ", "!"),
    ])
  func read(_ text: String, allowed: String, refused: String) throws {
    let rule = try rule(text)
    #expect(rule.allows(allowed))
    for scalar in refused.unicodeScalars {
      #expect(!rule.allows(scalar.value), "\(text): U+\(String(scalar.value, radix: 16))")
      #expect(!rule.allows(allowed + String(scalar)))
    }
    #expect(rule.allows(""))
  }

  @Test(
    "words that are none",
    arguments: [
      ("31", "31"), ("50-48", "50-48"), ("1114112", "1114112"), ("32-1114112", "32-1114112"),
      ("-", "-"), ("1-2-3", "1-2-3"), ("digit", "digit"), ("Digits", "Digits"), ("a", "a"),
      ("48-", "48-"), ("-48", "-48"), ("digits x", "x"), ("", ""), ("  ", "  "), ("0x30", "0x30"),
    ])
  func wrong(_ text: String, word: String) {
    #expect(CharacterRule.read(text).wrong == word)
  }

  @Test("every class has its name in messages")
  func classNames() {
    #expect(CharacterRule.classNames == ["capitals", "digits", "letters", "space"])
    #expect(CharacterRule.classNames.allSatisfy { CharacterRule.read($0).wrong == nil })
  }

  @Test("any is everything but control characters and what XML forbids")
  func any() {
    for scalar: UInt32 in [0x20, 0x7E, 0xA0, 0xD7FF, 0xFFFD, 0x10000, 0x10FFFF] {
      #expect(CharacterRule.any.allows(scalar))
    }
    for scalar: UInt32 in [0, 0x09, 0x0A, 0x1F, 0x7F, 0x80, 0x9F, 0xFFFE, 0xFFFF] {
      #expect(!CharacterRule.any.allows(scalar))
    }
  }

  @Test(
    "of two rules, what both allow: a single character where they meet in one",
    arguments: [
      ("32-126", "letters space", " Az", "0-."), ("32-126", "45", "-", ".,A"),
      ("32-45", "45-90", "-", ",."), ("65-90", "90-122", "Z", "Y["), ("48-57", "55", "7", "68"),
      ("space letters", "32-64", " ", "!Aa"), ("letters 45 space", "space 45 letters", "A -z", "0"),
      ("digits", "48-49 57", "019", "28"), ("letters", "capitals", "AZ", "az"),
    ])
  func intersections(_ left: String, _ right: String, allowed: String, refused: String) throws {
    for (first, second) in [(left, right), (right, left)] {
      let both = CharacterRule.intersection(try rule(first), try rule(second))
      #expect(both.allows(allowed), "\(first) and \(second)")
      for scalar in refused.unicodeScalars { #expect(!both.allows(scalar.value)) }
    }
  }

  @Test("rules that have nothing in common allow nothing, and no rule takes nothing away")
  func corners() throws {
    let digits = try rule("digits")
    #expect(CharacterRule.intersection(digits, try rule("letters")).ranges.isEmpty)
    #expect(CharacterRule.intersection(digits, nil) == digits)
    #expect(CharacterRule.intersection(.any, digits) == digits)
  }

  @Test("seeded: both rules and their intersection agree on every character", arguments: 1...20)
  func random(seed: UInt64) {
    var numbers = SmallNumbers(seed)
    func rule() -> CharacterRule {
      CharacterRule(
        ranges: (0..<3).map { _ in
          let first = UInt32(numbers.next(40))
          return first...(first + UInt32(numbers.next(6)))
        })
    }
    let (left, right) = (rule(), rule())
    let both = CharacterRule.intersection(left, right)
    for scalar: UInt32 in 0..<50 {
      #expect(
        both.allows(scalar) == (left.allows(scalar) && right.allows(scalar)), "seed \(seed)")
    }
  }
}

/// Numbers that are the same in each run.
struct SmallNumbers {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  /// A number below `limit`.
  mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }
}
