import PayrollBytes

/// How a company approves its runs: the section `signOff` of its configuration.
public struct SignOffPolicy: Sendable, Equatable {
  /// Whether whoever approves must be somebody else than whoever made the run.
  public var needsFourEyes = true
  /// Whether an approval must be signed.
  public var needsSignature = false
  /// The file that says whose keys may approve, in the form of OpenSSH's `allowed_signers`: a path; nil
  /// where nobody signs.
  public var approvers: String?
  /// How long an approval lasts, in hours.
  public var validHours = 168

  /// What is usual.
  public init() {}

  /// Reads the section and notes what is wrong.
  ///
  /// ```json
  /// "signOff": { "fourEyes": true, "approvers": "approvers", "signature": "required", "validHours": 168 }
  /// ```
  init(_ reader: JSONObjectReader) {
    needsFourEyes = reader.bool("fourEyes") ?? true
    approvers = reader.filledString("approvers")
    if let node = reader.node("signature"), let word = reader.string("signature") {
      let words = ["optional", "required"]
      if !words.contains(word) {
        reader.note(
          node, "signature", "\"\(word)\" is not one of \(words.joined(separator: ", "))",
          JSONObjectReader.suggestion(for: word, among: words))
      } else if word == "required", approvers == nil {
        reader.note(
          node, "signature", "nothing says whose signature counts",
          "name the file of approvers under \"approvers\"")
      }
      needsSignature = word == "required"
    }
    if let hours = reader.integer("validHours", in: 1...2000) { validHours = hours }
    reader.finish()
  }
}

extension Configuration {
  /// The path of the ledger: `payroll.db` beside the configuration unless `ledger` names another.
  public var ledgerPath: String { Folder.resolve(ledger, in: folder) }
}
