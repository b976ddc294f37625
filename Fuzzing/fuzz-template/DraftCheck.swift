import FuzzSupport
import Glibc
import OutputReader
import PayrollBytes
import PayrollModel
import PayrollTemplates
import TemplateWriter

/// What must hold of every draft, whatever the template.
enum DraftCheck {
  /// A folder of this process in `TMPDIR`, which had better be in memory: every file is made
  /// durable.
  private static let folder: String = {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/dev/shm"
    let path = "\(parent)/fuzz-template.\(getpid())"
    do throws(FileProblem) { try Folder.make(path) } catch {
      FuzzExpectation.fail("\(path): \(error.reason)")
    }
    return path
  }()

  /// Whether a file that does not read back as the batch is a failure. Such a file is refused, as it
  /// must be; but of a template that means something it says that the reader does not understand it.
  private static let isStrict = getenv("FUZZ_STRICT") != nil

  /// Writes a batch. Errors with a type are allowed: a template can make XML that is none.
  static func write(_ batch: PayBatch, with plan: OutputPlan) {
    var draft: Draft?
    do throws(OutputError) {
      draft = try plan.write(batch, toFolder: folder, check: FinishedFileReader.check)
    } catch {
      if case .readBack(_, let line, let message) = error, isStrict {
        FuzzExpectation.fail("read back, line \(line): \(message)")
      }
    }
    for receipt in draft?.receipts ?? [] {
      let isBlocked = draft?.findings.contains { $0.severity == .blocking } ?? true
      FuzzExpectation.expect(!isBlocked, "a blocked draft has a file")
      FuzzExpectation.expect(receipt.path.hasPrefix("\(folder)/"), "the file is somewhere else")
      unlink(receipt.path)
    }
    let names = try? Folder.names(in: folder)
    FuzzExpectation.expect(names == [], "files were left behind: \(names ?? [])")
  }
}
