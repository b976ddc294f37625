import PayrollBytes
import PayrollTemplates

extension CommandDescription {
  /// `payroll-export templates mapping`
  static let templatesMapping = CommandDescription(
    name: "templates mapping",
    summary: "the sample of a format's earning codes, as a file to begin with",
    discussion: """
      Prints the sample mapping of a template on standard output, byte for byte: a CSV file that says
      which of the vendor's earning codes each kind of hours gets. Send it into a file of the company,
      and put your own codes into it.
      """,
    operands: [.init(name: "ID", help: "the template, such as adp-workforce-now, or a path")],
    options: [.data],
    examples: ["payroll-export templates mapping adp-run > Mappings/adp-run.csv"],
    run: { (arguments, console) throws(CommandFailure) in
      let input = TemplatesInput(arguments)
      let template = try input.template(arguments.operands[0])
      console.print(bytes: try input.sampleBytes(template))
      return .done
    })
}

extension TemplatesInput {
  /// The sample mapping of a template, as it is.
  func sampleBytes(_ template: Template) throws(CommandFailure) -> [UInt8] {
    guard let path = samplePath(template) else {
      let printsCodes = template.body.contains(where: \.usesEarningCodes)
      throw CommandFailure(
        .missingInput, "the template \(template.id) has no sample mapping",
        advice: printsCodes
          ? "begin with that of another, such as generic-csv"
          : "it prints no earning codes; any mapping of the company will do")
    }
    do { return try InputBuffer.array(of: path) } catch { throw CommandFailure(error) }
  }
}
