import PayrollBytes
import PayrollModel
import RunFiles

extension ReviewPage {
  /// A hundred people in the order of the page: `{"lines":[…],"findings":[…],"time":[…]}`.
  ///
  /// `lines` has a list for each column, with a list for each person; the others have an element for
  /// each person. Like beside like, and differences in the place of numbers that grow: what repeats
  /// packs better, and there is less to pack.
  func blockJSON(_ block: Int) -> OutputBuffer {
    var out = OutputBuffer(capacity: 1 << 18)
    let first = block * Self.pageLength
    let people = facts.order[first..<min(first + Self.pageLength, facts.order.count)]
    let lines = people.map { self.lines(of: review.people[$0]) }
    JSONWriter.document(.lines, into: &out) { object in
      object.list("lines") { columns in
        for figure in figures {
          columns.list { list in
            for lines in lines { list.raw { append(figure, of: lines, to: &$0) } }
          }
        }
        columns.list { list in
          for lines in lines { list.raw { appendSources(of: lines, to: &$0) } }
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
        var times = TimelinePerson()
        for place in people { list.raw { appendTimes(of: place, &times, to: &$0) } }
      }
    }
    return out
  }

  // MARK: Lines

  /// A column of a line; nil where nobody can say, which is written as an empty text.
  private typealias Figure = (BatchRecord.Line) -> Int64?

  /// Day of the period, kind, seconds, rate, reason, code, position, site, pay.
  private var figures: [Figure] {
    let first = Int64(review.batch.period.first.daysSince1970)
    let kinds = review.kinds
    func kind(_ line: BatchRecord.Line) -> Int? { kinds.firstIndex(of: HourKind(line)) }
    return [
      { Int64($0.date) - first }, { Int64(kind($0) ?? -1) }, \.seconds, \.rate,
      { Int64($0.reason) }, { Int64($0.payCode) }, { Int64($0.position) }, { Int64($0.site) },
      { Self.packedPay(of: $0, isOfKind: kind($0) != nil) },
    ]
  }

  private func append(
    _ figure: Figure, of lines: ArraySlice<BatchRecord.Line>, to out: inout OutputBuffer
  ) {
    out.append(UInt8(ascii: "["))
    for place in lines.indices {
      if place > lines.startIndex { out.append(UInt8(ascii: ",")) }
      if let value = figure(lines[place]) { out.append(decimal: value) } else { out.append("\"\"") }
    }
    out.append(UInt8(ascii: "]"))
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

  /// The source of each line, or a list where it has not just one. A session is its number less that of
  /// the session before, another record a text.
  private func appendSources(
    of lines: ArraySlice<BatchRecord.Line>, to out: inout OutputBuffer
  ) {
    let sources = review.batch.sources
    var last: Int64 = 0
    out.append(UInt8(ascii: "["))
    for (offset, line) in lines.enumerated() {
      if offset > 0 { out.append(UInt8(ascii: ",")) }
      let range = review.batch.sourceRange(of: line)
      if range.count != 1 { out.append(UInt8(ascii: "[")) }
      for place in range {
        if place > range.lowerBound { out.append(UInt8(ascii: ",")) }
        let source = sources[place]
        let text = source.id == 0 ? review.batch.sourceTexts[place] : nil
        if source.kind == .workSession && text == nil {
          out.append(decimal: source.id &- last)
          last = source.id
        } else {
          out.append(jsonString: review.batch.sourceName(place))
        }
      }
      if range.count != 1 { out.append(UInt8(ascii: "]")) }
    }
    out.append(UInt8(ascii: "]"))
  }

  // MARK: Findings

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
