import PayrollConfiguration
import PayrollLedger
import PayrollModel
import PayrollRun

extension CommandDescription {
  /// `payroll-export status`
  static let status = CommandDescription(
    name: "status",
    summary: "show what is open: runs that wait, what is owed, what comes next",
    discussion: """
      Reads the ledger alone. Exits with 2 where something waits for a person, with 0 where nothing
      does.
      """,
    options: [.config, .today, .format],
    examples: ["payroll-export status", "payroll-export status --format json"],
    run: { (arguments, console) throws(CommandFailure) in
      let configuration = try Configuration.named(arguments)
      let request = try RunRequest(arguments)
      do {
        let ledger = try CompanyLedger.existing(configuration)
        let status = LedgerStatus(
          ledger.state, configuration, now: LedgerMoment.present().now,
          today: request.today ?? LedgerStatus.today(configuration))
        let view = StatusView(status, path: ledger.path)
        console.print(arguments[.format] == "json" ? view.json : view.text)
        try? ledger.close()
        return status.isQuiet ? .done : .findings
      } catch {
        throw CommandFailure.of(error)
      }
    })

  /// `payroll-export history`
  static let history = CommandDescription(
    name: "history",
    summary: "show what was paid: all runs, or one employee in each of them",
    discussion: """
      Reads the ledger alone: who made, approved and sent each run, and when. With an employee, by
      number or as employees/ID, the hours that each run paid, and what is or was owed.
      """,
    operands: [
      .init(name: "EMPLOYEE", help: "the employee number, or employees/ID", isOptional: true)
    ],
    options: [.config, .format],
    examples: ["payroll-export history", "payroll-export history 000246"],
    run: { (arguments, console) throws(CommandFailure) in
      let configuration = try Configuration.named(arguments)
      do {
        let ledger = try CompanyLedger.existing(configuration)
        let view = HistoryView(
          ledger.state, try arguments.operands.first.map { try PayHistory(of: $0, in: ledger) },
          of: arguments.operands.first)
        console.print(arguments[.format] == "json" ? view.json : view.text)
        try? ledger.close()
        return .done
      } catch {
        throw CommandFailure.of(error)
      }
    })

  /// `payroll-export write-off`
  static let writeOff = CommandDescription(
    name: "write-off",
    summary: "say that what is owed to somebody who was held will not be paid here",
    discussion: """
      Writes into the ledger who says so and why: it was paid by cheque, or it is not owed after all.
      """,
    operands: [.init(name: "EMPLOYEE", help: "the employee number, or employees/ID")],
    options: [.config, .by, .reason, .batch],
    examples: ["payroll-export write-off 000166 --by Ann --reason \"paid by cheque on Monday\""],
    run: { (arguments, console) throws(CommandFailure) in
      let reason = try arguments.writtenReason()
      let configuration = try Configuration.named(arguments)
      do {
        let held = try WriteOff.record(
          of: arguments.operands[0], batch: arguments[.batch], by: arguments.required(.by),
          reason: reason, configuration, .present())
        console.print(
          TerminalText.escaped(
            "\(Hours.text(seconds: held.held.seconds)) h of \(held.period) are written off: "
              + "\(reason)") + "\n")
        return .done
      } catch {
        throw CommandFailure.of(error)
      }
    })
}

extension CommandDescription.Option {
  static let batch = Self(
    name: "batch", value: "BATCH",
    help: "the batch that held the employee; needed where there are several")
}
