import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

/// What the tests of this module share: templates, mappings, folders to write into.
enum Writing {
  /// A shipped template.
  static func template(_ name: String) throws -> Template {
    let path = Folder.resolve("Templates/\(name).xml", in: SharedFolder.packageRoot)
    return try Template.read(try InputBuffer.array(of: path), file: path)
  }

  /// A template written in a test; messages call it `t.xml`.
  static func template(text: String) throws -> Template {
    try Template.read(Array(text.utf8), file: "t.xml")
  }

  /// A mapping from rows below the usual header, or below one of their own.
  static func mapping(_ rows: String) throws -> EarningCodeMapping {
    try EarningCodeMapping.read(
      Array(SmallTemplate.mappingText(rows).utf8), file: "codes.csv")
  }

  /// The five buckets and double time with ADP's two columns.
  static func usualMapping() throws -> EarningCodeMapping {
    try mapping(
      "regular,*,*,REG\novertime,*,*,OT\novertime,2,*,DT\nholiday,*,*,HOL\nsick,*,*,SCK\n"
        + "vacation,*,*,VAC\n")
  }

  /// A new folder below the system's temporary one.
  static func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/template-writer-\(UUID())"
    try Folder.make(path)
    return path
  }

  /// Writes a batch; returns the draft and the bytes.
  static func write(
    _ plan: OutputPlan, _ batch: PayBatch, chunk: Int = OutputPlan.employeesPerChunk,
    threads: Int = 2, check: @escaping FinishedFileCheck = FinishedFileReader.check
  ) throws -> (draft: Draft, bytes: [UInt8]) {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let draft = try plan.write(
      batch, toFolder: folder, check: check, employeesPerChunk: chunk,
      threads: threads)
    guard let receipt = draft.receipts.first else {
      #expect(try Folder.names(in: folder) == [], "a refused draft leaves nothing behind")
      return (draft, [])
    }
    guard draft.receipts.count == 1 else {
      return (draft, try all(draft))
    }
    return (draft, try InputBuffer.array(of: receipt.path))
  }

  /// The files of a draft that has one for each employee, each behind its name.
  private static func all(_ draft: Draft) throws -> [UInt8] {
    try draft.receipts.flatMap { receipt in
      Array("== \(Folder.name(of: receipt.path)) ==\n".utf8)
        + (try InputBuffer.array(of: receipt.path))
    }
  }

  /// Writes a batch and returns the file as text.
  static func text(_ plan: OutputPlan, _ batch: PayBatch) throws -> String {
    let (draft, bytes) = try write(plan, batch)
    #expect(draft.findings.filter { $0.severity == .blocking } == [])
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of a problem list, each as it is shown to people.
  static func problems(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let error as TextProblems {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }
}

/// Comparing bytes with files under `Golden`.
enum Golden {
  private static let folder = Folder.parent(of: #filePath) + "/Golden"

  /// Compares; with RECORD_GOLDEN=1 in the environment it records, and the test fails.
  static func expect(
    _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = folder + "/" + name
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      var buffer = OutputBuffer()
      buffer.append(bytes)
      try Folder.make(Folder.parent(of: path))
      _ = try OutputFile.write(buffer, to: path)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    guard Folder.kind(of: path) == .file else {
      Issue.record(
        "there is no Golden/\(name); look at the output, then run with RECORD_GOLDEN=1",
        sourceLocation: sourceLocation)
      return
    }
    let golden = try InputBuffer.array(of: path)
    #expect(
      String(decoding: bytes, as: UTF8.self) == String(decoding: golden, as: UTF8.self),
      sourceLocation: sourceLocation)
    #expect(bytes == golden, sourceLocation: sourceLocation)
  }
}
