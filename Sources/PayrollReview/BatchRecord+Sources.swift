import PayrollModel
import RunFiles

extension BatchRecord {
  /// The places in `sources` of the records that a line comes from; none outside of them.
  func sourceRange(of line: Line) -> Range<Int> {
    let first = Int(line.firstSource)
    return (first..<first + max(Int(line.sourceCount), 0)).clamped(to: sources.indices)
  }

  /// How findings call the record at a place of `sources`: `work-sessions/17`.
  func sourceName(_ place: Int) -> String {
    let source = sources[place]
    return "\(source.kind.prefix)\(sourceTexts[place] ?? String(source.id))"
  }
}
