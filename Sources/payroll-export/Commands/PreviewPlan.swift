import PayrollBytes
import PayrollTemplates

extension CommandDescription.Option {
  static let earningCodes = Self(
    name: "earning-codes", value: "FILE",
    help: "the earning-code mapping; the sample that comes with the template unless given")
  static let setting = Self(
    name: "set", value: "NAME=VALUE", help: "the value of a setting; may be given several times",
    isRepeatable: true)
}

/// A template with the examples of its settings, to try it without a company.
struct PreviewPlan {
  let plan: OutputPlan
  /// What was taken for what the person did not give.
  let notes: [String]

  init(
    _ template: Template, _ arguments: ParsedArguments, _ input: TemplatesInput
  ) throws(CommandFailure) {
    var given = try TemplatesInput.settings(arguments)
    var notes: [String] = []
    for setting in template.settings where given[setting.name] == nil {
      guard let example = setting.example else { continue }
      given[setting.name] = example
      notes.append("\(setting.name) is \(example), the template's example")
    }
    let earningCodes = try input.earningCodes(arguments[.earningCodes], for: template, given)
    if arguments[.earningCodes] == nil && !earningCodes.codes.isEmpty {
      notes.append(
        input.samplePath(template, given).map { "the earning codes are those of \($0)" }
          ?? "the earning codes are made up: \(earningCodes.codes.joined(separator: ", "))")
    }
    var schema: (path: String, bytes: [UInt8])?
    if let path = arguments[.schema] {
      do { schema = (path, try InputBuffer.array(of: path)) } catch { throw CommandFailure(error) }
    }
    do {
      plan = try OutputPlan(
        template: template, settings: given, earningCodes: earningCodes, schema: schema)
    } catch { throw CommandFailure(.badInput, error) }
    self.notes = notes
  }
}
