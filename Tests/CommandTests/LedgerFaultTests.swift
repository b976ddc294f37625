import Foundation
import PayrollTestSupport
import Testing

/// Calls of the system that fail, one after the other, under the real program: see `Faults/failing.c`.
@Suite("The ledger, when the disk fails")
struct LedgerFaultTests {
  /// A company with a run and decisions, and the states that commands begin from: without a ledger, with
  /// one that knows the run, approved, and sent.
  private static let scene = #"""
    under="$OUT/co"; said="$OUT/said"; hit="$OUT/hit"
    cc -shared -fPIC -O1 -Wall -o "$OUT/failing.so" Tests/CommandTests/Faults/failing.c -ldl || exit 9
    cp -r Examples/harbor-guard "$under"; rm -rf "$under/runs"; cd "$under"; run=runs/r
    make() { payroll-export run --period 2026-10-25..2026-11-07 --snapshot snapshot --data "$ROOT" --out $run --quiet "$@"; }
    make 2>/dev/null
    sha() { sha256sum $run/$1 | cut -d' ' -f1; }
    printf '{"schema":"payroll-export/decisions/1","batch":"HARBOR-20261107-1","batchSHA256":"%s","runSHA256":"%s","by":"Hanna","at":"2026-11-08T10:00:00Z","decisions":[{"employee":"","id":1408,"decision":"hold","reason":"he has no number yet"},{"employee":"000166","id":1407,"decision":"hold","reason":"the end of Friday is missing"}],"acknowledged":[],"notes":[]}\n' $(sha batch.json) $(sha totals.json) >decisions.json
    approve() { payroll-export approve $run --snapshot snapshot --data "$ROOT" --by Hanna --decisions decisions.json; }
    sent() { payroll-export mark-sent $run --by Ann --reason "uploaded in the portal"; }
    revoke() { payroll-export revoke $run --by Hanna --reason "one shift too many"; }
    writeoff() { payroll-export write-off 000166 --by Ann --reason "paid by cheque on Monday"; }
    first() { make --by Ann; }
    kinds() { payroll-export ledger show 2>/dev/null | sed -n 's/^[0-9]*  [^ ]*  \([^ ]*\)  .*/\1/p' | tr '\n' ' '; }
    keep() { rm -rf "$OUT/$1"; cp -a "$under" "$OUT/$1"; }
    back() { find "$under" -mindepth 1 -delete; cp -a "$OUT/$1/." "$under/"; }
    keep none
    # faulty COMMAND KIND AT ERRNO STAYS
    faulty() {
      rm -f "$hit"
      ( export LD_PRELOAD="$OUT/failing.so" FAULT_KIND=$2 FAULT_AT=$3 FAULT_ERRNO=$4 FAULT_STAYS=$5 FAULT_UNDER="$under" FAULT_SAID="$hit"; $1 ) >"$said" 2>&1
    }

