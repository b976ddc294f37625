import PayrollBytes
public import PayrollTemplates

/// A template with the examples of its settings, to try it without a company.
public struct PreviewPlan: Sendable {
  /// The template with its settings, codes and schema.
  public let plan: OutputPlan
  /// What was taken for what the person did not give.
  public let notes: [String]

  /// A plan of a template.
  ///
  /// - Parameters:
  ///   - given: the settings that the person gave.
  ///   - earningCodes: the path of the mapping that the person gave, if one.
  ///   - schema: the path of an XML schema, if one.
  ///   - catalogue: where sample mappings are.
  /// - Throws: `RunError`.
  public init(
    _ template: Template, settings: [String: String], earningCodes: String?, schema: String?,
    _ catalogue: TemplateCatalogue
  ) throws(RunError) {
    var given = settings
    var notes: [String] = []
    for setting in template.settings where given[setting.name] == nil {
      guard let example = setting.example else { continue }
      given[setting.name] = example
      notes.append("\(setting.name) is \(example), the template's example")
    }
    let codes = try catalogue.earningCodes(earningCodes, for: template, given)
    if earningCodes == nil && !codes.codes.isEmpty {
      notes.append(
        catalogue.samplePath(template, given).map { "the earning codes are those of \($0)" }
          ?? "the earning codes are made up: \(codes.codes.joined(separator: ", "))")
    }
    var schemaFile: (path: String, bytes: [UInt8])?
    if let schema {
      do { schemaFile = (schema, try InputBuffer.array(of: schema)) } catch {
        throw RunError(error)
      }
    }
    do {
      plan = try OutputPlan(
        template: template, settings: given, earningCodes: codes, schema: schemaFile)
    } catch { throw .badFile(error) }
    self.notes = notes
  }
}
