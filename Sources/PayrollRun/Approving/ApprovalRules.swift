import PayrollBytes
import PayrollConfiguration
import PayrollLedger

/// A signature that holds, and its bytes.
struct CheckedSignature {
  /// Whose key signed.
  let principal: String
  /// The signature.
  let bytes: [UInt8]

  /// As the ledger names it.
  var inLedger: ApprovedRun.Signature {
    ApprovedRun.Signature(principal: principal, digest: LedgerDigest(of: bytes))
  }
}

/// Whether somebody may approve a run that others made.
///
/// The files of a payroll are readable by one user of the machine alone, so the user does not tell two
/// people apart: names do, and where that is not enough, a signature.
struct ApprovalRules {
  private let policy: SignOffPolicy
  private let by: String
  private let principal: String?

  init(_ policy: SignOffPolicy, by: String, signature principal: String?) {
    self.policy = policy
    self.by = by
    self.principal = principal
  }

  /// - Throws: `RunError` where whoever approves has made the run.
  func check(preparedBy preparers: [LedgerRun.Author]) throws(RunError) {
    guard by.contains(where: \.isLetter) else {
      throw RunError(
        .usage, "\"\(by)\" is no name", at: "--by", advice: "give the name of whoever approves")
    }
    guard policy.needsFourEyes else { return }
    let names = [by, principal].compactMap(\.self).map(Self.plain)
    for preparer in preparers {
      let own = [preparer.name, preparer.login].compactMap(\.self).map(Self.plain)
      guard let name = own.first(where: names.contains) else { continue }
      throw RunError(
        .refused, "four eyes: \(name) made the run, and cannot approve it", at: "--by",
        advice: "have somebody else approve it; a company of one writes \"fourEyes\": false under "
          + "\"signOff\"")
    }
  }

  /// A name by which two spellings are one.
  private static func plain(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension LedgerRun.Author {
  /// The login of the user of the machine: what stands before the `@`.
  var login: String { String(actor.prefix { $0 != "@" }) }
}
