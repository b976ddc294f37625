public import PayrollBytes
public import TimeRules

/// Finds rule sets by id or path, with what they extend.
///
/// A name with plus signs is a law with agreements on top: `us-flsa+holiday-bucket`. Each file is
/// read once; a set that extends itself, over however many others, is an error.
public final class RuleSetCatalogue {
  /// Why there is no such rule set.
  public enum Failure: Error {
    /// Nothing of this name is in the folders; the advice names the nearest ones.
    case unknown(name: String, advice: String)
    /// Its file cannot be read.
    case unreadable(path: String, reason: String)
    /// Its file, or one that it extends, is wrong.
    case problems(TextProblems)
  }

  private let folders: DataFolders
  private let configurationFolder: String
  private var known: [String: RuleSet] = [:]
  private var failures: [String: Failure] = [:]
  /// The names that are being read, each one for the sake of the one before it.
  private var chain: [String] = []
  /// What is wrong with files that others extend.
  private var nested: [TextProblem] = []

  /// The rule sets of some folders. Paths start from `configurationFolder`.
  public init(_ folders: DataFolders, configurationFolder: String) {
    self.folders = folders
    self.configurationFolder = configurationFolder
  }

  /// The most files that go on top of each other, and the most names that plus signs join. Nobody
  /// negotiates through more, and each is a step down the stack.
  private static let deepest = 32

  /// The ids of all files, in order.
  public lazy var ids: [String] = folders.known(.ruleSet)

  /// The rule set of a name.
  ///
  /// - Throws: `Failure`.
  public func ruleSet(_ name: String) throws(Failure) -> RuleSet {
    if let set = known[name] { return set }
    if let failure = failures[name] { throw failure }
    do { return try read(name) } catch {
      // What a rule set lacks that others extend is said where it is extended.
      if chain.isEmpty { failures[name] = error }
      throw error
    }
  }

  private func read(_ name: String) throws(Failure) -> RuleSet {
    let isPath = name.contains("/") || name.hasSuffix(".json")
    guard chain.count < Self.deepest, isPath || name.count(where: { $0 == "+" }) < Self.deepest
    else {
      throw .problems(
        TextProblems([
          TextProblem(
            file: chain.first ?? name, location: nil, key: "extends",
            message: "more than \(Self.deepest) rule sets go on top of each other",
            advice: "write what they say together into fewer files")
        ]))
    }
    let plus = isPath ? nil : name.lastIndex(of: "+")
    let law = try plus.map { (index) throws(Failure) in try ruleSet(String(name[..<index])) }
    let file = plus.map { String(name[name.index(after: $0)...]) } ?? name
    guard let path = folders.path(file, .ruleSet, configurationFolder: configurationFolder) else {
      // The whole list is longer than a message should be.
      let nearest = SpellingDistance.nearest(to: file, among: ids)
      throw .unknown(
        name: file,
        advice: nearest.map { "did you mean \"\($0)\"?" } ?? "payroll-export rules list shows all")
    }
    let bytes: [UInt8]
    do { bytes = try folders.inputs.bytes(of: path, as: .rules) } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    chain.append(name)
    defer { chain.removeLast() }
    let set: RuleSet
    do {
      set = try RuleSet.read(
        bytes, file: path, bases: RuleSet.Bases(law: law) { self.base($0, of: path) })
    } catch {
      let problems = nested + error.problems
      nested = []
      throw .problems(TextProblems(problems))
    }
    known[name] = set
    return set
  }

  /// The set that a file extends; nil, with a problem that the file's own reading then joins, where
  /// it cannot be had.
  private func base(_ name: String, of path: String) -> RuleSet? {
    if let start = chain.firstIndex(of: name) {
      let circle = (chain[start...] + [name]).joined(separator: " extends ")
      nested.append(
        TextProblem(
          file: path, location: nil, key: "extends",
          message: "the rule sets go in a circle: \(circle)",
          advice: "let one of them stand by itself"))
      return nil
    }
    do { return try ruleSet(name) } catch {
      if case .problems(let problems) = error { nested += problems.problems }
      return nil
    }
  }
}
