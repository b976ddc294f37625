import Glibc
public import PayrollBytes

/// Where templates, rule sets and holiday calendars are looked for: first the folder given on the
/// command line, then the configuration's own, then the one installed with the program.
public struct DataFolders: Sendable {
  /// The kinds of data, with the folder and the ending of their files.
  public enum Kind: Sendable {
    case template, earningCodes, ruleSet, ruleCases, holidayCalendar, holidayPay, minimumWage

    var folder: String {
      switch self {
      case .template: "Templates"
      case .earningCodes: "Mappings/earning-codes"
      case .ruleSet: "Mappings/rule-sets"
      case .ruleCases: "Mappings/cases"
      case .holidayCalendar: "Mappings/holiday-calendars"
      case .holidayPay: "Mappings/holiday-pay"
      case .minimumWage: "Mappings/minimum-wages"
      }
    }

    var ending: String {
      switch self {
      case .template: ".xml"
      case .earningCodes: ".csv"
      case .ruleSet, .ruleCases, .holidayCalendar, .holidayPay, .minimumWage: ".json"
      }
    }

    var name: String {
      switch self {
      case .template: "template"
      case .earningCodes: "earning-code mapping"
      case .ruleSet: "rule set"
      case .ruleCases: "file of worked examples"
      case .holidayCalendar: "holiday calendar"
      case .holidayPay: "file of holiday pay"
      case .minimumWage: "minimum wage"
      }
    }
  }

  /// The folders, first come first served.
  public let folders: [String]
  /// The door through which what is found is read.
  public let inputs: InputRecord

  /// Looks in exactly these folders.
  public init(folders: [String], inputs: InputRecord = InputRecord()) {
    self.folders = folders
    self.inputs = inputs
  }

  /// The usual folders. `given` is the folder from the command line, if any.
  public init(
    given: String?, configurationFolder: String, inputs: InputRecord = InputRecord()
  ) {
    let own = configurationFolder.isEmpty ? "." : configurationFolder
    self.folders = [given, own].compactMap { $0 } + Self.installed()
    self.inputs = inputs
  }

  /// The path of a piece of data by its id, or by its path where the name looks like one; nil where
  /// there is none.
  public func path(_ name: String, _ kind: Kind, configurationFolder: String) -> String? {
    if name.contains("/") || name.hasSuffix(kind.ending) {
      let path = Folder.resolve(name, in: configurationFolder)
      return Folder.kind(of: path) == .file ? path : nil
    }
    return folders.lazy.map { "\($0)/\(kind.folder)/\(name)\(kind.ending)" }
      .first { Folder.kind(of: $0) == .file }
  }

  /// The ids of all data of a kind, for suggestions.
  public func known(_ kind: Kind) -> [String] {
    var names: Set<String> = []
    for folder in folders {
      let files = (try? Folder.names(in: "\(folder)/\(kind.folder)")) ?? []
      for file in files where file.hasSuffix(kind.ending) {
        names.insert(String(file.dropLast(kind.ending.count)))
      }
    }
    return names.sorted()
  }

  /// What to say where there is nothing of a kind at all.
  public func absence(of kind: Kind) -> (message: String, advice: String) {
    var places: [String] = []
    for folder in folders + [Self.share].compactMap({ $0 }) {
      let place = "\(folder)/\(kind.folder)"
      if !places.contains(place) { places.append(place) }
    }
    return (
      "there is no \(kind.name) anywhere: none in \(places.joined(separator: ", "))",
      "name the folder that holds Templates and Mappings with --data"
    )
  }

  /// Where the data of an installed program are.
  private static var share: String? {
    ProgramFile.path.map { "\(Folder.parent(of: Folder.parent(of: $0)))/share/payroll-export" }
  }

  /// `share/payroll-export` beside the program's `bin`, or a folder above the program that holds
  /// the data, as in a checkout with its `.build` folder.
  private static func installed() -> [String] {
    guard let program = ProgramFile.path else { return [] }
    var found: [String] = []
    var folder = Folder.parent(of: program)
    if let share, Folder.kind(of: share) == .folder { found.append(share) }
    for _ in 0..<5 where folder != "/" && !folder.isEmpty {
      if Folder.kind(of: "\(folder)/Templates") == .folder,
        Folder.kind(of: "\(folder)/Mappings") == .folder
      {
        found.append(folder)
        break
      }
      folder = Folder.parent(of: folder)
    }
    return found
  }
}
