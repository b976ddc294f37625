public import PayrollBytes
public import PayrollModel

/// What a server is told: payroll has processed a pay period, from this batch and these files.
public struct ProcessedPeriod: Sendable, Equatable {
  /// The pay period; its pay date, where it has one, is the day on which people are paid.
  public var period: PayPeriod
  /// The number of the batch.
  public var batchID: String
  /// The SHA-256 of `batch.json`, 64 lower-case hexadecimal digits.
  public var batchSHA256: String
  /// The files of the run that the vendor has taken.
  public var files: [FileDigest]

  /// A period.
  public init(period: PayPeriod, batchID: String, batchSHA256: String, files: [FileDigest]) {
    self.period = period
    self.batchID = batchID
    self.batchSHA256 = batchSHA256
    self.files = files
  }
}

/// What would be sent to mark a period.
public struct MarkPreview: Sendable, Equatable {
  /// The address that it would be sent to.
  public let place: String
  /// What makes a repeated request the same request.
  public let idempotencyKey: String
  /// What is sent.
  public let body: String

  /// A preview.
  public init(place: String, idempotencyKey: String, body: String) {
    self.place = place
    self.idempotencyKey = idempotencyKey
    self.body = body
  }
}

/// What came of marking a period.
public struct MarkOutcome: Sendable, Equatable {
  /// The entry on the server: resource and id.
  public let entry: String
  /// What the period is one of, in the source's words: `pay schedule 12`.
  public let calendar: String
  /// Whether the entry was there before.
  public let wasThere: Bool

  /// An outcome.
  public init(entry: String, calendar: String, wasThere: Bool) {
    self.entry = entry
    self.calendar = calendar
    self.wasThere = wasThere
  }
}
