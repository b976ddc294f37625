/// A text that must not be seen: printing it, or anything that holds it, shows nothing of it.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The text, for the one place that sends it.
  package let value: String

  /// A secret.
  public init(_ value: String) { self.value = value }

  /// `(secret)`
  public var description: String { "(secret)" }
  /// `(secret)`
  public var debugDescription: String { "(secret)" }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
