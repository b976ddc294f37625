import CLibCrypto

/// An SHA-256 that is fed piece by piece, computed by OpenSSL's libcrypto.
///
/// libcrypto refuses only where memory has run out or the machine's OpenSSL has no SHA-256. Nothing can
/// be approved, sent or compared then, and a digest that stands for none would be equal to another such
/// one: the program ends, as it does where Swift itself has no memory left.
public final class SHA256 {
  private let context: OpaquePointer

  /// Begins a digest.
  public init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto has no SHA-256, or memory has run out")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// The digest of bytes that are all there, as 64 lower-case hexadecimal digits.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { hexadecimal(of: $0) }
  }

  /// The digest of bytes in memory, as 64 lower-case hexadecimal digits.
  public static func hexadecimal(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    let digest = SHA256()
    digest.update(bytes)
    return digest.finish()
  }

  /// Feeds more bytes.
  public func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
      preconditionFailure("libcrypto refuses to go on with an SHA-256")
    }
  }

  /// Ends the digest and returns it as 64 lower-case hexadecimal digits.
  public func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    guard EVP_DigestFinal_ex(context, &digest, &length) == 1, length == 32 else {
      preconditionFailure("libcrypto refuses to end an SHA-256")
    }
    var text = OutputBuffer(capacity: 64)
    for byte in digest.prefix(Int(length)) { text.append(hexadecimal: byte) }
    return text.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
