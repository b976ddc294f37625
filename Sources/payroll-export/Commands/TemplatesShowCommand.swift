import PayrollBytes
import PayrollRun
import PayrollTemplates

extension CommandDescription {
  /// `payroll-export templates show`
  static let templatesShow = CommandDescription(
    name: "templates show",
    summary: "a payroll format: settings, columns, limits, how to upload",
    discussion: """
      Shows what a template makes: the file, what a company has to say about itself, each column with
      what is printed in it and its limits, how the file gets to the vendor, what the vendor is known
      to reject, and where the knowledge comes from.
      """,
    operands: [.init(name: "ID", help: "the template, such as adp-workforce-now, or a path")],
    options: [.data, .showFormat],
    examples: ["payroll-export templates show adp-run"],
    run: { (arguments, console) throws(CommandFailure) in
      let input = TemplatesInput(arguments)
      let template = try input.template(arguments.operands[0])
      switch arguments[.showFormat] {
      case "json": console.print(json: TemplateView.json(template))
      case "markdown":
        console.print(TemplateView.render(template, try input.samples(template), style: .markdown))
      default:
        console.print(TemplateView.render(template, try input.samples(template), style: .text))
      }
      return .done
    })
}

/// A sample mapping of a template: its rows, the header first.
struct SampleMapping {
  /// The setting for which it is, `codes=fortnox`; nil for the usual one.
  let setting: String?
  let rows: [[String]]
}

extension TemplatesInput {
  /// The sample mappings of a template, the usual one first; none where there is no sample.
  func samples(_ template: Template) throws(CommandFailure) -> [SampleMapping] {
    guard let usual = catalogue.samplePath(template) else { return [] }
    var samples = [SampleMapping(setting: nil, rows: try rows(of: usual))]
    for setting in template.settings where setting.type == .choice {
      for choice in setting.choices {
        guard let path = catalogue.samplePath(template, [setting.name: choice]), path != usual
        else {
          continue
        }
        samples.append(
          SampleMapping(setting: "\(setting.name)=\(choice)", rows: try rows(of: path)))
      }
    }
    return samples
  }

  private func rows(of path: String) throws(CommandFailure) -> [[String]] {
    do {
      let text = try DelimitedText(
        try InputBuffer.array(of: path), file: path,
        required: EarningCodeMapping.required, optional: EarningCodeMapping.optional)
      return [text.header] + text.rows.map(\.cells)
    } catch let error as TextProblems {
      throw CommandFailure(.badInput, error)
    } catch let error as FileProblem {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure(.internalError, "reading failed: \(error)")
    }
  }
}
