import PayrollBytes
import Secrets

extension Credentials {
  /// Tells server, client and user apart and shows nothing of them: 16 hexadecimal digits, for the
  /// names of files.
  package func accountName(at address: ServerAddress) -> String {
    let text = "\(address.origin)\n\(clientID.value)\n\(user?.name.value ?? "")"
    return String(SHA256.hexadecimal(of: Array(text.utf8)).prefix(16))
  }
}
