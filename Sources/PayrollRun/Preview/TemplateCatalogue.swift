import PayrollBytes
import PayrollConfiguration
public import PayrollTemplates

/// The templates that are to be had, and their sample mappings.
public struct TemplateCatalogue: Sendable {
  private let folders: DataFolders

  /// Looks in a folder if one is given, here, and in what is installed.
  public init(dataFolder: String?) {
    folders = DataFolders(given: dataFolder, configurationFolder: ".")
  }

  /// The ids of all templates, in order.
  public var ids: [String] { folders.known(.template) }

  /// Says where templates were looked for, where there are none at all.
  ///
  /// - Throws: `RunError`.
  public func checkAny() throws(RunError) {
    guard ids.isEmpty else { return }
    let (message, advice) = folders.absence(of: .template)
    throw RunError(.missingInput, message, advice: advice)
  }

  /// The path of a template by its id, or by a path.
  ///
  /// - Throws: `RunError` where there is none.
  public func path(_ name: String) throws(RunError) -> String {
    if let path = folders.path(name, .template, configurationFolder: ".") { return path }
    try checkAny()
    throw RunError(
      .missingInput, "there is no template \"\(name)\"",
      advice: JSONObjectReader.suggestion(for: name, among: ids))
  }

  /// The path of the sample mapping of a template; nil where it has none.
  ///
  /// A template may have a sample of its own for a choice of a setting: `paxml-fortnox` for `fortnox`.
  public func samplePath(_ template: Template, _ settings: [String: String] = [:]) -> String? {
    let chosen = template.settings.filter { $0.type == .choice }.compactMap { setting in
      settings[setting.name].map { "\(template.id)-\($0)" }
    }
    return (chosen + [template.id]).lazy.compactMap {
      folders.path($0, .earningCodes, configurationFolder: ".")
    }.first
  }

  /// The mapping at a path, or the sample one of a template, or made-up codes.
  ///
  /// - Throws: `RunError` where it cannot be read.
  public func earningCodes(
    _ given: String?, for template: Template, _ settings: [String: String]
  ) throws(RunError) -> EarningCodeMapping {
    guard let path = given ?? samplePath(template, settings) else {
      return EarningCodeMapping.invented(for: template)
    }
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: path) } catch { throw RunError(error) }
    do { return try EarningCodeMapping.read(bytes, file: path) } catch { throw .badFile(error) }
  }
}
