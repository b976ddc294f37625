import PayrollBytes
import PayrollRun
import PayrollTemplates

extension CommandDescription {
  /// `payroll-export templates mapping`
  static let templatesMapping = CommandDescription(
    name: "templates mapping",
    summary: "the sample of a format's earning codes, as a file to begin with",
    discussion: """
      Prints the sample mapping of a template on standard output, byte for byte: a CSV file that says
      which of the vendor's earning codes each kind of hours gets. Send it into a file of the company,
      and put your own codes into it. Where a format has several lists of codes, --set chooses whose
      sample it is.
      """,
    operands: [.init(name: "ID", help: "the template, such as adp-workforce-now, or a path")],
    options: [.setting, .data],
    examples: [
      "payroll-export templates mapping adp-run > Mappings/adp-run.csv",
      "payroll-export templates mapping paxml --set codes=fortnox > Mappings/paxml.csv",
    ],
    run: { (arguments, console) throws(CommandFailure) in
      let input = TemplatesInput(arguments)
      let template = try input.template(arguments.operands[0])
      let settings = try TemplatesInput.settings(arguments)
      try TemplatesInput.check(settings, of: template)
      console.print(bytes: try input.sampleBytes(template, settings))
      return .done
    })
}

extension TemplatesInput {
  /// Refuses settings that the template does not have, and values that they cannot have.
  fileprivate static func check(
    _ settings: [String: String], of template: Template
  ) throws(CommandFailure) {
    for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
      guard let setting = template.settings.first(where: { $0.name == name }) else {
        throw CommandFailure(
          .usage, "the template \(template.id) has no setting \"\(name)\"", at: "--set",
          advice: JSONObjectReader.suggestion(for: name, among: template.settings.map(\.name)))
      }
      if let (message, advice) = setting.problem(with: value) {
        throw CommandFailure(
          .usage, "the value \"\(value)\" of \"\(name)\" \(message)", at: "--set", advice: advice)
      }
    }
  }

  /// The sample mapping of a template, as it is.
  func sampleBytes(
    _ template: Template, _ settings: [String: String]
  ) throws(CommandFailure) -> [UInt8] {
    guard let path = catalogue.samplePath(template, settings) else {
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
