import PayrollConfiguration
import PayrollLedger
import PayrollModel
import PayrollRun

extension CommandDescription {
  /// `payroll-export mark-sent`
  static let markSent = CommandDescription(
    name: "mark-sent",
    summary: "say that a person gave the vendor the approved files",
    discussion: """
      Writes into the ledger that the files of an approved run were uploaded by hand. From then on its
      hours count as paid, and no other run pays them. Once more it changes nothing.
      """,
    operands: [.init(name: "RUN", help: "the folder of the run")],
    options: [.config, .by, .reason, .output],
    examples: [
      "payroll-export mark-sent runs/2026-10-25..2026-11-07 --by Ann --reason \"uploaded in the portal\""
    ],
    run: { (arguments, console) throws(CommandFailure) in
      let reason = try arguments.writtenReason()
      do {
        let run = try RunInLedger(
          arguments.operands[0], try Configuration.named(arguments))
        let outputs = try run.markSent(
          output: arguments[.output], by: arguments.required(.by), reason: reason, .present())
        let text =
          outputs.isEmpty
          ? "\(run.run.name.batch) was sent already; nothing has changed."
          : "\(run.run.name.batch) counts as paid: \(outputs.joined(separator: ", "))."
        console.print(TerminalText.escaped(text) + "\n")
      } catch {
        throw CommandFailure.of(error)
      }
      return .done
    })
}

extension CommandDescription.Option {
  static let output = Self(
    name: "output", value: "TEMPLATE", help: "this output alone; all of the run unless given")
}
