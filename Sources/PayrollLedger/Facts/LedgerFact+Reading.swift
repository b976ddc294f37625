import PayrollBytes
import PayrollModel

extension LedgerFact {
  /// What an event says; nil where it is none that this program writes.
  init?(_ event: LedgerEvent) {
    let draft = event.draft
    if draft.kind == .opened {
      self = .opened(payer: draft.subject)
      return
    }
    guard let node = try? JSONTextParser.parse(Array(draft.body.utf8), file: "") else { return nil }
    let fields = JSONFields(node)
    guard let batch = BatchID(draft.subject), let digest = fields.digest("run"),
      let fact = Self.fact(draft.kind, RunName(batch, digest), fields),
      // What the event says beyond this would be lost without a word.
      fact.draft == draft
    else { return nil }
    self = fact
  }

  private static func fact(
    _ kind: LedgerEvent.Kind, _ run: RunName, _ fields: JSONFields
  ) -> LedgerFact? {
    switch kind {
    case .drafted:
      guard let period = fields.text("period").flatMap({ PayPeriod($0) }),
        let folder = fields.text("folder"), let isBlocked = fields.bool("blocked")
      else { return nil }
      return .drafted(
        DraftedRun(
          run, period: period, folder: folder, isBlocked: isBlocked, by: fields.text("by")))
    case .reviewed: return .reviewed(ReviewedRun(run))
    case .approved: return approved(run, fields).map(LedgerFact.approved)
    case .revoked:
      guard let by = fields.text("by"), let reason = fields.text("reason") else { return nil }
      return .revoked(RevokedRun(run, by: by, reason: reason))
    case .submission:
      guard let output = fields.text("output"),
        let step = fields.text("step").flatMap(SubmissionStep.Step.init(rawValue:)),
        let attempt = fields.number("attempt"), let evidence = fields.text("evidence")
      else { return nil }
      return .submission(
        SubmissionStep(
          run, output: output, step, attempt: attempt, evidence: evidence, by: fields.text("by")))
    case .writtenOff:
      guard let person = fields.text("person"), let by = fields.text("by"),
        let reason = fields.text("reason")
      else { return nil }
      return .writtenOff(WrittenOff(run, person: person, by: by, reason: reason))
    default: return nil
    }
  }

  private static func approved(_ run: RunName, _ fields: JSONFields) -> ApprovedRun? {
    guard let reviewed = fields.digest("reviewed"), let by = fields.text("by"),
      let decisions = fields.digest("decisions"), let expires = fields.signed("expires")
    else { return nil }
    let signature = fields.node("signature").map(JSONFields.init)
    return ApprovedRun(
      run, reviewed: reviewed, by: by, decisions: decisions,
      signature: signature.flatMap { signature in
        guard let principal = signature.text("principal"), let digest = signature.digest("sha256")
        else { return nil }
        return ApprovedRun.Signature(principal: principal, digest: digest)
      }, expires: expires,
      files: fields.list("files").compactMap { node in
        let entry = JSONFields(node)
        guard let output = entry.text("output"), let name = entry.text("name"),
          let digest = entry.digest("sha256")
        else { return nil }
        return ApprovedRun.File(output: output, name: name, digest: digest)
      },
      held: fields.list("held").compactMap { node in
        let entry = JSONFields(node)
        guard let person = entry.text("person"), let number = entry.text("number"),
          let reason = entry.text("reason"), let seconds = entry.signed("seconds"),
          let cents = entry.signed("cents")
        else { return nil }
        return ApprovedRun.Held(
          person: person, number: number, reason: reason, seconds: seconds, cents: cents)
      },
      adjusts: fields.list("adjusts").compactMap { node in
        if case .string(let text) = node.value { PayPeriod(text) } else { nil }
      },
      settles: fields.list("settles").compactMap { node in
        let entry = JSONFields(node)
        guard let batch = entry.text("batch").flatMap({ BatchID($0) }),
          let digest = entry.digest("run"), let person = entry.text("person")
        else { return nil }
        return ApprovedRun.Settled(RunName(batch, digest), person: person)
      },
      lines: fields.list("lines").compactMap { node in
        let entry = JSONFields(node)
        guard let digest = entry.digest("sha256"), let first = entry.text("first"),
          let last = entry.text("last"), let people = entry.number("people"),
          let lines = entry.number("lines")
        else { return nil }
        return LinesPiece(digest: digest, first: first, last: last, people: people, lines: lines)
      })
  }
}

extension JSONFields {
  fileprivate func digest(_ key: String) -> LedgerDigest? {
    text(key).flatMap { LedgerDigest($0) }
  }

  fileprivate func bool(_ key: String) -> Bool? {
    if case .bool(let value) = node(key)?.value { value } else { nil }
  }

  /// A whole number with or without a sign.
  fileprivate func signed(_ key: String) -> Int64? {
    if case .number(let text) = node(key)?.value { Int64(text) } else { nil }
  }
}
