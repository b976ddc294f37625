public import PayrollBytes
public import PayrollModel

/// What a company wants of a review: the section `review` of its configuration.
public struct ReviewPolicy: Sendable, Equatable {
  /// Which warnings need a reason in writing.
  public var acknowledgement = FindingAcknowledgement()
  /// How far hours may lie from what is usual.
  public var usualHours = UsualHours()

  /// What is usual.
  public init() {}

  /// Reads the section and notes what is wrong.
  ///
  /// ```json
  /// "review": { "acknowledge": ["long-day"], "usualHours": { "hours": 8, "percent": 25 } }
  /// ```
  public init(_ reader: JSONObjectReader) {
    for node in reader.array("acknowledge") {
      guard case .string(let name) = node.value else {
        reader.note(
          node, "acknowledge", "the name of a finding was expected here, not \(node.kind)")
        continue
      }
      guard let kind = FindingKind.named(name) else {
        reader.note(
          node, "acknowledge", "there is no finding \"\(name)\"",
          JSONObjectReader.suggestion(for: name, among: FindingKind.all.map(\.name)))
        continue
      }
      if !acknowledgement.kinds.insert(kind).inserted {
        reader.note(node, "acknowledge", "\"\(name)\" stands here twice", "remove one")
      }
    }
    if let band = reader.object("usualHours") {
      if let hours = band.integer("hours", in: 0...1000) {
        usualHours.seconds = Int64(hours) * 3600
      }
      if let percent = band.integer("percent", in: 0...1000) { usualHours.percent = Int64(percent) }
      band.finish()
    }
    reader.finish()
  }
}
