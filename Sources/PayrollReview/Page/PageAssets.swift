/// What the review page is made of beside the figures: the skeleton, the style and the script, as they
/// lie in the folder `Review`. A company may have its own.
public struct PageAssets: Sendable {
  /// Something about one of the files that no page can be made with.
  public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file: `page.html`, `page.css` or `page.js`.
    public let file: String
    /// What is the matter.
    public let what: String
    /// What to do about it.
    public let advice: String

    /// `page.html: what: advice`.
    public var description: String { "\(file): \(what): \(advice)" }
  }

  /// A part of the skeleton.
  enum Piece: Sendable, Equatable {
    /// What stands there.
    case markup([UInt8])
    /// What the page puts there.
    case placeholder(Placeholder)
  }

  /// What a skeleton has a place for, as `{{verdict}}`, each once.
  enum Placeholder: String, Sendable, CaseIterable {
    case policy, title, style, warning, header, verdict, totals, bridge, todo, changes, overtime
    case sites, days, people, files, footer, data, script, end
  }

  let pieces: [Piece]
  let style: [UInt8]
  let script: [UInt8]

  /// Takes the three files.
  ///
  /// - Throws: `Problem` where the skeleton has a placeholder twice, not at all, or one that nobody
  ///   knows; where a file is no UTF-8; or where script or style hold what would end them in a page.
  public init(skeleton: [UInt8], style: [UInt8], script: [UInt8]) throws(Problem) {
    for (file, bytes) in [("page.html", skeleton), ("page.css", style), ("page.js", script)]
    where String(validating: bytes, as: UTF8.self) == nil {
      throw Problem(file: file, what: "it is not UTF-8 text", advice: "save it as UTF-8")
    }
    for (file, bytes) in [("page.html", skeleton), ("page.css", style), ("page.js", script)]
    where bytes.contains(0) {
      throw Problem(file: file, what: "it holds a zero byte", advice: "save it as plain text")
    }
    try Self.check(style, "page.css", holdsNo: "</style")
    try Self.check(script, "page.js", holdsNo: "</script")
    try Self.check(script, "page.js", holdsNo: "<!--")
    self.pieces = try Self.pieces(of: skeleton)
    self.style = Self.plainLines(style)
    self.script = Self.plainLines(script)
  }

  /// A browser takes every end of line for one character, and the policy's digest is of what it takes.
  private static func plainLines(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return Array(bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]).filter { $0 != 0x0D }
  }

  private static func check(
    _ bytes: [UInt8], _ file: String, holdsNo end: String
  ) throws(Problem) {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    guard text.contains(end) else { return }
    throw Problem(
      file: file, what: "it holds \(end), which has a meaning of its own in a page",
      advice: "write it in two pieces")
  }

  private static func pieces(of skeleton: [UInt8]) throws(Problem) -> [Piece] {
    var pieces: [Piece] = []
    var missing = Placeholder.allCases
    var rest = skeleton[...]
    while let opening = rest.firstRange(of: Array("{{".utf8)) {
      pieces.append(.markup(Array(rest[..<opening.lowerBound])))
      let behind = rest[opening.upperBound...]
      guard let closing = behind.firstRange(of: Array("}}".utf8)) else {
        throw problem("a placeholder is not closed", "write }} behind its name")
      }
      let name = String(decoding: behind[..<closing.lowerBound], as: UTF8.self)
      guard let placeholder = Placeholder(rawValue: name) else {
        throw problem(
          "there is no placeholder \(name)",
          "there are: \(Placeholder.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      guard let place = missing.firstIndex(of: placeholder) else {
        throw problem("{{\(name)}} stands there twice", "leave one")
      }
      missing.remove(at: place)
      pieces.append(.placeholder(placeholder))
      rest = behind[closing.upperBound...]
    }
    pieces.append(.markup(Array(rest)))
    guard missing.isEmpty else {
      let names = missing.map { "{{\($0.rawValue)}}" }.joined(separator: ", ")
      throw problem("\(names) is missing", "put each where it belongs")
    }
    return pieces
  }

  private static func problem(_ what: String, _ advice: String) -> Problem {
    Problem(file: "page.html", what: what, advice: advice)
  }
}
