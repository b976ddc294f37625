public import PayrollModel

/// People of a company who are paid together, by runs of their own.
public struct PayGroup: Sendable, Equatable {
  /// Whom an entry names, and from when to when.
  public struct Members: Sendable, Equatable {
    /// What the names are.
    public enum Kind: String, Sendable, CaseIterable {
      /// Employee numbers. They count before all other entries: so a transfer is written.
      case employees
      /// Home regions, by number or name.
      case regions
      /// What an employment profile says: a word of `LeaveOutRule.Profile`.
      case profiles
      /// Job titles.
      case jobTitles
      /// Positions, by number or name: whoever has sessions at them, and at no others.
      case positions
    }

    /// What the names are.
    public var kind: Kind
    /// The names.
    public var names: [String]
    /// The first date, inclusive; nil for any.
    public var from: CalendarDate?
    /// The last date, inclusive; nil for any.
    public var through: CalendarDate?
    /// Where the entry is, for messages: `payGroups[0].members[1]`.
    public var place: String

    /// An entry; see the properties.
    public init(
      _ kind: Kind, _ names: [String], from: CalendarDate? = nil, through: CalendarDate? = nil,
      place: String
    ) {
      self.kind = kind
      self.names = names
      self.from = from
      self.through = through
      self.place = place
    }
  }

  /// The id, as it is in batch ids and the names of folders.
  public var id: String
  /// Who is in it.
  public var members: [Members]
  /// Whether everybody is in it whom no entry of any group names.
  public var isEverybodyElse: Bool

  /// A group; see the properties.
  public init(id: String, members: [Members], isEverybodyElse: Bool = false) {
    self.id = id
    self.members = members
    self.isEverybodyElse = isEverybodyElse
  }
}
