import Glibc
import PayrollBytes
import PayrollModel

/// The folder of a run that is published, held by one process at a time.
final class PublishFolder {
  /// The folder.
  let path: String
  private let lock: FileLock

  /// Takes the folder.
  ///
  /// - Throws: `PullError` where it cannot be opened, or another process has it.
  init(_ path: String) throws(PullError) {
    self.path = path
    let lock: FileLock?
    do { lock = try FileLock(path, O_RDONLY | O_DIRECTORY) } catch { throw PullError(error) }
    guard let lock else {
      throw PullError(
        .refused, "another call is at work on this run", at: path, advice: "wait for it")
    }
    self.lock = lock
  }

  /// The receipt of this publication that an earlier call left, if one did.
  ///
  /// - Throws: `PullError` where the receipt is of something else.
  func receipt(
    of publication: Publication, at address: ServerAddress
  ) throws(PullError) -> PublishReceipt? {
    let file = "\(path)/\(PublishReceipt.name)"
    guard Folder.kind(of: file) != .missing else { return nil }
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: file) } catch { throw PullError(error) }
    guard let receipt = PublishReceipt(bytes) else {
      throw PullError(
        .refused, "the receipt is damaged", at: file,
        advice: "look at \(Publication.resource) in the source, and remove the file")
    }
    guard receipt.idempotencyKey == publication.idempotencyKey(at: address) else {
      throw PullError(
        .refused,
        "the folder holds the receipt of something else: \(receipt.batchID), "
          + "\(receipt.state.rawValue) at \(receipt.address)", at: file,
        advice: receipt.state == .published
          ? "make each run in a folder of its own"
          : "look at \(Publication.resource) in the source; where it has no such entry, remove the "
            + "file")
    }
    // Where no date is given, the one in the receipt stands.
    let checkDate = publication.period.payDate?.description
    guard receipt.body == nil || checkDate == nil || receipt.checkDate == checkDate else {
      throw PullError(
        .refused, "the entry has, or may have, another check date: \(receipt.checkDate ?? "none")",
        at: file,
        advice: "give the same date with --check-date; to correct it, change the entry in the "
          + "source")
    }
    return receipt
  }

  /// Keeps a receipt; it is on the disk when this returns.
  func keep(_ receipt: PublishReceipt) throws(PullError) {
    do { try receipt.write(to: path) } catch { throw PullError(error) }
  }

  /// Nothing was sent that the server has acted on: no receipt.
  func clear() { unlink("\(path)/\(PublishReceipt.name)") }
}
