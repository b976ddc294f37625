extension RecordShape {
  /// The cells of a record of fixed width; nil where it has another length. Columns count
  /// characters.
  func cut(
    _ record: UnsafeBufferPointer<UInt8>
  ) -> [UnsafeBufferPointer<UInt8>]? {
    var place = 0
    var result: [UnsafeBufferPointer<UInt8>] = []
    result.reserveCapacity(cells.count)
    for cell in cells {
      let start = place
      for _ in 0..<cell.width {
        guard place < record.count else { return nil }
        place += 1
        while place < record.count && record[place] & 0xC0 == 0x80 { place += 1 }
      }
      result.append(UnsafeBufferPointer(rebasing: record[start..<place]))
    }
    return place == record.count ? result : nil
  }
}
