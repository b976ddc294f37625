import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates

/// What the tests of this room share: templates, mappings, and what is wrong with them.
enum Templates {
  /// A template written in a test; messages call it `t.xml`.
  static func template(text: String) throws -> Template {
    try Template.read(Array(text.utf8), file: "t.xml")
  }

  /// A mapping from rows below the usual header, or below one of their own.
  static func mapping(_ rows: String) throws -> EarningCodeMapping {
    try EarningCodeMapping.read(
      Array(SmallTemplate.mappingText(rows).utf8), file: "codes.csv")
  }

  /// The lines of a problem list, each as it is shown to people.
  static func problems(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let error as TextProblems {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  /// The ids of all shipped templates.
  static let shipped: [String] = {
    let names = (try? Folder.names(in: SharedFolder.packageRoot + "/Templates")) ?? []
    return names.filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }.sorted()
  }()

  static func shipped(_ id: String) throws -> Template {
    let path = SharedFolder.packageRoot + "/Templates/\(id).xml"
    return try Template.read(try InputBuffer.array(of: path), file: path)
  }

  /// The sample mapping of a shipped template; without rows for one that prints no earning codes.
  static func sampleMapping(_ id: String) throws -> EarningCodeMapping {
    let path = SharedFolder.packageRoot + "/Mappings/earning-codes/\(id).csv"
    guard Folder.kind(of: path) == .file else { return .empty }
    return try EarningCodeMapping.read(try InputBuffer.array(of: path), file: path)
  }

  /// The examples of the settings of a template.
  static func examples(_ template: Template) -> [String: String] {
    var values: [String: String] = [:]
    for setting in template.settings { values[setting.name] = setting.example }
    return values
  }
}

extension SmallTemplate {
  func template() throws -> Template { try Templates.template(text: text) }

  func plan(_ settings: [String: String] = [:]) throws -> OutputPlan {
    try OutputPlan(
      template: try template(), settings: settings,
      earningCodes: mapping.isEmpty ? .empty : try Templates.mapping(mapping), schema: nil)
  }

  /// What is wrong with the template or the settings.
  func problems(_ settings: [String: String] = [:]) -> [String] {
    Templates.problems { _ = try plan(settings) }
  }
}
