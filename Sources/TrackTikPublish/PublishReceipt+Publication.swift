import OnceOnly
import PayrollBytes
import PayrollModel
import TimeSources
import TrackTikServer

/// What a receipt says about a publication.
extension PublishReceipt {
  /// The receipt of a publication that is about to be sent, or was found.
  init(_ publication: Publication, at address: ServerAddress, now: Int64, isFound: Bool = false) {
    let processed = publication.processed
    self.init(
      batchID: processed.batchID, batchSHA256: processed.batchSHA256,
      address: address.origin + address.base,
      idempotencyKey: publication.idempotencyKey(at: address),
      body: isFound ? nil : publication.body(processedOn: now), files: processed.files,
      begunOn: now)
  }

  /// The check date that is sent, if one is.
  var checkDate: String? {
    (try? JSONTextParser.parse(Array((body ?? "").utf8), file: Self.name))
      .flatMap { JSONFields($0).text("checkDate") }
  }

  /// Whether the body is what is sent for this publication, byte for byte, at the moment and with
  /// the check date that the receipt gives.
  func holdsRequest(of publication: Publication) -> Bool {
    var sent = publication
    let period = publication.period
    guard
      let dated = PayPeriod(
        first: period.first, last: period.last, payDate: checkDate.flatMap { CalendarDate($0) })
    else { return false }
    sent.processed.period = dated
    return body == sent.body(processedOn: begunOn)
  }
}
