import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// The files of a run are what their schemas say, and their schemas refuse what they are not.
@Suite("Schemas of the program's own files")
struct OwnFileSchemaTests {
  /// A run each of sessions, of a pay run, with wages and with something left out, and of punches.
  private static let commands = [
    "payroll-export run --config Examples/harbor-guard/payroll.json --period 2026-10-25..2026-11-07"
      + " --snapshot Examples/harbor-guard/snapshot --out $OUT/r --quiet",
    "cp -r Examples/harbor-guard/snapshot $OUT/s; cp -r Examples/harbor-guard/payrun/* $OUT/s/;"
      + " payroll-export run --config Examples/harbor-guard/payroll.json"
      + " --period 2026-10-25..2026-11-07 --snapshot $OUT/s --source payrun --out $OUT/r --quiet",
    "cp -r Examples/harbor-guard $OUT/c; sed -i 's|\"payCodes\"|\"regularRate\": {},"
      + " \"leaveOut\": [{\"employees\": [\"000138\"], \"reason\": \"elsewhere\"}], \"payCodes\"|'"
      + " $OUT/c/payroll.json; payroll-export run --config $OUT/c/payroll.json --data ."
      + " --period 2026-10-25..2026-11-07 --snapshot $OUT/c/snapshot --out $OUT/r --quiet"
      + " --off-calendar 'a test'",
    "payroll-export run --config Examples/harbor-guard/payroll-punches.json"
      + " --period 2026-10-25..2026-11-07 --out $OUT/r --quiet",
  ]

  private func folder(_ body: (String) throws -> Void) throws {
    let out = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: out) }
    try body(out)
  }

  @Test("The files of any kind of run are what their schemas say", arguments: commands)
  func files(command: String) throws {
    try folder { out in
      let result = try Program.shell(command, out: out)
      #expect([0, 2].contains(result.exitCode), "\(result.errors)")
      for name in ["batch", "findings", "totals", "timeline"] {
        // A pay run of the source has no clock times.
        if name == "timeline", command.contains("payrun") { continue }
        let bytes = try InputBuffer.array(of: "\(out)/r/\(name).json")
        #expect(try SchemaValidator(name).problems(bytes) == [], "\(name)")
      }
    }
  }

  @Test("verify --format json, with and without changes")
  func verification() throws {
    try folder { out in
      let verify =
        "payroll-export verify $OUT/r --config Examples/harbor-guard/payroll.json --snapshot"
        + " Examples/harbor-guard/snapshot --format json"
      for change in ["true", "rm $OUT/r/batch.json; printf ' ' >> $OUT/r/findings.json"] {
        let result = try Program.shell("\(Self.commands[0]); \(change); \(verify)", out: out)
        #expect(try SchemaValidator("verification").problems(Array(result.output.utf8)) == [])
      }
    }
  }

  @Test("compare --format json, of runs that differ in records, rules and people")
  func comparison() throws {
    try folder { out in
      let second =
        "cp -r Examples/harbor-guard $OUT/c; sed -i 's/us-ca/us-flsa/'"
        + " $OUT/c/payroll.json; sed -i '/\"id\":880102,/d' $OUT/c/snapshot/work-sessions/0001.json;"
        + " sed -i '/\"id\":1401,/d' $OUT/c/snapshot/employees/0001.json;"
        + " payroll-export run --config $OUT/c/payroll.json --data . --period 2026-10-25..2026-11-07"
        + " --snapshot $OUT/c/snapshot --out $OUT/b --quiet"
      let compare = "payroll-export compare $OUT/r $OUT/b --names --format json"
      let result = try Program.shell("\(Self.commands[0]); \(second); \(compare)", out: out)
      #expect(result.output.contains("\"record-gone\""), "\(result.errors)")
      #expect(try SchemaValidator("comparison").problems(Array(result.output.utf8)) == [])
    }
  }

  @Test("status and history --format json, of runs that wait, that are sent, and of one employee")
  func ledger() throws {
    try folder { out in
      let scene =
        "cp -r Examples/harbor-guard $OUT/c; rm -rf $OUT/c/runs; cd $OUT/c;"
        + " make() { payroll-export run --period 2026-10-25..2026-11-07 --snapshot snapshot"
        + " --data $ROOT --by Ann --quiet \"$@\"; }; run=runs/2026-10-25..2026-11-07; make 2>/dev/null;"
        + " sha() { sha256sum $run/$1 | cut -d' ' -f1; }; printf '{\"schema\":\"payroll-export/decisions/1\","
        + "\"batch\":\"HARBOR-20261107-1\",\"batchSHA256\":\"%s\",\"runSHA256\":\"%s\",\"by\":\"Hanna\","
        + "\"at\":\"2026-11-08T10:00:00Z\",\"decisions\":[{\"employee\":\"\",\"id\":1408,\"decision\":\"hold\","
        + "\"reason\":\"he has no number yet\"},{\"employee\":\"000166\",\"id\":1407,\"decision\":\"hold\","
        + "\"reason\":\"the end of Friday is missing\"}],\"acknowledged\":[],\"notes\":[]}'"
        + " $(sha batch.json) $(sha totals.json) >d.json; approve() { payroll-export approve $run"
        + " --snapshot snapshot --data $ROOT --by Hanna --decisions d.json; }; sent() { payroll-export"
        + " mark-sent $run --by Ann --reason 'uploaded in the portal'; }"
      for deeds in ["true", "approve", "approve; sent"] {
        for (name, command) in [
          ("status", "status"), ("history", "history"), ("history", "history 000117"),
          ("history", "history 000166"),
        ] {
          let result = try Program.shell(
            "\(scene); { \(deeds); } >/dev/null; payroll-export \(command) --format json", out: out)
          #expect([0, 2].contains(result.exitCode), "\(result.errors)")
          let bytes = Array(result.output.utf8)
          #expect(try SchemaValidator(name).problems(bytes) == [], "\(deeds): \(command)")
          _ = try Program.shell("rm -rf $OUT/c", out: out)
          let other = result.output.replacing("\"schema\":", with: "\"shema\":")
          #expect(try !SchemaValidator(name).problems(Array(other.utf8)).isEmpty)
        }
      }
    }
  }

  @Test(
    "A schema refuses a key that it does not know, a key that is missing, and another kind of value"
  )
  func refusals() throws {
    try folder { out in
      _ = try Program.shell(Self.commands[0], out: out)
      for (name, right, wrong) in [
        ("totals", "\"state\":", "\"stat\":"), ("totals", "\"files\":[", "\"files\":[1,"),
        ("batch", "\"company\":", "\"compny\":"), ("batch", "\"worked\",", "\"played\","),
        ("findings", "\"message\":", "\"massage\":"), ("timeline", "\"shared\":", "\"share\":"),
        ("timeline", "\"content\":", "\"contents\":"),
      ] {
        let bytes = try InputBuffer.array(of: "\(out)/r/\(name).json")
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(right))
        let other = text.replacing(right, with: wrong, maxReplacements: 1)
        #expect(try !SchemaValidator(name).problems(Array(other.utf8)).isEmpty, "\(wrong)")
      }
    }
  }
}
