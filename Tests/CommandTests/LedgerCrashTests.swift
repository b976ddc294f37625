import Foundation
import PayrollTestSupport
import Testing

@Suite("Approving, when the program is killed")
struct LedgerCrashTests {
  @Test("Killed at any moment and run again, it comes to the same: one approval of the same bytes")
  func killed() throws {
    let rounds = TestEffort.rounds(60)
    let out = FileManager.default.temporaryDirectory.appending(path: "crash-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: out) }
    let script = """
      cp -r Examples/harbor-guard "$OUT/co"; rm -rf "$OUT/co/runs"; cd "$OUT/co"; run=runs/r
      payroll-export run --period 2026-10-25..2026-11-07 --snapshot snapshot --data "$ROOT" --out $run --quiet 2>/dev/null
      sha() { sha256sum $run/$1 | cut -d' ' -f1; }
      printf '{"schema":"payroll-export/decisions/1","batch":"HARBOR-20261107-1","batchSHA256":"%s","runSHA256":"%s","by":"Hanna","at":"2026-11-08T10:00:00Z","decisions":[{"employee":"","id":1408,"decision":"hold","reason":"he has no number yet"},{"employee":"000166","id":1407,"decision":"hold","reason":"the end of Friday is missing"}],"acknowledged":[],"notes":[]}\\n' $(sha batch.json) $(sha totals.json) >decisions.json
      cp -r $run before
      approve() { exec payroll-export approve $run --snapshot snapshot --data "$ROOT" --by Hanna --decisions decisions.json; }
      sent() { exec payroll-export mark-sent $run --by Ann --reason "uploaded in the portal"; }
      fresh() { rm -rf $run payroll.db* runs/.r*; cp -r before $run; }
      begin=$(date +%s%N); (approve) >/dev/null || echo "no approval"; took=$(( ($(date +%s%N) - begin) / 1000 ))
      good=$(sha totals.json)
      for round in $(seq 1 \(rounds)); do
        fresh
        at=$(( took * round / \(rounds) ))
        approve >/dev/null 2>&1 & child=$!
        sleep $(printf '0.%06d' $at); kill -9 $child 2>/dev/null; wait $child 2>/dev/null
        if [ -e payroll.db ]; then
          payroll-export ledger verify >said 2>&1 || { echo "round $round, at $at us: $(cat said)"; continue; }
        fi
        (approve) >said 2>&1 || { echo "round $round, at $at us: $(cat said)"; continue; }
        [ "$(sha totals.json)" = $good ] || echo "round $round: other files"
        sent >/dev/null 2>&1 & child=$!
        sleep $(printf '0.%06d' $(( at / 4 ))); kill -9 $child 2>/dev/null; wait $child 2>/dev/null
        (sent) >said 2>&1 || echo "round $round: $(cat said)"
        payroll-export ledger verify >said 2>&1 || echo "round $round: $(cat said)"
        payroll-export status --today 2026-11-09 | grep -q 'Every run is with the vendor' || echo "round $round: not sent"
      done
      echo done
      """
    let result = try Program.shell(script, out: out)
    #expect(result.output == "done\n", "\(result.output)\n\(result.errors)")
  }

  @Test(
    "An adjustment that is killed at any moment, of its run, its approval or its sending, pays once"
  )
  func killedAdjustment() throws {
    let rounds = TestEffort.rounds(30)
    let out = FileManager.default.temporaryDirectory.appending(path: "crash-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: out) }
    let script = """
      mkdir "$OUT/co"; cd "$OUT/co"
      printf '{ "company": { "name": "Bay Patrol", "id": "BAY", "timeZone": "America/New_York" },\n "source": { "kind": "punches", "file": "punches.csv" }, "payBasis": "worked", "approval": "none",\n "rules": { "default": "us-flsa" }, "signOff": { "fourEyes": false },\n "outputs": [ { "template": "generic-csv", "earningCodes": "codes.csv" } ] }\n' >payroll.json
      printf 'bucket,multiplier,payCode,earningCode\nregular,*,*,REG\novertime,1.5,*,OT\n' >codes.csv
      echo employee,start,end >punches.csv
      for week in 01 08 15; do for who in 1001 1002; do for day in 1 2 3 4 5; do
        date=$(date -d "2026-03-$week +$day day" +%F); echo "$who,$date 08:00,$date 16:00"; done; done; done >>punches.csv
      make() { $exec payroll-export run --period $1 --data "$ROOT" --by Ann --quiet $2 $3; }
      approve() { $exec payroll-export approve runs/$1 --by Ann --data "$ROOT"; }
      sent() { $exec payroll-export mark-sent runs/$1 --by Ann --reason "uploaded in the portal"; }
      for period in 2026-03-01..2026-03-07 2026-03-08..2026-03-14; do make $period; approve $period; sent $period; done >/dev/null
      sed -i 's/^1001,2026-03-03 08:00,2026-03-03 16:00/1001,2026-03-03 08:00,2026-03-03 18:00/; /^1002,2026-03-12/d' punches.csv
      cp -r . ../before; last=2026-03-15..2026-03-21
      run() { make $last --adjust 2; }; yes() { approve $last; }; send() { sent $last; }
      paid() { payroll-export history 1001; payroll-export history 1002; }
      took() { local begin=$(date +%s%N); "$@" >/dev/null 2>&1 || echo "$1 fails"; echo $(( ($(date +%s%N) - begin) / 1000 )); }
      first=$(took run); second=$(took yes); third=$(took send); good=$(paid)
      killed() { ( exec=exec; "$1" ) >/dev/null 2>&1 & child=$!; sleep $(printf '0.%06d' $2); kill -9 $child 2>/dev/null; wait $child 2>/dev/null; }
      for round in $(seq 1 \(rounds)); do
        find . -mindepth 1 -delete; cp -r ../before/. .
        killed run $(( first * round / \(rounds) )); run >said 2>&1 || echo "round $round: $(cat said)"
        killed yes $(( second * round / \(rounds) )); yes >said 2>&1 || echo "round $round: $(cat said)"
        killed send $(( third * round / \(rounds) )); send >said 2>&1 || echo "round $round: $(cat said)"
        payroll-export ledger verify >said 2>&1 || echo "round $round: $(cat said)"
        [ "$(paid)" = "$good" ] || echo "round $round: $(paid)"
      done
      echo "$good"
      """
    let result = try Program.shell(script, out: out)
    #expect(
      result.output == """
        2026-03-01..2026-03-07  BAY-20260307-1  sent
          regular ×1  40.00 h
        2026-03-08..2026-03-14  BAY-20260314-1  sent
          regular ×1  40.00 h
        2026-03-15..2026-03-21  BAY-20260321-1  sent
          regular ×1  40.00 h
          overtime ×1.5  2.00 h
        2026-03-01..2026-03-07  BAY-20260307-1  sent
          regular ×1  40.00 h
        2026-03-08..2026-03-14  BAY-20260314-1  sent
          regular ×1  40.00 h
        2026-03-15..2026-03-21  BAY-20260321-1  sent
          regular ×1  32.00 h

        """, "\(result.output)\n\(result.errors)")
  }
}
