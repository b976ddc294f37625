/// What may be the name of an output file.
package enum OutputFileName {
  package static let advice = "use letters, digits, and . _ - ( ) + and spaces; begin with no dot"

  /// The names that the program has for files of its own in the folder of a run, today or soon.
  private static let own: Set<String> = [
    "batch.json", "decisions.json", "draft", "findings.json", "published.json", "receipt.json",
    "review.html", "review.md", "review.xlsx", "snapshot", "timeline.json", "totals.json",
    "wages.csv", "adjustments.csv",
  ]

  /// The name as file systems know it that do not tell capitals apart: two files whose keys are the
  /// same may be one. A safe name has no letters with accents, which could be written in two ways.
  package static func key(_ name: String) -> String { name.lowercased() }

  /// Whether a file of the program's own has this name: one of those above, a digest, or a file in
  /// the making.
  package static func isReserved(_ name: String) -> Bool {
    let key = key(name)
    return own.contains(key) || key.hasSuffix(".sha256") || key.hasSuffix(".part")
  }

  package static func isSafe(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: "."), name.utf8.count <= 200 else {
      return false
    }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "._-()+ ".utf8.contains(byte)
      }
    }
  }
}
