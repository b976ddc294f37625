import FuzzSupport
import Glibc
import PayrollBytes
import PayrollModel
import PunchTable

/// Reads the bytes as a file of punches. Every row with anything in it is a record, a part of one, or
/// refused with a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPunches(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = FuzzInput.bytes(start, count)
  let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/dev/shm"
  let path = "\(parent)/fuzz-punches.\(getpid()).csv"
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  guard descriptor >= 0,
    bytes.withUnsafeBytes({ Glibc.write(descriptor, $0.baseAddress, $0.count) }) == bytes.count
  else { FuzzExpectation.fail("the file cannot be written") }
  close(descriptor)
  var format = PunchFormat(zone: .utc)
  // Both ways to write a date, by the length.
  if count % 2 == 0, let dates = DateFormat("M/D/YYYY") { format.dates = dates }
  guard let data = try? PunchSource(files: [path], format: format).read() else { return 0 }
  let rows = data.resources.reduce(0) { $0 + $1.rowCount }
  let refused = data.resources.reduce(0) { $0 + $1.refusedRowCount }
  let records =
    data.workSessions.count + data.breakSessions.count + data.leaveRequests.count
  FuzzExpectation.expect(records + refused <= rows, "more records than rows")
  FuzzExpectation.expect(
    refused <= data.findings.count { $0.severity == .blocking }, "a row is lost without a finding")
  for session in data.workSessions {
    FuzzExpectation.expect(session.employee.place != nil, "a session of nobody")
    _ = data.source.name(of: .workSession, session.id)
  }
  return 0
}
