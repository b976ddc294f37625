import PayrollBytes
import PayrollModel
import TimeSources
import TrackTikServer

/// The entry that tells the server that payroll has processed a pay period.
struct Publication: Sendable {
  /// The number of the pay schedule in the source.
  var paySchedule: Int
  /// What was processed; its pay date, where it has one, is sent as the check date.
  var processed: ProcessedPeriod

  /// The pay period.
  var period: PayPeriod { processed.period }

  /// The resource that holds the entries.
  static let resource = "processed-payroll-payruns"

  /// The name by which the entry is known again: the batch's number, and of its digest as much as
  /// tells batches apart. Another external id of this API has 50 characters at most.
  var externalID: String { "\(processed.batchID)-\(processed.batchSHA256.prefix(16))" }

  /// What makes a repeated request the same request, 64 hexadecimal digits. It does not depend on
  /// when it is sent, so that it is the same where the receipt was lost.
  func idempotencyKey(at address: ServerAddress) -> String {
    let parts = [
      "payroll-export/published/1", address.origin + address.base, String(paySchedule),
      "\(period)", processed.batchSHA256,
    ]
    return SHA256.hexadecimal(of: Array(parts.joined(separator: "\n").utf8))
  }

  /// What is sent, as JSON.
  ///
  /// - Parameter processedOn: when payroll had processed the period: seconds since 1970; nil to show
  ///   what it will be like.
  func body(processedOn: Int64?) -> String {
    var out = OutputBuffer()
    JSONWriter.object(into: &out) { object in
      object.member("paySchedule", paySchedule)
      object.member("periodStartDate", period.first.description)
      object.member("periodEndDate", period.last.description)
      object.member("processedOn", processedOn.map { Self.spaced($0) } ?? "(now)")
      object.member("checkDate", ifAny: period.payDate?.description)
      object.object("externalIdObject") { entry in
        entry.member("type", "PAYROLL_EXPORT")
        entry.member("value", externalID)
      }
    }
    return String(decoding: out.array(), as: UTF8.self)
  }

  /// A moment in UTC as this API takes it: `2026-11-13 15:00:00`.
  private static func spaced(_ seconds: Int64) -> String {
    String(UTCMoment.text(seconds).dropLast().map { $0 == "T" ? " " : $0 })
  }
}
