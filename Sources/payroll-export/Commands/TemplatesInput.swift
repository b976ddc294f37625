import PayrollBytes
import PayrollConfiguration
import PayrollTemplates

/// The templates that a `templates` command sees.
struct TemplatesInput {
  private let folders: DataFolders

  /// Looks in the folder of `--data`, here, and in what is installed.
  init(_ arguments: ParsedArguments) {
    folders = DataFolders(given: arguments[.data], configurationFolder: ".")
  }

  /// The ids of all templates, in order.
  var ids: [String] { folders.known(.template) }

  /// Says where templates were looked for, where there are none at all.
  func checkAny() throws(CommandFailure) {
    guard ids.isEmpty else { return }
    let (message, advice) = folders.absence(of: .template)
    throw CommandFailure(.missingInput, message, advice: advice)
  }

  /// The path of a template by its id, or by a path.
  func path(_ name: String) throws(CommandFailure) -> String {
    if let path = folders.path(name, .template, configurationFolder: ".") { return path }
    try checkAny()
    throw CommandFailure(
      .missingInput, "there is no template \"\(name)\"",
      advice: JSONObjectReader.suggestion(for: name, among: ids))
  }

  /// A template by its id, or by a path.
  func template(_ name: String) throws(CommandFailure) -> Template {
    let path = try path(name)
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: path) } catch { throw CommandFailure(error) }
    do { return try Template.read(bytes, file: path) } catch {
      throw CommandFailure(
        .badInput, TextProblems(error.problems), excerptsFrom: bytes)
    }
  }

  /// The path of the sample mapping of a template; nil where it has none.
  ///
  /// A template may have a sample of its own for a choice of a setting: `paxml-fortnox` for `fortnox`.
  func samplePath(_ template: Template, _ settings: [String: String] = [:]) -> String? {
    let chosen = template.settings.filter { $0.type == .choice }.compactMap { setting in
      settings[setting.name].map { "\(template.id)-\($0)" }
    }
    return (chosen + [template.id]).lazy.compactMap {
      folders.path($0, .earningCodes, configurationFolder: ".")
    }.first
  }

  /// The settings of `--set`.
  ///
  /// - Throws: `CommandFailure` where one sets nothing.
  static func settings(
    _ arguments: ParsedArguments
  ) throws(CommandFailure) -> [String: String] {
    var given: [String: String] = [:]
    for text in arguments.all(.setting) {
      guard let equals = text.firstIndex(of: "=") else {
        throw CommandFailure(
          .usage, "\"\(text)\" sets nothing", at: "--set",
          advice: "write the setting's name, =, and its value")
      }
      given[String(text[..<equals])] = String(text[text.index(after: equals)...])
    }
    return given
  }

  /// The mapping at a path, or the sample one of a template, or made-up codes.
  func earningCodes(
    _ given: String?, for template: Template, _ settings: [String: String]
  ) throws(CommandFailure) -> EarningCodeMapping {
    guard let path = given ?? samplePath(template, settings) else {
      return EarningCodeMapping.invented(for: template)
    }
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: path) } catch { throw CommandFailure(error) }
    do { return try EarningCodeMapping.read(bytes, file: path) } catch {
      throw CommandFailure(.badInput, error)
    }
  }
}

extension CommandDescription.Option {
  static let schema = Self(
    name: "schema", value: "FILE", help: "an XML schema that the file must satisfy")
}
