import Glibc
import OutputReader
import PayrollBytes
import PayrollModel
import PayrollRun
import PayrollTemplates
import TemplateWriter

extension CommandDescription.Option {
  static let earningCodes = Self(
    name: "earning-codes", value: "FILE",
    help: "the earning-code mapping; the sample that comes with the template unless given")
  static let setting = Self(
    name: "set", value: "NAME=VALUE", help: "the value of a setting; may be given several times",
    isRepeatable: true)
}

extension CommandDescription {
  /// `payroll-export templates preview`
  static let templatesPreview = CommandDescription(
    name: "templates preview",
    summary: "a payroll format, made of a small example company",
    discussion: """
      Writes the file of a template for four people of an example company, with hours of all five
      buckets, double time, two rates and two sites, and prints it on standard output, byte for byte.
      Settings that are not given have the template's examples. Nothing of your company is in it.
      """,
    operands: [.init(name: "ID", help: "the template, such as adp-workforce-now, or a path")],
    options: [.setting, .earningCodes, .schema, .data],
    examples: [
      "payroll-export templates preview adp-run --set companyCode=R9XYZ",
      "payroll-export templates preview Templates/our-vendor.xml --earning-codes our-codes.csv",
    ],
    run: { (arguments, console) throws(CommandFailure) in
      try TemplatesPreviewCommand(arguments, console).run()
    })
}

/// Shows a template at work.
struct TemplatesPreviewCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitCode {
    let input = TemplatesInput(arguments)
    let template = try input.template(arguments.operands[0])
    let preview = try input.preview(template, arguments)
    for note in preview.notes { console.printError(TerminalText.line(note)) }
    guard let batch = ExampleBatch.make() else {
      throw CommandFailure(.internalError, "the example company has no period")
    }
    let folder = try Self.temporaryFolder()
    defer { Self.remove(folder) }
    let draft: Draft
    do {
      draft = try preview.plan.write(
        batch, toFolder: folder, check: FinishedFileReader.check)
    } catch { throw CommandFailure(error) }
    for finding in draft.findings {
      console.printError("\(FindingText.line(finding))\n")
    }
    for receipt in draft.receipts {
      console.printError(TerminalText.line("\(Folder.name(of: receipt.path)):"))
      do { console.print(bytes: try InputBuffer.array(of: receipt.path)) } catch {
        throw CommandFailure(error)
      }
    }
    return draft.receipts.isEmpty ? .findings : .done
  }

  private static func temporaryFolder() throws(CommandFailure) -> String {
    let given = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let base = given.isEmpty ? "/tmp" : given
    var template = Array("\(base)/payroll-export-preview.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandFailure(
        .cannotCreate, "a temporary folder cannot be made", at: base,
        advice: "set TMPDIR to a folder that can be written to")
    }
    return template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? base
    }
  }

  private static func remove(_ folder: String) {
    for name in (try? Folder.names(in: folder)) ?? [] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}
