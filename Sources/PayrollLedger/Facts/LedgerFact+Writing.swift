import PayrollBytes
import PayrollModel

extension LedgerFact {
  /// The event that says it.
  var draft: LedgerEvent.Draft {
    switch self {
    case .opened(let payer): LedgerEvent.Draft(.opened, payer)
    case .drafted(let fact):
      Self.draft(.drafted, fact.run) { body in
        body.member("period", fact.period.description)
        body.member("folder", fact.folder)
        body.member("blocked", fact.isBlocked)
        body.member("by", ifAny: fact.by)
      }
    case .reviewed(let fact): Self.draft(.reviewed, fact.run) { _ in }
    case .approved(let fact): Self.draft(.approved, fact.run) { Self.write(fact, to: &$0) }
    case .revoked(let fact):
      Self.draft(.revoked, fact.run) { body in
        body.member("by", fact.by)
        body.member("reason", fact.reason)
      }
    case .submission(let fact):
      Self.draft(.submission, fact.run) { body in
        body.member("output", fact.output)
        body.member("step", fact.step.rawValue)
        body.member("attempt", fact.attempt)
        body.member("evidence", fact.evidence)
        body.member("by", ifAny: fact.by)
      }
    case .writtenOff(let fact):
      Self.draft(.writtenOff, fact.run) { body in
        body.member("person", fact.person)
        body.member("by", fact.by)
        body.member("reason", fact.reason)
      }
    }
  }

  private static func draft(
    _ kind: LedgerEvent.Kind, _ run: RunName, _ members: (inout JSONWriter.Object) -> Void
  ) -> LedgerEvent.Draft {
    var out = OutputBuffer(capacity: 512)
    JSONWriter.object(into: &out) { body in
      body.member("run", run.digest.hexadecimal)
      members(&body)
    }
    return LedgerEvent.Draft(
      kind, run.batch.description, body: String(decoding: out.array(), as: UTF8.self))
  }

  private static func write(_ fact: ApprovedRun, to body: inout JSONWriter.Object) {
    body.member("reviewed", fact.reviewed.hexadecimal)
    body.member("by", fact.by)
    body.member("decisions", fact.decisions.hexadecimal)
    if let signature = fact.signature {
      body.object("signature") { object in
        object.member("principal", signature.principal)
        object.member("sha256", signature.digest.hexadecimal)
      }
    }
    body.member("expires", fact.expires)
    body.list("files") { list in
      for file in fact.files {
        list.object { entry in
          entry.member("output", file.output)
          entry.member("name", file.name)
          entry.member("sha256", file.digest.hexadecimal)
        }
      }
    }
    body.list("held") { list in
      for person in fact.held {
        list.object { entry in
          entry.member("person", person.person)
          entry.member("number", person.number)
          entry.member("reason", person.reason)
          entry.member("seconds", person.seconds)
          entry.member("cents", person.cents)
        }
      }
    }
    // Most runs correct nothing.
    if !fact.adjusts.isEmpty {
      body.list("adjusts") { list in
        for period in fact.adjusts { list.element(period.description) }
      }
    }
    if !fact.settles.isEmpty {
      body.list("settles") { list in
        for settled in fact.settles {
          list.object { entry in
            entry.member("batch", settled.run.batch.description)
            entry.member("run", settled.run.digest.hexadecimal)
            entry.member("person", settled.person)
          }
        }
      }
    }
    body.list("lines") { list in
      for piece in fact.lines {
        list.object { entry in
          entry.member("sha256", piece.digest.hexadecimal)
          entry.member("first", piece.first)
          entry.member("last", piece.last)
          entry.member("people", piece.people)
          entry.member("lines", piece.lines)
        }
      }
    }
  }
}
