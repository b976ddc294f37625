import PayrollBytes
import PayrollConfiguration
import PayrollRun
import PayrollTemplates

/// The templates that a `templates` command sees.
struct TemplatesInput {
  let catalogue: TemplateCatalogue

  /// Looks in the folder of `--data`, here, and in what is installed.
  init(_ arguments: ParsedArguments) {
    catalogue = TemplateCatalogue(dataFolder: arguments[.data])
  }

  /// The ids of all templates, in order.
  var ids: [String] { catalogue.ids }

  /// Says where templates were looked for, where there are none at all.
  func checkAny() throws(CommandFailure) {
    do { try catalogue.checkAny() } catch { throw CommandFailure(error) }
  }

  /// The path of a template by its id, or by a path.
  func path(_ name: String) throws(CommandFailure) -> String {
    do { return try catalogue.path(name) } catch { throw CommandFailure(error) }
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

  /// A template with the settings, codes and schema that were given, and examples of the others.
  func preview(
    _ template: Template, _ arguments: ParsedArguments
  ) throws(CommandFailure) -> PreviewPlan {
    let settings = try Self.settings(arguments)
    do {
      return try PreviewPlan(
        template, settings: settings, earningCodes: arguments[.earningCodes],
        schema: arguments[.schema], catalogue)
    } catch {
      throw CommandFailure(error)
    }
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
}

extension CommandDescription.Option {
  static let schema = Self(
    name: "schema", value: "FILE", help: "an XML schema that the file must satisfy")
}
