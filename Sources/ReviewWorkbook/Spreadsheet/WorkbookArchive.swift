import PayrollBytes

/// Looks into a workbook that is written, which is an archive with a file for each sheet.
enum WorkbookArchive {
  /// Whether the sheets have as many bytes as their rows, and those of a sheet's frame.
  ///
  /// The library copies the rows of a sheet before it packs them, and does not notice where the copy is
  /// cut short. The list at the end of the archive says how long each file was when it was packed.
  ///
  /// - Parameter rows: the bytes of the rows of each sheet, in the order of the sheets.
  /// - Throws: `FileProblem` where the archive cannot be read.
  static func holds(_ rows: [Int64], in path: String) throws(FileProblem) -> Bool {
    let size = try InputBuffer.size(of: path)
    let tail = InputBuffer(capacity: tailSize)
    let start = max(0, size - tailSize)
    try tail.load(path, range: start..<size)
    guard let sizes = sizes(in: tail.bytes) else { return false }
    return rows.enumerated().allSatisfy { place, count in
      sizes["xl/worksheets/sheet\(place + 1).xml"].map { Int64($0) >= count + frame } ?? false
    }
  }

  /// The list of a workbook with a few sheets has a few hundred bytes.
  private static let tailSize = 1 << 16
  /// The least bytes of a sheet around its rows: its declarations, views and margins.
  private static let frame: Int64 = 400

  /// The bytes of each file of an archive before packing, by name; nil where the list is not whole.
  private static func sizes(in tail: UnsafeBufferPointer<UInt8>) -> [String: UInt32]? {
    // The record at the very end has no comment: the library writes none.
    let end = tail.count - 22
    guard end >= 0, number(tail, end, bytes: 4) == 0x0605_4b50 else { return nil }
    let count = Int(number(tail, end + 10, bytes: 2))
    var place = end - Int(number(tail, end + 12, bytes: 4))
    var sizes: [String: UInt32] = [:]
    for _ in 0..<count {
      guard place >= 0, place + 46 <= end, number(tail, place, bytes: 4) == 0x0201_4b50 else {
        return nil
      }
      let nameLength = Int(number(tail, place + 28, bytes: 2))
      guard place + 46 + nameLength <= end else { return nil }
      let name = String(
        decoding: tail[place + 46..<place + 46 + nameLength], as: UTF8.self)
      sizes[name] = number(tail, place + 24, bytes: 4)
      place +=
        46 + nameLength + Int(number(tail, place + 30, bytes: 2))
        + Int(number(tail, place + 32, bytes: 2))
    }
    return sizes
  }

  /// A number of so many bytes, the lowest first. The caller has made sure that they are there.
  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, bytes count: Int
  ) -> UInt32 {
    var value: UInt32 = 0
    for offset in (0..<count).reversed() { value = value << 8 | UInt32(bytes[place + offset]) }
    return value
  }
}
