import PayrollConfiguration
import PayrollLedger
import PayrollModel
import PayrollRun

extension CommandDescription {
  /// `payroll-export ledger show`
  static let ledgerShow = CommandDescription(
    name: "ledger show",
    summary: "print the events of the ledger",
    discussion: """
      One event a line: its place, when, what, to which batch, who, and what there is to say. Its digest
      stands for everything up to it.
      """,
    options: [.config],
    examples: ["payroll-export ledger show"],
    run: { (arguments, console) throws(CommandFailure) in
      let configuration = try Configuration.named(arguments)
      do {
        let ledger = try CompanyLedger.existing(configuration)
        var text = ""
        try LedgerCare.forEachEvent(of: ledger) { event in
          text += TerminalText.line(
            "\(event.sequence)  \(UTCMoment.text(event.at))  \(event.draft.kind)  "
              + "\(event.draft.subject)  \(event.actor)  \(event.draft.body)")
        }
        console.print(text + TerminalText.line("head \(ledger.state.head.digest)"))
      } catch { throw CommandFailure.of(error) }
      return .done
    })

  /// `payroll-export ledger verify`
  static let ledgerVerify = CommandDescription(
    name: "ledger verify",
    summary: "look whether the ledger is what it was, and not behind its receipts",
    discussion: """
      Recomputes every digest, replays every event, looks at all that events name, and compares the
      ledger with the receipts in the folders of the runs and with those that --against names. Exits
      with 3 where anything is not what it was.
      """,
    options: [.config, .against],
    examples: ["payroll-export ledger verify --against copy/receipt.json"],
    run: { (arguments, console) throws(CommandFailure) in
      let configuration = try Configuration.named(arguments)
      let damages: [String]
      do {
        damages = try LedgerCare.damages(configuration, against: arguments.all(.against))
      } catch { throw CommandFailure.of(error) }
      guard damages.isEmpty else {
        console.print(damages.map { TerminalText.line($0) }.joined())
        throw CommandFailure(
          .refused, "the ledger is not what it was", at: configuration.ledgerPath,
          advice:
            "approve and send nothing; bring back a copy, and see the runbook for a lost ledger")
      }
      console.print("The ledger is whole.\n")
      return .done
    })

  /// `payroll-export ledger export`
  static let ledgerExport = CommandDescription(
    name: "ledger export",
    summary: "write the ledger as lines of JSON",
    discussion: "Writes everything: events and the pay lines that they name. Keep it elsewhere.",
    operands: [.init(name: "FILE", help: "a file that is not there")],
    options: [.config],
    examples: ["payroll-export ledger export /backup/ledger-2026-11-08.jsonl"],
    run: { (arguments, console) throws(CommandFailure) in
      let configuration = try Configuration.named(arguments)
      do { try LedgerCare.export(configuration, to: arguments.operands[0]) } catch {
        throw CommandFailure.of(error)
      }
      console.print(TerminalText.line("The ledger is in \(arguments.operands[0])."))
      return .done
    })

  /// `payroll-export ledger import`
  static let ledgerImport = CommandDescription(
    name: "ledger import",
    summary: "make the ledger of an export, where there is none",
    discussion:
      "The same events under the same digests: receipts in the folders of runs still hold.",
    operands: [.init(name: "FILE", help: "what ledger export wrote")],
    options: [.config],
    examples: ["payroll-export ledger import /backup/ledger-2026-11-08.jsonl"],
    run: { (arguments, console) throws(CommandFailure) in
      let configuration = try Configuration.named(arguments)
      do {
        let head = try LedgerCare.restore(configuration, from: arguments.operands[0])
        console.print(
          TerminalText.line(
            "The ledger \(head.lineage) is in \(configuration.ledgerPath), "
              + "\(head.sequence) events."))
      } catch { throw CommandFailure.of(error) }
      return .done
    })

  /// `payroll-export ledger backup`
  static let ledgerBackup = CommandDescription(
    name: "ledger backup",
    summary: "write a whole copy of the ledger's file",
    discussion: "Also while another command is at work in it.",
    operands: [.init(name: "FILE", help: "a file that is not there")],
    options: [.config],
    examples: ["payroll-export ledger backup /backup/payroll-2026-11-08.db"],
    run: { (arguments, console) throws(CommandFailure) in
      let configuration = try Configuration.named(arguments)
      do { try LedgerCare.backup(configuration, to: arguments.operands[0]) } catch {
        throw CommandFailure.of(error)
      }
      console.print(TerminalText.line("A copy is in \(arguments.operands[0])."))
      return .done
    })
}

extension CommandDescription.Option {
  static let against = Self(
    name: "against", value: "FILE", help: "a receipt that is kept elsewhere", isRepeatable: true)
}