    """#

  private func shell(_ script: String) throws -> Program.Result {
    let out = FileManager.default.temporaryDirectory.appending(path: "fault-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: out) }
    return try Program.shell(Self.scene + script, out: out)
  }

  /// A command that adds to the ledger.
  struct Deed: Sendable, CustomTestStringConvertible {
    /// Its function in the scene.
    let name: String
    /// What is done before.
    let before: String
    /// What the command says where it was done already, beside exit code 0.
    let isDone: String
    /// The kinds of call that it must make.
    let kinds: [String]
    var testDescription: String { name }
  }

  private static let deeds = [
    Deed(
      name: "first", before: "true", isDone: "-",
      kinds: ["open", "write", "sync", "rename", "truncate"]),
    Deed(
      name: "approve", before: "true", isDone: "-",
      kinds: ["open", "write", "sync", "rename", "truncate"]),
    Deed(
      name: "sent", before: "approve", isDone: "-",
      kinds: ["open", "write", "sync", "rename", "truncate"]),
    Deed(
      name: "revoke", before: "approve", isDone: "is not approved",
      kinds: ["open", "write", "sync", "rename", "truncate"]),
    Deed(
      name: "writeoff", before: "approve; sent", isDone: "nothing is owed",
      kinds: ["open", "write", "sync", "truncate"]),
  ]

  @Test(
    "Each call fails once, and from there on: an error, the old state or the new one, and then it goes on",
    arguments: deeds)
  func calls(_ deed: Deed) throws {
    let step = TestEffort.isLong ? 1 : TestEffort.isBrief ? 29 : 7
    let faults = TestEffort.isLong ? #""5 0" "28 1" "30 0""# : #""5 0" "28 1""#
    let result = try shell(
      #"""
      { \#(deed.before); } >/dev/null 2>&1; keep before; old=$(kinds)
      \#(deed.name) >/dev/null 2>&1; keep after; new=$(kinds); good=$(sha totals.json 2>/dev/null)
      [ "$old" != "$new" ] || echo "the deed does nothing"
      # 5 is EIO, 28 ENOSPC, 30 EROFS.
      for kind in open write sync rename truncate remove make; do
        for fault in \#(faults); do
          set -- $fault; at=1; count=0
          while :; do
            back before
            faulty \#(deed.name) $kind $at $1 $2; code=$?
            place="\#(deed.name), $kind $at, error $1 $2: exit $code: $(tail -c 600 "$said")"
            if [ ! -e "$hit" ]; then
              [ $code = 0 ] || [ $code = 2 ] || echo "without a fault: $place"
              break
            fi
            count=$((count + 1))
            now=
            if [ -e payroll.db ]; then
              payroll-export ledger verify >"$OUT/verify" 2>&1 || echo "$place; verify: $(cat "$OUT/verify")"
              now=$(kinds)
            fi
            case "$now" in "$new") ;; *) case "$new" in "$now"*) ;; *) echo "$place; it has $now";; esac;; esac
            case $code in
            0 | 2) [ "$now" = "$new" ] || echo "$place; it says that it is done, and the ledger has $now";;
            5 | 65 | 66 | 73 | 74) grep -q 'payroll-export: .*(.*):\? *.*' "$said" || echo "$place; it does not say where";;
            *) echo "$place";;
            esac
            ( \#(deed.name) ) >"$said" 2>&1; code=$?
            [ $code = 0 ] || [ $code = 2 ] || grep -q '\#(deed.isDone)' "$said" || echo "$place; and again: exit $code: $(cat "$said")"
            [ "$(sha totals.json 2>/dev/null)" = "$good" ] || echo "$place; other files"
            payroll-export ledger verify >"$OUT/verify" 2>&1 || echo "$place; then verify: $(cat "$OUT/verify")"
            at=$((at + \#(step)))
          done
          case " \#(deed.kinds.joined(separator: " ")) " in
          *" $kind "*) [ $count -gt 0 ] || echo "no call of the kind $kind failed";;
          esac
        done
      done
      echo done
      """#)
    #expect(result.output == "done\n", "\(result.output)\n\(result.errors)")
  }

  @Test("A clock that went back by days is refused, and one that is off by minutes changes nothing")
  func clock() throws {
    let result = try shell(
      #"""
      { approve; } >/dev/null
      later() { ( export LD_PRELOAD="$OUT/failing.so" FAULT_CLOCK=$1; sent ) >"$said" 2>&1; echo "exit $?"; }
      later -864000; grep -c 'the clock says' "$said"; kinds; echo
      later -600
      payroll-export ledger show | sed -n 's/^[0-9]*  \([^ ]*Z\)  .*/\1/p' | sort -c && echo "in order"
      payroll-export ledger verify
      """#)
    #expect(
      result.output == """
        exit 3
        1
        opened drafted approved 
        exit 0
        in order
        The ledger is whole.

        """, "\(result.output)\n\(result.errors)")
  }

  @Test("A ledger and a folder that can be read alone are an error, and stay as they were")
  func readOnly() throws {
    let result = try shell(
      #"""
      { approve; } >/dev/null; old=$(kinds)
      chmod 0400 payroll.db; chmod 0500 .
      # Rights say nothing to root.
      if [ $(id -u) = 0 ]; then
        chown -R 65534:65534 "$OUT"; chmod 0711 "$OUT"
        as() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; }
      else
        as() { "$@"; }
      fi
      if ! as payroll-export --version >/dev/null 2>&1; then echo "skipped: another user cannot start the program"; exit; fi
      as payroll-export mark-sent $run --by Ann --reason "uploaded in the portal" >"$said" 2>&1; echo "exit $?"
      grep -c 'payroll.db' "$said"
      chmod 0700 .; chmod 0600 payroll.db
      [ "$(kinds)" = "$old" ] || echo "other events: $(kinds)"
      payroll-export ledger verify
      """#)
    if result.output.hasPrefix("skipped") {
      print("LedgerFaultTests: \(result.output)")
      return
    }
    #expect(
      result.output == "exit 73\n1\nThe ledger is whole.\n", "\(result.output)\n\(result.errors)")
  }

  @Test("A disk that is full")
  func full() throws {
    let result = try shell(
      #"""
      mkdir "$OUT/small"; size=$(du -sk "$under" | cut -f1)
      # A few pages are left, and then none.
      if ! mount -t tmpfs -o size=$((size + 64))k none "$OUT/small" 2>/dev/null; then echo "skipped: nothing can be mounted here"; exit; fi
      trap 'umount "$OUT/small"' EXIT
      cp -a "$under/." "$OUT/small/"; cd "$OUT/small"
      dd if=/dev/zero of=rest bs=1k >/dev/null 2>&1
      ( approve ) >"$said" 2>&1; echo "exit $?"; grep -ci 'full\|no space\|disk' "$said"
      [ ! -e payroll.db ] || payroll-export ledger verify
      rm rest; mount -o remount,size=64m "$OUT/small"
      ( approve ) >"$said" 2>&1; echo "exit $?"
      payroll-export ledger verify; cd /
      """#)
    if result.output.hasPrefix("skipped") {
      print("LedgerFaultTests: \(result.output)")
      return
    }
    #expect(
      result.output == "exit 73\n1\nexit 0\nThe ledger is whole.\n",
      "\(result.output)\n\(result.errors)")
  }
}
