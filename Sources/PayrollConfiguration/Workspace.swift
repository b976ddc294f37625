public import PayrollBytes
public import PayrollMapper
public import PayrollTemplates
import TimeRules
import TimeZones

/// A configuration with every file that it points to, read and checked: ready to run.
public struct Workspace: Sendable {
  /// What `payroll.json` says.
  public let configuration: Configuration
  /// The mapper.
  public let mapper: Mapper
  /// The files to make.
  public let outputs: [OutputPlan]
  /// Where templates, rule sets and calendars are looked for.
  public let folders: DataFolders

  /// Reads everything; all problems of all files are reported together.
  ///
  /// - Throws: `TextProblems`.
  public init(_ configuration: Configuration, folders: DataFolders) throws(TextProblems) {
    var loader = WorkspaceLoader(configuration, folders: folders)
    let ruleSets = loader.ruleSets()
    let payCodes = loader.payCodes()
    var policy = loader.policy()
    policy.minimumWages = loader.minimumWages(ruleSets)
    policy.holidayPay = loader.holidayPay(ruleSets)
    policy.handEntries = loader.handEntries()
    let outputs = loader.outputs()
    let zones = ZoneDirectory()
    if !zones.isInstalled {
      let hint = ZoneHint("", zones)
      loader.problems.append(
        TextProblem(
          file: configuration.file, location: nil, message: hint.message, advice: hint.advice))
    }
    guard loader.problems.isEmpty else { throw TextProblems(loader.problems) }
    self.configuration = configuration
    self.folders = folders
    self.mapper = Mapper(
      policy: policy, payCodes: payCodes, ruleSets: ruleSets, zones: zones)
    self.outputs = outputs
  }

  /// The rule sets that are to be had, whether the configuration names them or not.
  public var catalogue: RuleSetCatalogue {
    RuleSetCatalogue(folders, configurationFolder: configuration.folder)
  }

  /// Reads the configuration at `path` and everything that it points to.
  ///
  /// - Parameter payGroup: the pay group whose workspace it is; nil where the company pays everybody
  ///   together.
  /// - Throws: `TextProblems`.
  public init(
    path: String, dataFolder: String?, payGroup: String? = nil
  ) throws(TextProblems) {
    let inputs = InputRecord()
    let whole = try Configuration.read(path: path, inputs: inputs)
    let configuration: Configuration
    do { configuration = try whole.of(payGroup: payGroup) } catch { throw TextProblems([error]) }
    try self.init(
      configuration,
      folders: DataFolders(
        given: dataFolder, configurationFolder: configuration.folder, inputs: inputs))
  }
}

/// Reads the files that a configuration points to and collects what is wrong with them.
struct WorkspaceLoader {
  let configuration: Configuration
  let folders: DataFolders
  let catalogue: RuleSetCatalogue
  var problems: [TextProblem] = []
  private var seen: Set<TextProblem> = []

  init(_ configuration: Configuration, folders: DataFolders) {
    self.configuration = configuration
    self.folders = folders
    self.catalogue = RuleSetCatalogue(folders, configurationFolder: configuration.folder)
  }

  mutating func ruleSets() -> [String: RuleSet] {
    var sets: [String: RuleSet] = [:]
    for reference in configuration.ruleSets where sets[reference.name] == nil {
      do { sets[reference.name] = try catalogue.ruleSet(reference.name) } catch {
        switch error {
        case .unknown(let name, let advice):
          note(reference, "there is no rule set \"\(name)\"", advice)
        case .unreadable(let path, let reason):
          note(reference, "\(path) cannot be read: \(reason)", "correct the path")
        case .problems(let found): noteOnce(found)
        }
      }
    }
    return sets
  }

  mutating func payCodes() -> PayCodeMapping {
    guard let reference = configuration.payCodes else { return .everythingIsWork }
    let path = Folder.resolve(reference.name, in: configuration.folder)
    guard let bytes = bytes(of: path, reference, as: .mapping) else { return .everythingIsWork }
    do { return try PayCodeMapping(bytes, file: path) } catch {
      problems.append(contentsOf: error.problems)
      return .everythingIsWork
    }
  }

  /// The policy with the holiday calendars in it.
  mutating func policy() -> MapperPolicy {
    var policy = configuration.policy
    policy.regularRate?.remuneration = remuneration()
    policy.regularRate?.salaries = salaries()
    if let reference = configuration.holidayCalendar, let calendar = calendar(reference) {
      policy.holidaySource = .calendar(calendar)
    }
    for (region, reference) in configuration.regionalCalendars.sorted(by: { $0.key < $1.key }) {
      policy.holidayCalendarByRegion[region] = calendar(reference)
    }
    if let reference = configuration.weekendWork, asksForDaysOff(policy) == false {
      note(
        reference, "no holiday calendar here moves a holiday for people who have its day off only",
        "remove it, or write \"for\": \"days-off\" under \"observed\" of your calendar")
    }
    return policy
  }

