import PayrollBytes
import PayrollModel
import PayrollTestSupport

@testable import PayrollTemplates

/// The templates that come with the program, each with its sample mapping.
enum ShippedTemplates {
  /// The ids of all shipped templates.
  static let ids: [String] = {
    let names = (try? Folder.names(in: SharedFolder.packageRoot + "/Templates")) ?? []
    return names.filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }.sorted()
  }()

  static func template(_ id: String) throws -> Template {
    let path = SharedFolder.packageRoot + "/Templates/\(id).xml"
    return try Template.read(try InputBuffer.array(of: path), file: path)
  }

  /// The sample mapping of a template; without rows for one that prints no earning codes.
  static func mapping(_ id: String) throws -> EarningCodeMapping {
    let path = SharedFolder.packageRoot + "/Mappings/earning-codes/\(id).csv"
    guard Folder.kind(of: path) == .file else { return .empty }
    return try EarningCodeMapping.read(try InputBuffer.array(of: path), file: path)
  }

  /// The examples of the settings of a template, with others where the test says so.
  static func examples(_ template: Template, _ others: [String: String] = [:]) -> [String: String] {
    var values: [String: String] = [:]
    for setting in template.settings { values[setting.name] = setting.example }
    return values.merging(others) { _, other in other }
  }

  /// Settings that print rates, departments, jobs and sites wherever a template has a column for
  /// them.
  static func everyColumn(_ template: Template) -> [String: String] {
    var values: [String: String] = [:]
    for setting in template.settings {
      if setting.type == .yesNo && setting.name.hasPrefix("include")
        && !setting.name.hasSuffix("EmployeeId")
      {
        values[setting.name] = "yes"
      } else if setting.type == .choice && setting.choices.contains("position") {
        values[setting.name] = setting.name.hasPrefix("job") ? "account" : "position"
      }
    }
    return values
  }

  /// The plan of a template with the examples of its settings and its sample mapping.
  static func plan(
    _ id: String, _ others: [String: String] = [:], schema: (path: String, bytes: [UInt8])? = nil,
    mapping: EarningCodeMapping? = nil
  ) throws -> OutputPlan {
    let template = try template(id)
    return try OutputPlan(
      template: template, settings: examples(template, others),
      earningCodes: try mapping ?? self.mapping(id),
      schema: schema)
  }
}
