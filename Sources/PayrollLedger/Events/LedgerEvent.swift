/// Something that happened to what a company pays, as the ledger remembers it: never changed, never
/// taken away.
public struct LedgerEvent: Sendable, Equatable {
  /// What happened, as one word: `opened`.
  public struct Kind: Sendable, Hashable, CustomStringConvertible {
    /// The word.
    public let description: String

    /// A kind; nil where the word has anything but small letters and hyphens.
    public init?(_ word: String) {
      guard !word.isEmpty, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }) else {
        return nil
      }
      description = word
    }

    init(known word: String) { description = word }

    /// The ledger was made.
    public static let opened = Kind(known: "opened")
  }

  /// What is to be remembered, before it has a place in the ledger.
  public struct Draft: Sendable, Equatable {
    /// What happened.
    public var kind: Kind
    /// To what: the id of a batch or a submission.
    public var subject: String
    /// What there is to say about it, as JSON.
    public var body: String

    /// A draft; see the properties.
    public init(_ kind: Kind, _ subject: String, body: String = "{}") {
      self.kind = kind
      self.subject = subject
      self.body = body
    }
  }

  /// Its place, from 1 without gaps.
  public let sequence: Int64
  /// When, in seconds since 1970 UTC, as the clock of the machine had it: order is by place.
  public let at: Int64
  /// Who: the user and the machine, and where somebody gave a name, that name.
  public let actor: String
  /// What was remembered.
  public let draft: Draft
  /// The digest of the event before; of the first one the origin of the ledger.
  public let previous: LedgerDigest
  /// The digest of all this, the one before among it.
  public let digest: LedgerDigest

  /// An event behind another one, with the digest that follows.
  public init(
    sequence: Int64, at: Int64, actor: String, draft: Draft, previous: LedgerDigest
  ) {
    self.init(
      sequence: sequence, at: at, actor: actor, draft: draft, previous: previous,
      digest: LedgerDigest(
        of: previous.hexadecimal, String(sequence), String(at), actor, draft.kind.description,
        draft.subject, draft.body))
  }

  /// An event as a ledger has it, whether its digest is right or not.
  init(
    sequence: Int64, at: Int64, actor: String, draft: Draft, previous: LedgerDigest,
    digest: LedgerDigest
  ) {
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.draft = draft
    self.previous = previous
    self.digest = digest
  }

  /// The same event with the digest that it must have.
  var recomputed: LedgerEvent {
    LedgerEvent(sequence: sequence, at: at, actor: actor, draft: draft, previous: previous)
  }
}
