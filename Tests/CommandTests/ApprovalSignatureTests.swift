import Foundation
import Testing

@Suite("Approvals that are signed")
struct ApprovalSignatureTests {
  /// A company whose policy wants signatures, a run, decisions about it, and keys: Hanna's, whose key is
  /// among the approvers, Otto's, whose key was good until 2020, and Eve's, whom nobody knows.
  private static let scene = """
    cp -r Examples/harbor-guard "$OUT/co"; rm -rf "$OUT/co/runs"; cd "$OUT/co"
    sed -i 's/"company": {/"signOff": { "approvers": "approvers", "signature": "required" },\\n  "company": {/' payroll.json
    for who in hanna otto eve; do ssh-keygen -q -t ed25519 -N '' -C $who -f key.$who; done
    { printf 'hanna namespaces="payroll-export" '; cat key.hanna.pub
      printf 'otto valid-before="20200101" '; cat key.otto.pub; } >approvers
    run=runs/2026-10-25..2026-11-07
    payroll-export run --period 2026-10-25..2026-11-07 --snapshot snapshot --data "$ROOT" --quiet
    sha() { sha256sum $run/$1 | cut -d' ' -f1; }
    printf '{"schema":"payroll-export/decisions/1","batch":"HARBOR-20261107-1","batchSHA256":"%s","runSHA256":"%s","by":"Hanna","at":"2026-11-08T10:00:00Z","decisions":[{"employee":"","id":1408,"decision":"hold","reason":"he has no number yet"},{"employee":"000166","id":1407,"decision":"hold","reason":"the end of Friday is missing"}],"acknowledged":[],"notes":[]}\\n' $(sha batch.json) $(sha totals.json) >decisions.json
    sign() { ssh-keygen -q -Y sign -f key.$1 -n ${2:-payroll-export} decisions.json 2>/dev/null; }
    approve() { payroll-export approve $run --snapshot snapshot --data "$ROOT" --by Hanna "$@" 2>&1; echo "exit $?"; }
    """

  private func shell(_ command: String) throws -> String {
    let out = FileManager.default.temporaryDirectory.appending(path: "signature-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: out) }
    let result = try Program.shell("\(Self.scene)\n\(command)", out: out)
    return result.output
  }

  @Test("The signature of an approver holds, and the ledger remembers it")
  func good() throws {
    let text = try shell(
      "sign hanna; approve --decisions decisions.json; payroll-export status | grep -c 'signed by hanna'"
    )
    #expect(text.contains("by Hanna, signed by hanna."))
    #expect(text.hasSuffix("exit 0\n1\n"))
  }

  @Test("Without a signature nothing is approved, and the folder stays as it was")
  func none() throws {
    let text = try shell(
      "approve --decisions decisions.json; approve; ls $run; payroll-export ledger show | grep -c approved"
    )
    #expect(text.contains("an approval must be signed here"))
    #expect(text.components(separatedBy: "exit 3").count == 3)
    #expect(text.contains("draft"))
    #expect(text.hasSuffix("0\n"))
  }

  @Test("What was read is what is verified, whatever becomes of the file meanwhile")
  func changed() throws {
    let text = try shell(
      """
      sign hanna; cp decisions.json good.json; sed -i 's/10:00:00/10:00:01/' decisions.json; mkdir bin
      printf '#!/bin/sh\\ncp good.json decisions.json\\nexec /usr/bin/ssh-keygen "$@"\\n' >bin/ssh-keygen
      chmod +x bin/ssh-keygen; PATH="$PWD/bin:$PATH"
      approve --decisions decisions.json; cmp good.json decisions.json && echo changed
      """)
    #expect(text.contains("the signature of hanna does not hold for these bytes"), "\(text)")
    #expect(text.hasSuffix("exit 3\nchanged\n"), "\(text)")
  }

  @Test(
    "Another signature does not hold",
    arguments: [
      ("sign eve", "no approver has the key"),
      ("sign otto", "key has expired"),
      ("sign hanna git", "does not hold"),
      ("sign hanna; sed -i 's/10:00:00/10:00:01/' decisions.json", "does not hold"),
      ("sign hanna; echo >>decisions.json.sig", "exit 0"),
      ("echo nonsense >decisions.json.sig", "no approver has the key"),
      ("sign hanna; rm approvers", "there is no such file"),
    ])
  func others(_ change: String, _ word: String) throws {
    let text = try shell("\(change); approve --decisions decisions.json")
    #expect(text.contains(word), "\(text)")
    #expect(text.hasSuffix("exit 0\n") == (word == "exit 0"), "\(text)")
  }
}
