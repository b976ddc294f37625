/// A sentence of a finding, in which the source of the time data decides some words: its own name,
/// what is done once something was corrected there, and what it calls its records.
///
/// ```
/// let advice: Wording = "Correct the session in \(.source) and \(.again)."
/// ```
public struct Wording: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A word that the source decides.
  public enum Word: Hashable, Sendable {
    /// Its name, as people know it.
    case source
    /// What is done once something was corrected there: `pull again`.
    case again
    /// How something is had from it, as the first word of a sentence: `Pull`.
    case get
    /// What it calls an employee number: `number (customId)`.
    case employeeNumber
  }

  fileprivate enum Piece: Hashable, Sendable {
    case text(String)
    case word(Word)
    case record(Finding.RecordName)
  }

  /// What is collected of a sentence in the program.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// Nothing yet.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds what stands there.
    public mutating func appendLiteral(_ literal: String) {
      if literal.isEmpty { return }
      if case .text(let before) = pieces.last {
        pieces[pieces.count - 1] = .text(before + literal)
      } else {
        pieces.append(.text(literal))
      }
    }

    /// Adds a word of the source.
    public mutating func appendInterpolation(_ word: Word) { pieces.append(.word(word)) }

    /// Adds a record as the source calls it.
    public mutating func appendInterpolation(_ record: Finding.RecordName) {
      pieces.append(.record(record))
    }

    /// Adds any other value as it describes itself.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendLiteral(value.description)
    }
  }

  private var pieces: [Piece]

  /// A sentence in which the source has no word.
  public init(_ text: String) { pieces = text.isEmpty ? [] : [.text(text)] }

  /// The same, as it stands in the program.
  public init(stringLiteral text: String) { self.init(text) }

  /// A sentence with words of the source.
  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// One sentence behind another.
  public static func + (left: Wording, right: Wording) -> Wording {
    var sum = left
    var rest = right.pieces[...]
    if case .text(let end) = sum.pieces.last, case .text(let beginning) = rest.first {
      sum.pieces[sum.pieces.count - 1] = .text(end + beginning)
      rest = rest.dropFirst()
    }
    sum.pieces += rest
    return sum
  }

  /// The sentence in the words of a source.
  public func text(in words: SourceWords) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let part): text += part
      case .word(.source): text += words.name
      case .word(.again): text += words.again
      case .word(.get): text += words.get
      case .word(.employeeNumber): text += words.employeeNumber
      case .record(let record): text += record.name(in: words)
      }
    }
  }
}
