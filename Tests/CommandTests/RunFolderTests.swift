import Foundation
import PayrollBytes
import PayrollTestSupport
import RunFiles
import Testing

@Suite("The folder of a run")
struct RunFolderTests {
  private static let run = """
    payroll-export run --config "$OUT/payroll.json" --data "$ROOT" --snapshot "$OUT/snapshot" \
      --period 2026-10-25..2026-11-07
    """

  /// A folder with the example company, whose deliberate problems are repaired.
  private func withCompany(_ body: (String) throws -> Void) throws {
    let out = FileManager.default.temporaryDirectory.appending(path: "folder-\(UUID())").path()
    try Folder.make(out)
    defer { try? FileManager.default.removeItem(atPath: out) }
    let made = try Program.shell(
      """
      cp -r Examples/harbor-guard/. "$OUT" && rm -rf "$OUT/runs"; cd "$OUT"
      cp -r snapshot broken
      sed -i 's/"id":1408,"customId":null/"id":1408,"customId":"000260"/' snapshot/employees/0001.json
      sed -i '/"id":880241,/{s/"OPEN"/"CANCELLED"/}' snapshot/work-sessions/0003.json
      """, out: out)
    #expect(made.exitCode == 0, "\(made.errors)")
    try body(out)
  }

  /// What is wrong with a folder: every file that the totals name must be there as they say, and no
  /// vendor file, digest or leftover beside them.
  private func problems(_ folder: String) throws -> [String] {
    guard Folder.kind(of: folder) == .folder, Folder.holds("\(folder)/totals.json") else {
      return []
    }
    let run = try FinishedRun.read(in: folder)
    var problems = try run.changes(in: folder).map { "\($0.name) has changed" }
    var expected: Set<String> = ["totals.json", "notes.txt"]
    for file in run.files {
      expected.insert(file.name)
      if file.isForVendor { expected.insert(file.name + ".sha256") }
    }
    let names = FileManager.default.enumerator(atPath: folder)
    while let name = names?.nextObject() as? String {
      if Folder.kind(of: "\(folder)/\(name)") == .file, !expected.contains(name),
        !name.hasPrefix(".")
      {
        problems.append("\(name) is not of the run")
      }
    }
    return problems
  }

  @Test("Of two runs at one time each folder has one, whole")
  func pairs() throws {
    try withCompany { out in
      var refused = 0
      for _ in 0..<TestEffort.rounds(8) {
        let result = try Program.shell(
          """
          \(Self.run) --out "$OUT/files" >"$OUT/1.txt" 2>&1 & one=$!
          \(Self.run) --out "$OUT/files" --revision 2 >"$OUT/2.txt" 2>&1 & other=$!
          wait $one; echo $?; wait $other; echo $?
          """, out: out)
        let codes = result.output.split(separator: "\n")
        #expect(codes.allSatisfy { ["0", "5"].contains($0) } && codes.contains("0"), "\(codes)")
        if codes.contains("5") { refused += 1 }
        #expect(try problems("\(out)/files") == [])
        #expect(try leftovers(out) == [])
      }
      #expect(refused > 0)
    }
  }

