public import PayrollModel

/// Hours or an amount that come from nowhere else: one row of the file of entries by hand.
public struct HandEntry: Sendable, Equatable {
  /// What is paid, or taken back where it is below zero.
  public enum Pay: Sendable, Hashable {
    /// Hours, in whole seconds.
    case seconds(Int64)
    /// An amount.
    case amount(Money)
  }

  /// What says which kind of pay it is.
  public enum Kind: Sendable, Hashable {
    /// A pay code, which means what it means for sessions.
    case payCode(String)
    /// The bucket itself.
    case bucket(Bucket)
  }

  /// All that a row says: two rows that say the same are the same word by word.
  public struct Content: Sendable, Hashable {
    /// The employee number as text; leading zeros count.
    public var employee: String
    /// The date that it is paid for, by which a run takes it.
    public var date: CalendarDate
    /// What is paid.
    public var pay: Pay
    /// Which kind of pay it is.
    public var kind: Kind
    /// What an hour is paid, in times the rate; nil where the pay code says it, or once.
    public var multiplier: Multiplier?
    /// The rate; nil for the employee's own.
    public var rate: PayRate?
    /// Who entered it, and why.
    public var word: PayReason.HandEntry

    /// What a row says; see the properties.
    public init(
      employee: String, date: CalendarDate, pay: Pay, kind: Kind, multiplier: Multiplier? = nil,
      rate: PayRate? = nil, word: PayReason.HandEntry
    ) {
      self.employee = employee
      self.date = date
      self.pay = pay
      self.kind = kind
      self.multiplier = multiplier
      self.rate = rate
      self.word = word
    }
  }

  /// What the row says.
  public var content: Content
  /// The line in the file, from 1.
  public var line: Int

  /// A row of the file.
  public init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }
}

/// The file of entries by hand, of all periods.
public struct HandEntries: Sendable {
  /// The name of the file without folders, for findings.
  public var file: String
  /// Its rows.
  public var rows: [HandEntry]

  /// A file of entries.
  public init(file: String, rows: [HandEntry]) {
    self.file = file
    self.rows = rows
  }

  /// `hand-entries.csv:17`.
  func place(of entry: HandEntry) -> String { "\(file):\(entry.line)" }
}
