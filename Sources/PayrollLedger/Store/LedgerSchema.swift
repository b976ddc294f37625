/// The tables of a ledger in SQLite, by version: what makes version 1 out of an empty file, and then what
/// makes each out of the one before.
enum LedgerSchema {
  /// `payroll-export ledger`, as `file` and other programs tell files apart: "PayL".
  static let application: Int64 = 0x5061_794C
  /// The version that this program writes.
  static var version: Int64 { Int64(steps.count) }

  /// What makes each version out of the one before, the first out of an empty file. A step that was
  /// released is never changed.
  static let steps: [StaticString] = [events, attachments]

  /// Bytes that events name by their digests: pay lines, decisions, signatures.
  private static let attachments: StaticString = """
    PRAGMA user_version = 2;
    CREATE TABLE attachment(
      digest TEXT PRIMARY KEY, bytes BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER attachment_is_never_changed BEFORE UPDATE ON attachment
      BEGIN SELECT RAISE(ABORT, 'an attachment is never changed'); END;
    CREATE TRIGGER attachment_is_never_taken_away BEFORE DELETE ON attachment
      BEGIN SELECT RAISE(ABORT, 'an attachment is never taken away'); END;
    """

  private static let events: StaticString = """
    PRAGMA application_id = 1348565324;
    PRAGMA user_version = 1;
    CREATE TABLE meta(
      name TEXT PRIMARY KEY, value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE event(
      sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL,
      subject TEXT NOT NULL, body TEXT NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE INDEX event_of_subject ON event(subject, sequence);
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
    CREATE TRIGGER event_is_never_taken_away BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'an event is never taken away'); END;
    CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
      WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM event)
        OR NEW.previous <> coalesce(
          (SELECT digest FROM event ORDER BY sequence DESC LIMIT 1),
          (SELECT value FROM meta WHERE name = 'origin'))
      BEGIN SELECT RAISE(ABORT, 'an event follows the last one'); END;
    CREATE TRIGGER meta_is_never_changed BEFORE UPDATE ON meta
      BEGIN SELECT RAISE(ABORT, 'a ledger stays what it is'); END;
    CREATE TRIGGER meta_is_never_taken_away BEFORE DELETE ON meta
      BEGIN SELECT RAISE(ABORT, 'a ledger stays what it is'); END;
    """
}
