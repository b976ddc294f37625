import PayrollBytes
public import PayrollModel

/// What the server is told: payroll has processed a pay period, from this batch and these files.
public struct Publication: Sendable {
  /// A file of the run that the vendor has taken.
  public struct File: Sendable, Equatable {
    /// Its name in the run's folder.
    public var name: String
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public var sha256: String

    /// A file.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The number of the pay schedule in the source.
  public var paySchedule: Int
  /// The pay period; its pay date, where it has one, is sent as the check date.
  public var period: PayPeriod
  /// The number of the batch.
  public var batchID: String
  /// The SHA-256 of `batch.json`, 64 lower-case hexadecimal digits.
  public var batchSHA256: String
  /// The vendor files.
  public var files: [File]

  /// What is published of a batch.
  public init(
    paySchedule: Int, period: PayPeriod, batchID: String, batchSHA256: String, files: [File]
  ) {
    self.paySchedule = paySchedule
    self.period = period
    self.batchID = batchID
    self.batchSHA256 = batchSHA256
    self.files = files
  }

  /// The resource that holds the entries.
  public static let resource = "processed-payroll-payruns"

  /// The name by which the entry is known again: the batch's number, and of its digest as much as
  /// tells batches apart. Another external id of this API has 50 characters at most.
  public var externalID: String { "\(batchID)-\(batchSHA256.prefix(16))" }

  /// What makes a repeated request the same request, 64 hexadecimal digits. It does not depend on
  /// when it is sent, so that it is the same where the receipt was lost.
  public func idempotencyKey(at address: ServerAddress) -> String {
    let parts = [
      "payroll-export/published/1", address.origin + address.base, String(paySchedule),
      "\(period)", batchSHA256,
    ]
    return SHA256.hexadecimal(of: Array(parts.joined(separator: "\n").utf8))
  }

  /// What is sent, as JSON.
  ///
  /// - Parameter processedOn: when payroll had processed the period: seconds since 1970; nil to show
  ///   what it will be like.
  public func body(processedOn: Int64?) -> String {
    var out = OutputBuffer()
    JSONWriter.object(into: &out) { object in
      object.member("paySchedule", paySchedule)
      object.member("periodStartDate", period.first.description)
      object.member("periodEndDate", period.last.description)
      object.member("processedOn", processedOn.map { HTTPDate.spaced($0) } ?? "(now)")
      object.member("checkDate", ifAny: period.payDate?.description)
      object.object("externalIdObject") { entry in
        entry.member("type", "PAYROLL_EXPORT")
        entry.member("value", externalID)
      }
    }
    return String(decoding: out.array(), as: UTF8.self)
  }
}

extension HTTPDate {
  /// A moment in UTC as this API takes it: `2026-11-13 15:00:00`.
  static func spaced(_ seconds: Int64) -> String {
    String(iso(seconds).dropLast().map { $0 == "T" ? " " : $0 })
  }
}
