/// What a file is that should be UTF-8 text and is none.
public enum TextFileCheck {
  /// What is wrong with the bytes as a text, nil where nothing is.
  ///
  /// - Parameter format: how the file is to be saved, as the programs that make it call it.
  public static func problem(
    with bytes: [UInt8], savedAs format: String
  ) -> (message: String, advice: String)? {
    let again = "save it again as \"\(format)\""
    if bytes.isEmpty { return ("the file is empty", "") }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return ("this is a workbook or a ZIP archive, not a text", again)
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return ("this is an old workbook or document, not a text", again)
    }
    if bytes.starts(with: [0x1F, 0x8B]) { return ("this is a compressed file", "unpack it") }
    if bytes.starts(with: "%PDF".utf8) { return ("this is a PDF, not a text", again) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.prefix(64).contains(0)
    {
      return ("the file is UTF-16 or another text of wide characters, not UTF-8 text", again)
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let line = firstBadLine(bytes)
    return ("the file is not UTF-8 text: the first wrong byte is in line \(line)", again)
  }

  /// The line of the first bytes that are not UTF-8.
  private static func firstBadLine(_ bytes: [UInt8]) -> Int {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where String(validating: line, as: UTF8.self) == nil {
      return index + 1
    }
    return 1
  }
}