  @Test("Killed or interrupted at any moment it leaves the old run or the new one, and its notes")
  func killed() throws {
    try withCompany { out in
      var generator = SeededGenerator(seed: 11)
      _ = try Program.shell(#"\#(Self.run) --out "$OUT/files""#, out: out)
      try Data("mine".utf8).write(to: URL(filePath: "\(out)/files/notes.txt"))
      for round in 0..<TestEffort.rounds(12) {
        let signal = round.isMultiple(of: 2) ? "KILL" : "TERM"
        let wait = Double.random(in: 0...0.5, using: &generator)
        let snapshot = round % 3 == 0 ? "broken" : "snapshot"
        _ = try Program.shell(
          """
          \(Self.run.replacing("$OUT/snapshot", with: "$OUT/\(snapshot)")) --out "$OUT/files" \
            --revision \(round % 5 + 1) & pid=$!
          sleep \(wait); kill -\(signal) $pid; wait $pid
          """, out: out)
        #expect(try problems("\(out)/files") == [], "round \(round) after \(wait) s")
        let again = try Program.shell(
          #"\#(Self.run) --out "$OUT/files" --revision 7"#, out: out)
        #expect(again.exitCode == 0, "\(again.errors)")
        #expect(try problems("\(out)/files") == [], "round \(round) after \(wait) s, again")
        #expect(Folder.holds("\(out)/files/notes.txt"))
        #expect(try leftovers(out) == [])
      }
    }
  }

  /// Hidden names beside the folder or in it.
  private func leftovers(_ out: String) throws -> [String] {
    try (Folder.names(in: out) + Folder.names(in: "\(out)/files")).filter {
      $0.hasPrefix(".") && !$0.hasPrefix(".std")
    }
  }

  @Test(
    "The vendor files of a blocked run are drafts; those of a good one are not, and no draft stays")
  func drafts() throws {
    try withCompany { out in
      let files = "\(out)/files"
      let broken = Self.run.replacing("$OUT/snapshot", with: "$OUT/broken")
      #expect(try Program.shell(#"\#(broken) --out "$OUT/files""#, out: out).exitCode == 2)
      #expect(
        try Folder.names(in: files) == [
          "batch.json", "draft", "findings.json", "timeline.json", "totals.json",
        ])
      let check = try Program.shell(
        #"cd "$OUT/files/draft" && sha256sum --check *.sha256"#, out: out)
      #expect(check.exitCode == 0)
      #expect(try Folder.names(in: "\(files)/draft").contains("PRABCEPI.csv"))
      #expect(try problems(files) == [])
      #expect(try Program.shell(#"\#(Self.run) --out "$OUT/files""#, out: out).exitCode == 0)
      #expect(try !Folder.names(in: files).contains("draft"))
      #expect(try Folder.names(in: files).contains("PRABCEPI.csv"))
      #expect(try problems(files) == [])
      // And back again.
      #expect(try Program.shell(#"\#(broken) --out "$OUT/files""#, out: out).exitCode == 2)
      #expect(try !Folder.names(in: files).contains("PRABCEPI.csv"))
      #expect(try problems(files) == [])
    }
  }

  @Test("Somebody else's file is never replaced or removed")
  func foreign() throws {
    try withCompany { out in
      let files = "\(out)/files"
      try Folder.make(files)
      try Data("mine".utf8).write(to: URL(filePath: "\(files)/PRABCEPI.csv"))
      let refused = try Program.shell(#"\#(Self.run) --out "$OUT/files""#, out: out)
      #expect(refused.exitCode == 3)
      #expect(
        refused.errors.contains("the folder holds PRABCEPI.csv, and totals.json does not say"))
      #expect(try Folder.names(in: files) == ["PRABCEPI.csv"])
      try FileManager.default.moveItem(
        atPath: "\(files)/PRABCEPI.csv", toPath: "\(files)/notes.txt")
      #expect(try Program.shell(#"\#(Self.run) --out "$OUT/files""#, out: out).exitCode == 0)
      // The totals are gone: what has its digest is still known.
      try FileManager.default.removeItem(atPath: "\(files)/totals.json")
      #expect(try Program.shell(#"\#(Self.run) --out "$OUT/files""#, out: out).exitCode == 0)
      #expect(try problems(files) == [] && Folder.holds("\(files)/notes.txt"))
    }
  }

  @Test("A folder that the program works in keeps its place", arguments: [".", "../files", "$PWD"])
  func workedIn(out name: String) throws {
    try withCompany { out in
      try Folder.make("\(out)/files")
      let result = try Program.shell(
        """
        cd "$OUT/files"; echo mine >notes.txt
        \(Self.run) --out \(name) --revision 2 && \(Self.run) --out \(name) && ls -A
        """, out: out)
      #expect(result.exitCode == 0, "\(result.errors)")
      #expect(result.output.contains("PRABCEPI.csv\n") && result.output.contains("notes.txt\n"))
      #expect(!result.output.contains("payroll-export\n"))
      #expect(try problems("\(out)/files") == [])
    }
  }
}
