import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

/// A new run takes the place of the old one's files and of nothing else that lies beside them.
@Suite("Which files are a run's own, and digests beside them")
struct OwnFilesTests {
  /// Writes a vendor file with its digest.
  private func vendorFile(_ text: String, in folder: String, as name: String) throws
    -> RunReport.File
  {
    try Folder.make(Folder.parent(of: "\(folder)/\(name)"))
    var out = OutputBuffer()
    out.append(jsonString: text)
    let receipt = try OutputFile.write(out, to: "\(folder)/\(name)")
    try DigestFile.write(receipt)
    return RunReport.File(kind: "adp", receipt: receipt)
  }

  /// A folder with the files of a run, whose state is that of its files.
  private func run<Value>(drafts: Bool, _ body: (String) throws -> Value) throws -> Value {
    try Scratch.folder { folder in
      let batch = try PayBatch.empty()
      var report = RunReport(
        batch: batch, findings: [],
        files: [
          .init(kind: "batch", receipt: try BatchFile.write(batch, to: "\(folder)/batch.json")),
          .init(
            kind: "findings",
            receipt: try FindingsFile.write([], of: batch, to: "\(folder)/findings.json")),
          .init(kind: "wages", receipt: try WagesFile.write(batch, to: "\(folder)/wages.csv")),
        ])
      let name = (drafts ? "draft/" : "") + "PAY.csv"
      report.add([try vendorFile("pay", in: folder, as: name)], areDrafts: drafts)
      report.add([.init(kind: "paychex-flex", receipt: nil)], areDrafts: drafts)
      _ = try TotalsFile.write(report, to: "\(folder)/totals.json")
      try Scratch.put("notes", in: folder, as: "notes.txt")
      return try body(folder)
    }
  }

  private static let always: Set = ["timeline.json", "batch.json", "findings.json", "totals.json"]

  @Test("They are what the totals name, with digests beside those for vendors")
  func withTotals() throws {
    for (drafts, prefix) in [(false, ""), (true, "draft/")] {
      try run(drafts: drafts) { folder in
        #expect(
          OwnFiles.names(in: folder)
            == Self.always.union([
              "wages.csv", "\(prefix)PAY.csv", "\(prefix)PAY.csv.sha256",
            ]))
        // Also what was changed since, and what is gone: the name was the run's.
        try Scratch.put("other", in: folder, as: "wages.csv")
        try FileManager.default.removeItem(atPath: "\(folder)/findings.json")
        #expect(OwnFiles.names(in: folder).isSuperset(of: ["wages.csv", "findings.json"]))
      }
    }
  }

  @Test("Where the totals are gone, they are what says of itself that it is a run's")
  func withoutTotals() throws {
    for (drafts, prefix) in [(false, ""), (true, "draft/")] {
      try run(drafts: drafts) { folder in
        try FileManager.default.removeItem(atPath: "\(folder)/totals.json")
        // A wages.csv has no digest: nothing says whose it is.
        #expect(
          OwnFiles.names(in: folder)
            == Self.always.union(["\(prefix)PAY.csv", "\(prefix)PAY.csv.sha256"]))
        try Scratch.put("{\"mine\":1}", in: folder, as: "batch.json")
        try Scratch.put("{", in: folder, as: "findings.json")
        try Scratch.put("sent by hand", in: folder, as: "\(prefix)PAY.csv")
        #expect(OwnFiles.names(in: folder) == ["timeline.json", "totals.json"])
      }
    }
  }

  @Test("Totals that cannot be read are no totals")
  func brokenTotals() throws {
    try run(drafts: false) { folder in
      try Scratch.put("{\"schema\":\"payroll-export/totals/9\"}", in: folder, as: "totals.json")
      #expect(
        OwnFiles.names(in: folder) == Self.always.union(["PAY.csv", "PAY.csv.sha256"]))
      try Scratch.put("{\"total\":3}", in: folder, as: "totals.json")
      #expect(!OwnFiles.names(in: folder).contains("totals.json"))
    }
  }

  @Test("In an empty folder, and in none, the four that runs write are free to be its own")
  func nothing() throws {
    try Scratch.folder { folder in
      #expect(OwnFiles.names(in: folder) == Self.always)
      #expect(OwnFiles.names(in: folder + "/none") == Self.always)
    }
  }

  @Test("A digest has the form of sha256sum, and holds for those bytes under that name")
  func digests() throws {
    try Scratch.folder { folder in
      let file = try vendorFile("a", in: folder, as: "a.csv")
      let path = "\(folder)/a.csv"
      // The SHA-256 of "a" in quotes.
      let digest = "ac8d8342bbb2362d13f0a559a3621bb407011368895164b628a54f7fc33fc43c"
      #expect(file.receipt?.sha256 == digest)
      #expect(DigestFile.path(of: path) == path + ".sha256")
      let text = String(decoding: try InputBuffer.array(of: path + ".sha256"), as: UTF8.self)
      #expect(text == "\(digest)  a.csv\n")
      #expect(OwnFiles.hasOwnDigest(path))
      for wrong in [
        "\(digest)  b.csv\n", "\(digest)  a.csv", "\(digest) a.csv\n", "\(digest) *a.csv\n",
        "\(digest)  \(path)\n", digest.uppercased() + "  a.csv\n", "",
      ] {
        try Scratch.put(wrong, in: folder, as: "a.csv.sha256")
        #expect(!OwnFiles.hasOwnDigest(path), "\(wrong)")
      }
      try Scratch.put(text, in: folder, as: "a.csv.sha256")
      #expect(OwnFiles.hasOwnDigest(path))
      try Scratch.put("\"a\" ", in: folder, as: "a.csv")
      #expect(!OwnFiles.hasOwnDigest(path) && !OwnFiles.hasOwnDigest("\(folder)/none"))
    }
  }
}
