import PayrollBytes

extension ZoneDirectory {
  /// The version of the tzdata package: `2025b`; nil where it does not say.
  ///
  /// Its compact form begins with a line `# version 2025b`. A new version can change when a day of a
  /// zone begins, and with it the hours of a finished run.
  public var version: String? {
    let buffer = InputBuffer()
    guard (try? buffer.load(Folder.resolve("tzdata.zi", in: folder), range: 0..<64)) != nil else {
      return nil
    }
    let line = buffer.bytes.prefix { $0 != UInt8(ascii: "\n") }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[0] == "#", words[1] == "version",
      words[2].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
    else { return nil }
    return String(words[2])
  }
}
