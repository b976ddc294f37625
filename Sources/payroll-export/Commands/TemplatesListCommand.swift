import PayrollBytes
import PayrollTemplates

extension CommandDescription {
  /// `payroll-export templates list`
  static let templatesList = CommandDescription(
    name: "templates list",
    summary: "the payroll formats that can be written",
    discussion: """
      Lists every template of the company and of the program: its id, the vendor, the kind of file,
      and how well the format is known. A format that is marked partial lacks something that is not
      publicly known; a question mark means that something is to be confirmed with the vendor before
      the first real file.
      """,
    options: [.data, .listFormat],
    examples: ["payroll-export templates list"],
    run: { (arguments, console) throws(CommandFailure) in
      try TemplatesListCommand(arguments, console).run()
    })
}

/// Lists the templates.
struct TemplatesListCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitCode {
    let input = TemplatesInput(arguments)
    try input.checkAny()
    var templates: [Template] = []
    for id in input.ids { templates.append(try input.template(id)) }
    templates.sort { ($0.vendor, $0.id) < ($1.vendor, $1.id) }
    switch arguments[.listFormat] {
    case "json": console.print(json: TemplateList.json(templates))
    case "markdown": console.print(TemplateList.markdown(templates))
    default: console.print(TemplateList.table(templates))
    }
    return .done
  }
}
