import PayrollBytes
import PayrollModel
import PayrollRun

extension CommandDescription {
  /// `payroll-export approve`
  static let approve = CommandDescription(
    name: "approve",
    summary: "approve a run: from then on its files may be sent",
    discussion: """
      Writes into the ledger who approved which bytes. It is refused (3) where a finding blocks the run
      or waits for a reason in writing, where the files or what they were made from have changed, where
      a newer run of the period was made, where the period or days of it are paid already, and where
      whoever approves has made the run.
      --decisions names the file that the page of the run saves: who is held and why, and why findings
      are no obstacle. Where people are held the files are made anew without them, from the same
      snapshot; what is owed to them stays in the ledger.
      With "approvers" under "signOff" the decisions can be signed, on any machine:
      ssh-keygen -Y sign -f KEY -n payroll-export decisions.json
      """,
    operands: [.init(name: "RUN", help: "the folder of the run")],
    options: [.config, .by, .decisions, .signature, .snapshot, .data],
    examples: [
      "payroll-export approve runs/2026-10-25..2026-11-07 --by Hanna",
      "payroll-export approve runs/2026-10-25..2026-11-07 --by Hanna --decisions decisions.json",
    ],
    run: { (arguments, console) throws(CommandFailure) in
      try ApproveCommand(arguments, console).run()
    })
}

extension CommandDescription.Option {
  static let by = Self(
    name: "by", value: "NAME", help: "the name of whoever says so", isRequired: true)
  static let decisions = Self(
    name: "decisions", value: "FILE", help: "the decisions that the page of the run saved")
  static let signature = Self(
    name: "signature", value: "FILE",
    help: "the signature of the decisions; FILE.sig beside them unless given")
}

/// Approves a run.
struct ApproveCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitCode {
    let progress = ProgressLine(console)
    defer { progress.clear() }
    let request = ApprovalRequest(
      arguments.operands[0], try RunRequest(arguments), by: arguments.required(.by),
      decisions: arguments[.decisions], signature: arguments[.signature])
    do {
      let outcome = try RunApproval(
        request, RunSurroundings(console, progress, isQuiet: true), .present()
      ).approve()
      progress.clear()
      console.print(ApprovalView(outcome).text)
      return .done
    } catch {
      throw CommandFailure(error)
    }
  }
}
