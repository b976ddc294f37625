import PayrollBytes
import TimeRules

extension WorkspaceLoader {
  /// The minimum wages that the configuration and its rule sets name.
  mutating func minimumWages(_ ruleSets: [String: RuleSet]) -> [String: MinimumWage] {
    var references = configuration.minimumWage.map { [$0] } ?? []
    for reference in configuration.ruleSets {
      for version in ruleSets[reference.name]?.versions ?? [] {
        guard let name = version.duty?.splitShift?.minimumWage else { continue }
        references.append(
          Configuration.Reference(name: name, location: reference.location, key: reference.key))
      }
    }
    var wages: [String: MinimumWage] = [:]
    for reference in references where wages[reference.name] == nil {
      guard let path = path(of: reference, .minimumWage),
        let bytes = bytes(of: path, reference, as: .rules)
      else { continue }
      do { wages[reference.name] = try MinimumWage.read(bytes, file: path) } catch {
        noteOnce(error)
      }
    }
    return wages
  }
}
