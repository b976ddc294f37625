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
    var keys: [String] = key.map { [$0] } ?? []
    var entries: [Entry] = []
    // From the last run back: who has the number is looked for in whole runs until it is found, and
    // from then on by what stays of a person.
    for run in ledger.state.standing.reversed() {
      guard let approval = run.approval else { continue }
      do throws(LedgerProblem) {
        if keys.isEmpty {
          let lines = try ledger.lines(of: approval)
          keys = lines.people.filter { $0.number == wanted }.map(\.key)
        }
        for key in keys {
          let lines = try ledger.lines(of: approval, person: key)
          guard let place = lines.place(ofPerson: key) else { continue }
          entries.append(Self.entry(run, lines.people[place], lines))
        }
      } catch { throw RunError(error) }
    }
    entries.reverse()
    self.entries = entries
    held = ledger.state.held.filter {
      $0.held.number == wanted || keys.contains($0.held.person)
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
