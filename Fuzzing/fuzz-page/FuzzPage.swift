import FuzzSupport
import Glibc
import PayrollBytes
import PayrollModel
import TrackTik

/// Reads the bytes as a page of every resource of a snapshot: the reader of rows works with plain
/// pointers on what a server sends.
///
/// What the pull takes for a page must be one for whoever reads the snapshot, with as many rows.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let folder = SnapshotPages.folder, SnapshotPages.write(FuzzInput.bytes(start, count))
  else { FuzzExpectation.fail("the snapshot cannot be written") }
  let summary = try? PageSummary.read(SnapshotPages.page, name: "page.json")
  let data = try? SavedSnapshot.read(folder)
  FuzzExpectation.expect(
    (summary == nil) == (data == nil), "pull and run do not agree on what a page is")
  for resource in data?.resources ?? [] {
    FuzzExpectation.expect(
      resource.rowCount == summary?.rowCount, "another number of \(resource.resource)")
  }
  return 0
}