  /// Whether some calendar has holidays that move only for people who have their day off; nil where
  /// one could not be read.
  private func asksForDaysOff(_ policy: MapperPolicy) -> Bool? {
    var calendars = Array(policy.holidayCalendarByRegion.values)
    if case .calendar(let general) = policy.holidaySource { calendars.append(general) }
    let general = configuration.holidayCalendar == nil ? 0 : 1
    return calendars.count < configuration.regionalCalendars.count + general
      ? nil : calendars.contains(where: \.movesForDaysOff)
  }

  private mutating func remuneration() -> [Remuneration] {
    guard let reference = configuration.remuneration else { return [] }
    let path = Folder.resolve(reference.name, in: configuration.folder)
    guard let bytes = bytes(of: path, reference, as: .facts) else { return [] }
    do { return try Remuneration.read(bytes, file: path) } catch {
      problems.append(contentsOf: error.problems)
      return []
    }
  }

  private mutating func salaries() -> [Salary] {
    guard let reference = configuration.salaries else { return [] }
    let path = Folder.resolve(reference.name, in: configuration.folder)
    guard let bytes = bytes(of: path, reference, as: .facts) else { return [] }
    do { return try Salary.read(bytes, file: path) } catch {
      problems.append(contentsOf: error.problems)
      return []
    }
  }

  private mutating func calendar(_ reference: Configuration.Reference) -> HolidayCalendar? {
    guard let path = path(of: reference, .holidayCalendar),
      let bytes = bytes(of: path, reference, as: .holidays)
    else { return nil }
    do {
      return try HolidayCalendar.read(bytes, file: path) { name in
        folders.holidayBase(name, configurationFolder: configuration.folder)
      }
    } catch {
      noteOnce(error)
      return nil
    }
  }

  mutating func outputs() -> [OutputPlan] {
    var plans: [OutputPlan] = []
    for (index, output) in configuration.outputs.enumerated() {
      let key = "outputs[\(index)]"
      let reference = Configuration.Reference(
        name: output.template, location: output.location, key: "\(key).template")
      guard let path = path(of: reference, .template),
        let bytes = bytes(of: path, reference, as: .template),
        let codes = earningCodes(output, key: key)
      else { continue }
      do {
        plans.append(
          try OutputPlan(
            template: try Template.read(bytes, file: path), settings: output.settings,
            earningCodes: codes, schema: try schema(output),
            adjustments: output.adjustments, inputs: folders.inputs))
      } catch {
        problems.append(contentsOf: error.problems.map { inside(output, key, $0) })
      }
    }
    return plans
  }

  private mutating func earningCodes(
    _ output: Configuration.Output, key: String
  ) -> EarningCodeMapping? {
    let path = Folder.resolve(output.earningCodes, in: configuration.folder)
    let reference = Configuration.Reference(
      name: output.earningCodes, location: output.location, key: "\(key).earningCodes")
    guard let bytes = bytes(of: path, reference, as: .mapping) else { return nil }
    do { return try EarningCodeMapping.read(bytes, file: path) } catch {
      problems.append(contentsOf: error.problems)
      return nil
    }
  }

  private func schema(
    _ output: Configuration.Output
  ) throws(TextProblems) -> (path: String, bytes: [UInt8])? {
    guard let name = output.schema else { return nil }
    let path = Folder.resolve(name, in: configuration.folder)
    do { return (path, try folders.inputs.bytes(of: path, as: .template)) } catch {
      throw TextProblems([
        TextProblem(
          file: configuration.file, location: output.location, key: "schema",
          message: "the schema \(path) cannot be read: \(error.reason)",
          advice: "correct the path")
      ])
    }
  }

  /// A problem with a setting stands in the template's words; the person needs the line of the
  /// configuration.
  private func inside(
    _ output: Configuration.Output, _ key: String, _ problem: TextProblem
  ) -> TextProblem {
    guard problem.location == nil else { return problem }
    return TextProblem(
      file: configuration.file, location: output.location,
      key: problem.key.isEmpty ? key : "\(key).\(problem.key)", message: problem.message,
      advice: problem.advice)
  }

  mutating func path(
    of reference: Configuration.Reference, _ kind: DataFolders.Kind
  ) -> String? {
    if let path = folders.path(
      reference.name, kind, configurationFolder: configuration.folder)
    {
      return path
    }
    let known = folders.known(kind)
    let absence = folders.absence(of: kind)
    note(
      reference,
      known.isEmpty ? absence.message : "there is no \(kind.name) \"\(reference.name)\"",
      known.isEmpty
        ? absence.advice : JSONObjectReader.suggestion(for: reference.name, among: known))
    return nil
  }

  mutating func bytes(
    of path: String, _ reference: Configuration.Reference, as role: InputRole
  ) -> [UInt8]? {
    do { return try folders.inputs.bytes(of: path, as: role) } catch {
      note(
        reference, "\(path) cannot be read: \(error.reason)",
        path.contains("\\") ? "write / between folders, not a backslash" : "correct the path")
      return nil
    }
  }

  /// A file that several names lead to is wrong once.
  mutating func noteOnce(_ found: TextProblems) {
    for problem in found.problems where seen.insert(problem).inserted { problems.append(problem) }
  }

  mutating func note(
    _ reference: Configuration.Reference, _ message: String, _ advice: String
  ) {
    problems.append(
      TextProblem(
        file: configuration.file, location: reference.location, key: reference.key,
        message: message, advice: advice))
  }
}
