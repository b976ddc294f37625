public import PayrollLedger
public import PayrollModel

/// What was paid to one person, run by run, out of the ledger.
public struct PayHistory: Sendable {
  /// What one run paid.
  public struct Entry: Sendable {
    /// The run.
    public let run: LedgerRun
    /// The employee number at the time.
    public let number: String
    /// The hours by bucket and multiplier, in whole seconds.
    public let hours: [(bucket: Bucket, multiplier: Multiplier, seconds: Int64)]
    /// The amounts beside them, in cents.
    public let cents: Int64
  }

  /// The runs that paid the person, or will where they are sent, by period.
  public let entries: [Entry]
  /// What the person is or was owed from runs that held him or her.
  public let held: [HeldPay]

  /// Looks a person up, by employee number or by `employees/KEY`.
  ///
  /// - Throws: `RunError`.
  public init(of wanted: String, in ledger: Ledger) throws(RunError) {
    let prefix = "\(RecordKind.employee.name)/"
    let key = wanted.hasPrefix(prefix) ? String(wanted.dropFirst(prefix.count)) : nil
    var entries: [Entry] = []
    for run in ledger.state.standing {
      guard let approval = run.approval else { continue }
      let lines: LedgerLines
      do { lines = try ledger.lines(of: approval, person: key) } catch { throw RunError(error) }
      for person in lines.people where key.map({ $0 == person.key }) ?? (person.number == wanted) {
        entries.append(Self.entry(run, person, lines))
      }
    }
    self.entries = entries
    held = ledger.state.held.filter {
      key == nil ? $0.held.number == wanted : $0.held.person == key
    }
  }

  private static func entry(
    _ run: LedgerRun, _ person: LedgerLines.Person, _ lines: LedgerLines
  ) -> Entry {
    var hours: [(bucket: Bucket, multiplier: Multiplier, seconds: Int64)] = []
    for line in lines.lines[person.lines] where !line.isAmount {
      let multiplier = Multiplier(tenThousandths: line.multiplier)
      let place = hours.firstIndex { $0.bucket == line.bucket && $0.multiplier == multiplier }
      if let place {
        hours[place].seconds += line.seconds
      } else {
        hours.append((line.bucket, multiplier, line.seconds))
      }
    }
    return Entry(
      run: run, number: person.number,
      hours: hours.sorted {
        ($0.bucket.rawValue, $0.multiplier) < ($1.bucket.rawValue, $1.multiplier)
      },
      cents: lines.lines[person.lines].reduce(0) { $0 + $1.amount })
  }
}
