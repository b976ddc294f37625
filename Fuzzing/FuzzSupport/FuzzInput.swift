/// The bytes that the fuzzer hands to an entry point.
public enum FuzzInput {
  /// A copy of them: what is read may outlive the call.
  public static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }
}
