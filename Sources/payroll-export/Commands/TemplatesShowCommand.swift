import PayrollBytes
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
        console.print(TemplateView.render(template, try input.sample(template), style: .markdown))
      default:
        console.print(TemplateView.render(template, try input.sample(template), style: .text))
      }
      return .done
    })
}

extension TemplatesInput {
  /// The rows of the sample mapping of a template, the header first; none where there is no sample.
  func sample(_ template: Template) throws(CommandFailure) -> [[String]] {
    guard let path = samplePath(template) else { return [] }
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
