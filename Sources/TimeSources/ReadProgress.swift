/// How far the reading of time data is.
public struct ReadProgress: Sendable, Equatable {
  /// What is being read: a resource, or a file.
  public let resource: String
  /// The bytes read so far, of everything.
  public let bytesRead: Int
  /// The bytes that there are to read.
  public let byteCount: Int

  /// So far.
  public init(resource: String, bytesRead: Int, byteCount: Int) {
    self.resource = resource
    self.bytesRead = bytesRead
    self.byteCount = byteCount
  }
}
