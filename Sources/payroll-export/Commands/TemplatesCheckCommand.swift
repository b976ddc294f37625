import PayrollBytes
import PayrollRun
import PayrollTemplates

extension CommandDescription {
  /// `payroll-export templates check`
  static let templatesCheck = CommandDescription(
    name: "templates check",
    summary: "look for mistakes in a template",
    discussion: """
      Reads a template and says everything that is wrong with it, each with its line and column, and
      a caret under the place. A template without mistakes is also tried with the examples of its
      settings and its sample mapping. Exits with 65 where there are mistakes.
      """,
    operands: [.init(name: "FILE", help: "the template's file, or its id")],
    options: [.earningCodes, .data],
    examples: ["payroll-export templates check Templates/our-vendor.xml"],
    run: { (arguments, console) throws(CommandFailure) in
      let input = TemplatesInput(arguments)
      let template = try input.template(arguments.operands[0])
      let plan = try input.preview(template, arguments)
      console.print(
        TerminalText.line(
          "\(template.file): no mistakes; \(template.vendor), \(template.title), "
            + "\(template.kind.words), \(template.settings.count) settings"))
      for note in plan.notes { console.print(TerminalText.line("  \(note)")) }
      return .done
    })
}
