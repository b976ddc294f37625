import PayrollBytes

/// Checks who signed a file of decisions, with the keys of those who may approve.
///
/// OpenSSH does the work, as for signed commits: `ssh-keygen -Y sign -n payroll-export FILE` makes
/// `FILE.sig`, and `approvers` is its file of allowed signers, with whose keys count, for what and
/// until when.
struct ApprovalSignature {
  /// What a signature is for; one that was made for anything else does not count.
  static let namespace = "payroll-export"

  /// The path of the file of approvers.
  let approvers: String

  /// The principal whose key signed these bytes.
  ///
  /// - Parameters:
  ///   - file: the path of the signed file, as people know it.
  ///   - signature: the path of the signature.
  /// - Throws: `RunError` where nobody who may approve signed them.
  func principal(of file: String, signature: String) throws(RunError) -> String {
    for path in [approvers, signature] where Folder.kind(of: path) != .file {
      throw RunError(
        .missingInput, "there is no such file", at: path,
        advice: path == approvers
          ? "correct \"approvers\" under \"signOff\""
          : "sign with ssh-keygen -Y sign -f KEY -n \(Self.namespace) \(file)")
    }
    let found = try ssh(["find-principals", "-f", approvers, "-s", signature], input: nil)
    let names = Self.lines(found.output)
    guard found.status == 0, let name = names.first else {
      throw refused("no approver has the key that signed", signature, found)
    }
    let checked = try ssh(
      ["verify", "-f", approvers, "-I", name, "-n", Self.namespace, "-s", signature], input: file)
    guard checked.status == 0 else {
      throw refused("the signature of \(name) does not hold for these bytes", signature, checked)
    }
    return name
  }

  private func ssh(
    _ words: [String], input: String?
  ) throws(RunError) -> ChildProcess.Outcome {
    guard let outcome = ChildProcess.run(["ssh-keygen", "-Y"] + words, input: input) else {
      throw RunError(
        .missingInput, "ssh-keygen cannot be started", advice: "install openssh-client")
    }
    return outcome
  }

  private func refused(
    _ message: String, _ place: String, _ outcome: ChildProcess.Outcome
  ) -> RunError {
    let said = Self.lines(outcome.output).joined(separator: "; ")
    return RunError(
      .refused, message + (said.isEmpty ? "" : " (ssh-keygen says: \(said))"), at: place,
      advice: "have it signed by somebody in \(approvers), with -n \(Self.namespace)")
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
