import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// The command mark-processed of a company that keeps a ledger.
extension MarkProcessedCommandTests {
  private static let approve =
    #"payroll-export approve "$OUT/run" --config "$OUT/payroll.json" --snapshot "$OUT/snapshot" --data "$ROOT" --by Hanna"#
  private static let sent =
    #"payroll-export mark-sent "$OUT/run" --config "$OUT/payroll.json" --by Ann --reason "uploaded in the portal""#

  private static func text(_ command: String, _ simulator: Simulator) throws -> String {
    let result = try run(command + #" --config "$OUT/payroll.json""#, simulator)
    return result.output + result.errors
  }

  /// The steps of the mark, as the ledger has them.
  private static func steps(_ simulator: Simulator) throws -> [String] {
    let shown = try text("payroll-export ledger show", simulator)
    return shown.split(separator: "\n").filter { $0.contains("tracktik") }.map(String.init)
  }

  @Test("Approved, marked and sent, in the ledger as on the server, and once only")
  func ledger() throws {
    let simulator = try Self.scene()
    let approved = try Self.run(Self.approve, simulator)
    #expect(approved.exitCode == 0, "\(approved.errors)")
    let marked = try Self.run(Self.mark + " --confirmed", simulator)
    #expect(marked.exitCode == 0, "\(marked.errors)")
    #expect(try Self.steps(simulator).count == 4)
    #expect(try Self.text("payroll-export history", simulator).contains("tracktik sent on "))
    // The vendor has nothing by that.
    #expect(try Self.text("payroll-export status", simulator).contains("next: send its files"))
    #expect(try Self.run(Self.sent, simulator).exitCode == 0)
    #expect(!(try Self.text("payroll-export status", simulator).contains("source was")))
    let count = simulator.requests().count
    let again = try Self.run(Self.mark + " --confirmed", simulator)
    #expect(again.exitCode == 0 && again.errors.hasPrefix("Marked before"), "\(again.errors)")
    #expect(try simulator.requests().count == count && Self.steps(simulator).count == 4)
    // Another folder of the same run has no receipt, and neither has this one any more.
    let other = try Self.run(
      #"cp -r "$OUT/run" "$OUT/other"; rm "$OUT"/*/published.json; "#
        + Self.mark.replacing("/run", with: "/other") + " --confirmed; "
        + Self.mark + " --confirmed", simulator)
    #expect(other.exitCode == 3)
    #expect(other.errors.components(separatedBy: "was marked as processed on ").count == 3)
    #expect(simulator.requests().count == count)
    let revoked = try Self.text(
      #"payroll-export revoke "$OUT/run" --by Hanna --reason "one shift too many""#, simulator)
    #expect(revoked.contains("is with the vendor"))
  }

  @Test("What nobody approved is not marked where there is a ledger")
  func unapproved() throws {
    let simulator = try Self.scene()
    let out = #" --config "$OUT/payroll.json" --by Hanna --reason "one shift too many""#
    _ = try Self.run(Self.approve + #"; payroll-export revoke "$OUT/run""# + out, simulator)
    for arguments in ["", " --confirmed"] {
      let result = try Self.run(Self.mark + arguments, simulator)
      #expect(result.exitCode == 3)
      #expect(result.errors.contains("HARBOR-20261107-1 is not approved"), "\(result.errors)")
    }
    #expect(simulator.requests().isEmpty)
  }

  @Test("A receipt from before the ledger is told to it, and nothing is asked")
  func imported() throws {
    let simulator = try Self.scene()
    #expect(try Self.run(Self.mark + " --confirmed", simulator).exitCode == 0)
    let approved = try Self.run(Self.approve, simulator)
    #expect(approved.exitCode == 0, "\(approved.errors)")
    let count = simulator.requests().count
    let again = try Self.run(Self.mark + " --confirmed", simulator)
    #expect(again.exitCode == 0, "\(again.errors)")
    #expect(simulator.requests().count == count)
    #expect(
      try Self.text("payroll-export history", simulator).contains(
        ": processed-payroll-payruns/1, found"))
  }

  @Test("As long as an answer is missing the ledger says so, and it is settled by the same command")
  func unsettledLedger() throws {
    let simulator = try Self.scene(
      faults: """
        [{"path":"/processed-payroll-payruns","method":"POST","on":[1],"fault":
          {"status":502,"headers":{"Retry-After":"7200"}}}]
        """)
    #expect(try Self.run(Self.approve + "; " + Self.sent, simulator).exitCode == 0)
    #expect(try Self.run(Self.mark + " --confirmed", simulator).exitCode == 6)
    let status = try Self.text("payroll-export status", simulator)
    #expect(status.contains("next: find out whether the source was told"), "\(status)")
    #expect(try Self.steps(simulator).last?.contains("unknown") == true)
    #expect(try Self.run(Self.mark + " --confirmed", simulator).exitCode == 0)
    #expect(!(try Self.text("payroll-export status", simulator).contains("source was")))
    #expect(try Self.text("payroll-export history", simulator).contains("tracktik sent on "))
  }

  @Test("Where nothing was made the ledger says that too, and it can be tried again")
  func failed() throws {
    let simulator = try Self.scene(
      faults:
        #"[{"path":"/processed-payroll-payruns","method":"POST","on":[1],"fault":{"status":422}}]"#)
    #expect(try Self.run(Self.approve + "; " + Self.sent, simulator).exitCode == 0)
    #expect(try Self.run(Self.mark + " --confirmed", simulator).exitCode == 65)
    let status = try Self.text("payroll-export status", simulator)
    #expect(status.contains("next: the source was not told"), "\(status)")
    #expect(try Self.run(Self.mark + " --confirmed", simulator).exitCode == 0)
    #expect(try Self.steps(simulator).count == 7)
  }

  @Test("Killed while it waits for the answer, the ledger says that nobody knows")
  func killedWithLedger() throws {
    let simulator = try Self.scene(
      faults:
        #"[{"path":"/processed-payroll-payruns","method":"POST","on":[1],"fault":{"actFirst":true,"hang":60}}]"#
    )
    #expect(try Self.run(Self.approve + "; " + Self.sent, simulator).exitCode == 0)
    _ = try Self.run(
      Self.mark + " --confirmed & pid=$!; sleep 1.2; kill -KILL $pid; wait $pid", simulator)
    let status = try Self.text("payroll-export status", simulator)
    #expect(status.contains("next: find out whether the source was told"), "\(status)")
    let again = try Self.run(Self.mark + " --confirmed", simulator)
    #expect(again.exitCode == 0 && again.errors.hasPrefix("Marked before"), "\(again.errors)")
    #expect(try Self.text("payroll-export history", simulator).contains("tracktik sent on "))
  }
}
