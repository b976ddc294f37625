import PayrollModel

extension BatchLines {
  /// Makes room for what a file of so many bytes may hold: no line is shorter than 64 bytes, and mostly
  /// each has one source.
  mutating func reserve(forBytes count: Int) {
    lines.reserveCapacity(count / 64)
    sources.reserveCapacity(count / 64)
  }

  /// Adds people and lines that follow these in the file; false where nobody must follow.
  mutating func append(_ part: BatchLines) -> Bool {
    guard isFollowed else { return false }
    // In the order in which the part first names them, so that all stand in that of the file.
    let places = part.interner.texts.map { interner.place(of: $0) }
    func moved(_ place: Int32) -> Int32 { place < 0 ? place : places[Int(place)] }
    let (firstLine, firstSource) = (lines.count, sources.count)
    for var employee in part.employees {
      let range = employee.lineRange
      employee.lineRange = firstLine + range.lowerBound..<firstLine + range.upperBound
      employees.append(employee)
    }
    for var line in part.lines {
      line.payCode = moved(line.payCode)
      line.position = moved(line.position)
      line.site = moved(line.site)
      line.firstSource = Int32(clamping: firstSource + Int(line.firstSource))
      lines.append(line)
    }
    sources.append(contentsOf: part.sources)
    for (place, text) in part.sourceTexts { sourceTexts[firstSource + place] = text }
    totals.append(contentsOf: part.totals)
    isFollowed = part.isFollowed
    return true
  }
}
