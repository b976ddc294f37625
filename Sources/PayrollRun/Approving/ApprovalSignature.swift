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

  /// A signature, and the principal whose key made it.
  ///
  /// OpenSSH gets the bytes that were read, and not their files: these may be others by then.
  ///
  /// - Parameters:
  ///   - signature: the path of the signature.
  ///   - signed: the bytes that it is of.
  ///   - file: the path of their file, for messages.
  /// - Throws: `RunError` where nobody who may approve signed them.
  func signature(
    at signature: String, of signed: [UInt8], from file: String
  ) throws(RunError) -> CheckedSignature {
    for path in [approvers, signature] where Folder.kind(of: path) != .file {
      throw RunError(
        .missingInput, "there is no such file", at: path,
        advice: path == approvers
          ? "correct \"approvers\" under \"signOff\""
          : "sign with ssh-keygen -Y sign -f KEY -n \(Self.namespace) \(file)")
    }
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: signature) } catch { throw RunError(error) }
    let given = ChildProcess.givenFile
    let found = try ssh(["find-principals", "-f", approvers, "-s", given], bytes)
    let names = Self.lines(found.output)
    guard found.status == 0, let name = names.first else {
      throw refused("no approver has the key that signed", signature, found)
    }
    let checked = try ssh(
      ["verify", "-f", approvers, "-I", name, "-n", Self.namespace, "-s", given], bytes,
      input: signed)
    guard checked.status == 0 else {
      throw refused("the signature of \(name) does not hold for these bytes", signature, checked)
    }
    return CheckedSignature(principal: name, bytes: bytes)
  }

  private func ssh(
    _ words: [String], _ signature: [UInt8], input: [UInt8] = []
  ) throws(RunError) -> ChildProcess.Outcome {
    let words = ["ssh-keygen", "-Y"] + words
    guard let outcome = ChildProcess.run(words, input: input, given: signature) else {
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
