import PayrollConfiguration
import PayrollLedger
import PayrollModel
import PayrollRun

extension CommandDescription {
  /// `payroll-export revoke`
  static let revoke = CommandDescription(
    name: "revoke",
    summary: "take the approval of a run back, as long as nothing is sent",
    discussion: """
      Writes into the ledger who takes the approval back, and why. Refused (3) where the files are with
      the vendor, or may be: what is wrong then is paid by an adjustment.
      """,
    operands: [.init(name: "RUN", help: "the folder of the run")],
    options: [.config, .by, .reason],
    examples: [
      "payroll-export revoke runs/2026-10-25..2026-11-07 --by Hanna --reason \"one shift too many\""
    ],
    run: { (arguments, console) throws(CommandFailure) in
      let reason = try arguments.writtenReason()
      do {
        let run = try RunInLedger(
          arguments.operands[0], try Configuration.named(arguments))
        try run.revoke(by: arguments.required(.by), reason: reason, .present())
        console.print(
          TerminalText.escaped("\(run.run.name.batch) is not approved any more.") + "\n")
      } catch {
        throw CommandFailure.of(error)
      }
      return .done
    })
}

extension CommandDescription.Option {
  static let reason = Self(name: "reason", value: "TEXT", help: "why, in words", isRequired: true)
}
