import Glibc
import OnceOnly
import PayrollBytes
import PayrollModel
import TimeSources
import TrackTikServer

/// The folder of a run that is published, held by one process at a time.
final class PublishFolder {
  /// The folder.
  let path: String
  private let lock: FileLock

  /// Takes the folder.
  ///
  /// - Throws: `ServerError` where it cannot be opened, or another process has it.
  init(_ path: String) throws(ServerError) {
    self.path = path
    let lock: FileLock?
    do { lock = try FileLock.folder(path) } catch { throw ServerError(error) }
    guard let lock else {
      throw ServerError(
        .refused, "another call is at work on this run", at: path, advice: "wait for it")
    }
    self.lock = lock
  }

  /// The receipt of this publication that an earlier call left, if one did.
  ///
  /// - Throws: `ServerError` where the receipt is of something else: `unknownOutcome` where something
  ///   may have been sent of which nobody knows what became, `refused` where it is known.
  func receipt(
    of publication: Publication, at address: ServerAddress
  ) throws(ServerError) -> PublishReceipt? {
    let file = "\(path)/\(PublishReceipt.name)"
    guard Folder.kind(of: file) != .missing else { return nil }
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: file) } catch {
      throw ServerError(
        .unknownOutcome, "the receipt cannot be read, and it says what was sent: \(error.reason)",
        at: file, advice: "check the file and its permissions, and run the command again")
    }
    let look =
      "look for the external id \(publication.externalID) at \(Publication.resource) in the "
    guard let receipt = PublishReceipt(bytes) else {
      throw ServerError(
        .unknownOutcome, "the receipt is damaged: nobody knows what was sent", at: file,
        advice: look + "source, and remove the file")
    }
    guard receipt.idempotencyKey == publication.idempotencyKey(at: address) else {
      let what =
        "the folder holds the receipt of something else: \(receipt.batchID), "
        + "\(receipt.state.rawValue) at \(receipt.address)"
      throw receipt.state == .published
        ? ServerError(.refused, what, at: file, advice: "make each run in a folder of its own")
        : ServerError(
          .unknownOutcome, what + ", and nobody knows whether the server has made that entry",
          at: file,
          advice: "run the command as it was run then, or look at \(Publication.resource) in the "
            + "source; where it has no such entry, remove the file")
    }
    // Where no date is given, the one in the receipt stands.
    let checkDate = publication.period.payDate?.description
    guard receipt.body == nil || checkDate == nil || receipt.checkDate == checkDate else {
      let date = receipt.checkDate ?? "none"
      throw receipt.state == .published
        ? ServerError(
          .refused, "the entry has another check date: \(date)", at: file,
          advice: "give the same date with --check-date; to correct it, change the entry in the "
            + "source")
        : ServerError(
          .unknownOutcome, "an entry with another check date may have been made: \(date)", at: file,
          advice: "give the same date with --check-date, or none: the command then looks for the "
            + "entry")
    }
    guard receipt.state == .published || receipt.holdsRequest(of: publication) else {
      throw ServerError(
        .unknownOutcome, "\"body\" of the receipt is not what is sent for this run", at: file,
        advice: "it was changed, or another version of this program wrote it; " + look
          + "source; where there is none, remove the file")
    }
    return receipt
  }

  /// Keeps a receipt; it is on the disk when this returns.
  func keep(_ receipt: PublishReceipt) throws(ServerError) {
    do { try receipt.write(to: path) } catch { throw ServerError(error) }
  }

  /// Nothing was sent that the server has acted on: no receipt.
  func clear() { unlink("\(path)/\(PublishReceipt.name)") }
}
