import PayrollBytes
import PayrollModel
import RunFiles

extension ReviewPage {
  /// Packs and writes the index, and behind it the people in blocks, a wave of blocks at a time, so that
  /// memory holds no more than a wave.
  func writeData(to file: OutputFile) throws(FileProblem) {
    try write(PackedBlock(id: "index", bytes: GZip.pack(indexJSON())), to: file)
    let count = blockCount
    let wave = Parallel.cores * 4
    var next = 0
    while next < count {
      let first = next
      let blocks = Parallel.map(min(wave, count - first)) { offset in
        PackedBlock(id: "b\(first + offset)", bytes: GZip.pack(blockJSON(first + offset)))
      }
      for block in blocks { try write(block, to: file) }
      next += blocks.count
    }
  }

  /// How many blocks of people there are.
  var blockCount: Int { (review.people.count + Self.pageLength - 1) / Self.pageLength }

  /// Packed bytes in an element that no browser runs.
  private struct PackedBlock: Sendable {
    let id: String
    let base64: [UInt8]

    init(id: String, bytes: [UInt8]) {
      self.id = id
      self.base64 = Base64.encode(bytes)
    }
  }

  private func write(_ block: PackedBlock, to file: OutputFile) throws(FileProblem) {
    var html = HTML()
    html.element("script", ["type": "text/plain", "id": block.id]) { $0.markup(block.base64) }
    html.line()
    try file.write(html.out)
  }

  // MARK: A block

  /// A hundred people in the order of the page: `{"lines":[…],"findings":[…],"time":[…]}`, with an
  /// element of each list for each person. Like beside like packs better.
  func blockJSON(_ block: Int) -> OutputBuffer {
    var out = OutputBuffer(capacity: 1 << 18)
    let first = block * Self.pageLength
    let people = facts.order[first..<min(first + Self.pageLength, facts.order.count)]
    let kinds = Dictionary(
      review.kinds.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    JSONWriter.document(.lines, into: &out) { object in
      object.list("lines") { list in
        for place in people {
          list.list { lines in
            for line in self.lines(of: review.people[place]) {
              lines.list { write(line, kinds, to: &$0) }
            }
          }
        }
      }
      object.list("findings") { list in
        for place in people {
          list.list { findings in
            for finding in facts.findings[place] { findings.object { write(finding, to: &$0) } }
          }
        }
      }
      object.list("time") { list in
        for place in people { list.element(TimelineLine(bytes: timelineLine(of: place))) }
      }
    }
    return out
  }

  /// A person's line of the timeline, as it stands there.
  private struct TimelineLine: JSONWritable {
    let bytes: [UInt8]?

    func write(to out: inout OutputBuffer) {
      if let bytes, !bytes.isEmpty { out.append(bytes) } else { out.append("null") }
    }
  }

  private func timelineLine(of place: Int) -> [UInt8]? {
    guard let lines = review.timeline?.people, lines.indices.contains(place) else { return nil }
    return lines[place]
  }

  /// `[day of the period, kind, seconds, rate, reason, code, position, site, pay, source…]`.
  private func write(
    _ line: BatchRecord.Line, _ kinds: [HourKind: Int], to list: inout JSONWriter.List
  ) {
    list.element(Int64(line.date) - Int64(review.batch.period.first.daysSince1970))
    list.element(kinds[HourKind(line)] ?? -1)
    list.element(line.seconds)
    list.element(line.rate)
    list.element(Int(line.reason))
    list.element(Int(line.payCode))
    list.element(Int(line.position))
    list.element(Int(line.site))
    if let pay = Self.packedPay(of: line, isOfKind: kinds[HourKind(line)] != nil) {
      list.element(pay)
    } else {
      list.element("")
    }
    for place in review.batch.sourceRange(of: line) {
      let source = review.batch.sources[place]
      if source.kind == .workSession && review.batch.sourceTexts[place] == nil {
        list.element(source.id)
      } else {
        list.element(review.batch.sourceName(place))
      }
    }
  }

  /// The gross pay of a line, in cents, less its seconds × rate × multiplier, which the script knows:
  /// mostly 0, and small when packed. Nil where nobody but payroll can say.
  private static func packedPay(of line: BatchRecord.Line, isOfKind: Bool) -> Int64? {
    let gross = line.gross == BatchRecord.Line.noGross ? line.amount : line.gross
    if line.gross == BatchRecord.Line.noGross && line.amount == 0 { return nil }
    guard isOfKind, line.rate > 0, line.seconds != 0 else { return gross }
    let (paid, first) = line.seconds.multipliedReportingOverflow(by: line.rate)
    let (product, second) = paid.multipliedReportingOverflow(by: Int64(line.multiplier))
    let (rounded, third) = product.addingReportingOverflow(1_800_000_000)
    guard !first, !second, !third else { return nil }
    let (rest, fourth) = gross.subtractingReportingOverflow(rounded / 3_600_000_000)
    return fourth ? nil : rest
  }

  private func write(_ place: Int, to object: inout JSONWriter.Object) {
    let finding = review.findings[place]
    object.member("place", place)
    object.member("kind", finding.kind.name)
    object.member("title", finding.kind.title)
    object.member("severity", finding.severity.name)
    object.member("owner", finding.kind.owner.words)
    object.member("date", ifAny: finding.date?.description)
    object.member("record", ifAny: finding.record)
    object.member("message", finding.message)
    object.member("advice", finding.advice)
    object.member("seconds", ifAny: finding.seconds)
    object.member("gross", ifAny: finding.gross?.cents)
    if finding.needsAcknowledgement && finding.severity != .blocking { object.member("asks", true) }
  }
}
