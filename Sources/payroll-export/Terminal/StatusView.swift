import PayrollBytes
import PayrollLedger
import PayrollModel
import PayrollRun

/// What is open, for a person or a program.
struct StatusView {
  private let status: LedgerStatus
  private let path: String

  init(_ status: LedgerStatus, path: String) {
    self.status = status
    self.path = path
  }

  /// How many people who are owed something are listed.
  private static let most = 20

  var text: String {
    var lines = [TerminalText.escaped("Ledger  \(path), \(status.head.sequence) events"), ""]
    for (payer, period) in status.missing {
      let group = payer.payGroup.map { " --group \($0)" } ?? ""
      lines += [
        "No run yet  \(period)\(payer.payGroup.map { "  \($0)" } ?? "")",
        "  next: payroll-export run --period \(period)\(group)", "",
      ]
    }
    for entry in status.open {
      lines += Self.wrapped(
        RunStateText(entry.run).text, first: "\(entry.run.name.batch)  \(entry.run.period)  ")
      lines += Self.next(entry)
    }
    if status.open.isEmpty { lines.append("Every run is with the vendor.") }
    if !status.owed.isEmpty {
      lines += ["", "Owed to people who were held"]
      for held in status.owed.prefix(Self.most) {
        lines += Self.wrapped(
          held.held.reason,
          first: "  \(TerminalText.escaped(Self.name(held)))  "
            + "\(Hours.text(seconds: held.held.seconds)) h  \(held.run.batch)  ")
      }
      if status.owed.count > Self.most {
        lines.append(
          "  and \(status.owed.count - Self.most) more: payroll-export status --format json")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func wrapped(_ text: String, first: String) -> [String] {
    TextWrap.lines(text, width: TextWrap.terminal, first: first, rest: "    ")
  }

  /// What comes next: on one line, or with the command on a line of its own, whole, to be copied.
  private static func next(_ entry: LedgerStatus.Entry) -> [String] {
    let (sentence, command) = words(entry)
    let parts = [sentence, command].compactMap(\.self).map { TerminalText.escaped($0) }
    let line = "  next: " + parts.joined(separator: ": ")
    guard parts.count > 1, TerminalWidth.of(line) > TextWrap.terminal else { return [line] }
    return ["  next: \(parts[0]):", "    \(parts[1])"]
  }

  var json: String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/status/1")
      object.object("ledger") { ledger in
        ledger.member("lineage", status.head.lineage)
        ledger.member("sequence", status.head.sequence)
        ledger.member("digest", status.head.digest.hexadecimal)
      }
      object.list("missing") { list in
        for (payer, period) in status.missing {
          list.object { entry in
            entry.member("payGroup", ifAny: payer.payGroup)
            entry.member("period", period.description)
          }
        }
      }
      object.list("runs", .lines) { list in
        for entry in status.entries {
          list.object { item in
            item.member("batch", entry.run.name.batch.description)
            item.member("period", entry.run.period.description)
            item.member("run", entry.run.name.digest.hexadecimal)
            item.member("folder", entry.run.folder)
            item.member("state", RunStateText(entry.run).word)
            item.member("next", entry.next.rawValue)
          }
        }
      }
      object.list("owed", .lines) { list in
        for held in status.owed {
          list.object { item in
            item.member("employee", held.held.number)
            item.member("key", held.held.person)
            item.member("batch", held.run.batch.description)
            item.member("seconds", held.held.seconds)
            item.member("cents", held.held.cents)
            item.member("reason", held.held.reason)
          }
        }
      }
    }
  }

  static func name(_ held: HeldPay) -> String {
    held.held.number.isEmpty ? "employees/\(held.held.person)" : held.held.number
  }

  /// What comes next in words, and the command for it.
  private static func words(_ entry: LedgerStatus.Entry) -> (String?, String?) {
    let folder = entry.run.folder
    return switch entry.next {
    case .resolve:
      ("resolve what blocks it, or hold its people", "payroll-export review \(folder)")
    case .review: ("look at it", "payroll-export review \(folder)")
    case .approve: (nil, "payroll-export approve \(folder) --by NAME")
    case .renew: ("its approval has expired", "payroll-export approve \(folder) --by NAME")
    case .send:
      ("send its files, and say so", "payroll-export mark-sent \(folder) --by NAME")
    case .settle: ("find out whether the vendor has it", nil)
    case .correct: ("correct what the vendor says, and make a new revision", nil)
    case .settleMark:
      (
        "find out whether the source was told",
        "payroll-export mark-processed --run \(folder) --confirmed"
      )
    case .mark:
      ("the source was not told", "payroll-export mark-processed --run \(folder) --confirmed")
    case .nothing: ("nothing", nil)
    }
  }
}
