/// Two fields of one record that give its start, or its end, as two different moments. Nobody can
/// see which of them is right. Two bytes.
@frozen
public struct TimeConflict: Sendable, Equatable {
  /// Minutes, and in the lowest bit whether they are of the end; 0 where the fields agree.
  private var bits: Int16

  /// The fields agree.
  public static let none = TimeConflict()

  @usableFromInline
  init() { bits = 0 }

  /// Fields that lie `seconds` apart, at least a minute.
  ///
  /// - Parameters:
  ///   - seconds: what the other field has more than the one that was taken; negative for less.
  ///   - isEnd: whether they give the end of the record.
  public init(seconds: Int64, isEnd: Bool) {
    let minutes = Int16(clamping: max(-16_383, min(16_383, seconds / 60)))
    bits = minutes * 2 | (isEnd ? 1 : 0)
  }

  /// Whether there is one.
  @inlinable public var exists: Bool { self != .none }
  /// Whether it is about the end of the record, and not its start.
  public var isEnd: Bool { bits & 1 == 1 }
  /// The whole minutes that the other field has more than the one that was taken; negative for less.
  /// Held within 11 days either way.
  public var minutes: Int { Int(bits >> 1) }
}
