import CLibCrypto

/// An SHA-256 that is fed piece by piece, computed by OpenSSL's libcrypto.
public final class SHA256 {
  private let context: OpaquePointer

  /// Begins a digest; nil where libcrypto refuses, which means that it is out of memory.
  public init?() {
    guard let context = EVP_MD_CTX_new() else { return nil }
    self.context = context
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { return nil }
  }

  deinit { EVP_MD_CTX_free(context) }

  /// The digest of bytes that are all there, as 64 lower-case hexadecimal digits; empty where
  /// libcrypto refuses, which means that it is out of memory.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { hexadecimal(of: $0) }
  }

  /// The digest of bytes in memory, as 64 lower-case hexadecimal digits; empty where libcrypto
  /// refuses.
  public static func hexadecimal(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let digest = SHA256() else { return "" }
    digest.update(bytes)
    return digest.finish()
  }

  /// Feeds more bytes.
  public func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// Ends the digest and returns it as 64 lower-case hexadecimal digits.
  public func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    EVP_DigestFinal_ex(context, &digest, &length)
    var text = OutputBuffer(capacity: 64)
    for byte in digest.prefix(Int(length)) { text.append(hexadecimal: byte) }
    return text.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
