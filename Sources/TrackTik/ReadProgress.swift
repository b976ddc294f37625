/// How far the reading of a snapshot is.
public struct ReadProgress: Sendable, Equatable {
  /// The resource that is being read.
  public let resource: String
  /// The bytes read so far, of all resources.
  public let bytesRead: Int
  /// The bytes that there are to read.
  public let byteCount: Int
}
