public import PayrollBytes
public import PayrollModel

/// A template with a company's settings and earning codes: everything but the hours.
public struct OutputPlan: Sendable {
  /// The template.
  public let template: Template
  /// The earning codes.
  public let earningCodes: EarningCodeMapping
  package let body: [BodyNode]
  package let output: OutputDeclaration
  package let schema: OutputSchema?
  /// Whether it has a place for amounts.
  package let printsAmounts: Bool
  /// How the company says that the file takes adjustments; nil where it does not.
  let givenAdjustments: AdjustmentForm?
  /// The people who are in none of its rows.
  public private(set) var leftOutPeople = LeftOutPeople()

  /// The same plan without some people: places in the tables of one snapshot.
  public func leavingOut(_ people: LeftOutPeople) -> OutputPlan {
    var plan = self
    plan.leftOutPeople = people
    return plan
  }

  /// Whether somebody of a batch is in the file, if there are hours: neither held nor left out.
  package func includes(_ employee: PayEmployee) -> Bool {
    employee.held == nil && leftOutPeople[employee.record] == nil
  }

  /// Checks the settings and puts them into the template.
  ///
  /// `schema` is the XML schema that the output must satisfy; where it is nil, the template's own
  /// is read through `inputs` from beside the template, if it names one. Only templates of kind xml have schemas.
  /// - Throws: `TextProblems` with settings that are missing, unknown or malformed, earning codes
  ///   without a column, and a schema that cannot be used.
  public init(
    template: Template, settings: [String: String], earningCodes: EarningCodeMapping,
    schema: (path: String, bytes: [UInt8])?, adjustments: AdjustmentForm? = nil,
    inputs: InputRecord = InputRecord()
  ) throws(TextProblems) {
    let values = try SettingValues(template: template, given: settings)
    let body = template.body.flatMap(values.resolve)
    let problems = TemplateProblems(file: template.file)
    ScopeChecker(template: template, problems: problems).check(body)
    if problems.problems.isEmpty {
      ReadabilityChecker(template: template, problems: problems).check(body)
    }
    guard problems.problems.isEmpty else { throw TextProblems(problems.sorted) }
    try EarningCodeChecker(template: template, mapping: earningCodes).check(body)
    self.template = template
    self.earningCodes = earningCodes
    self.body = body
    givenAdjustments = adjustments
    printsAmounts = body.contains(where: \.printsAmount)
    self.output = values.resolvedOutput()
    self.schema = try Self.schema(template, given: schema, inputs)
    if adjustments == .net, printsDates {
      throw TextProblems([
        TextProblem(
          file: template.file, location: nil, key: "adjustments",
          message:
            "the file has dates, so that hours of other dates cannot be added to those of the "
            + "period",
          advice: "write \"dated\" where the vendor takes days of another period, else \"listed\"")
      ])
    }
    if adjustments == .dated, !printsDates {
      throw TextProblems([
        TextProblem(
          file: template.file, location: nil, key: "adjustments",
          message: "the file has no dates", advice: "write \"net\" or \"listed\"")
      ])
    }
  }

  private static func schema(
    _ template: Template, given: (path: String, bytes: [UInt8])?, _ inputs: InputRecord
  ) throws(TextProblems) -> OutputSchema? {
    if let given {
      guard template.kind == .xml else {
        throw TextProblems([
          TextProblem(
            file: given.path, location: nil,
            message: "the template \(template.id) makes no XML and can have no schema",
            advice: "remove the schema")
        ])
      }
      return try OutputSchema(given.bytes, path: given.path)
    }
    guard let path = template.schemaPath, template.kind == .xml else { return nil }
    let resolved = Folder.resolve(path, in: Folder.parent(of: template.file))
    let bytes: [UInt8]
    do { bytes = try inputs.bytes(of: resolved, as: .template) } catch {
      throw TextProblems([
        TextProblem(
          file: resolved, location: nil,
          message: "the XML schema of the template \(template.id) cannot be read: \(error.reason)",
          advice: "put it there, or correct schema in \(template.file)")
      ])
    }
    return try OutputSchema(bytes, path: resolved)
  }
}
