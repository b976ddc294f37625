/// What the program was asked to measure.
struct MeasureArguments {
  /// What the command line came to.
  enum Outcome {
    case run(MeasureArguments)
    /// Nothing but how fast a `batch.json` is read back.
    case readBatch(path: String, runs: Int)
    case help
    /// Not understood; the text says why.
    case refused(String)
  }

  /// The templates, in the order given.
  var templates: [MeasuredTemplate] = []
  /// The number of employees in the batch.
  var employeeCount = 100_000
  /// How often each template is measured; the median counts.
  var runs = 5
  /// The seed: another one gives another batch of the same kind.
  var seed: UInt64 = 7
  /// A `batch.json` to read back; nil to measure templates.
  var batch: String?
  /// The folder to write into; nil for one in memory that is removed again.
  var output: String?

  static let help = """
    usage: measure-writer --template PATH --earning-codes PATH [--set NAME=VALUE ...]
                          [--template …] [--employees N] [--runs N] [--seed N] [--out DIR]
           measure-writer --batch PATH [--runs N]

      --batch PATH          measure how fast this batch.json is read back, and nothing else
      --template PATH       a template; what follows belongs to it, up to the next --template
      --earning-codes PATH  its earning codes
      --set NAME=VALUE      a setting of it
      --employees N         employees in the batch (default 100000)
      --runs N              runs for each template (default 5)
      --seed N              same seed, same batch (default 7)
      --out DIR             keep the files here (default: in memory, and removed)
    """

  /// Reads the arguments behind the program's name.
  static func parse(_ words: ArraySlice<String>) -> Outcome {
    var result = MeasureArguments()
    var rest = words
    while let option = rest.popFirst() {
      if option == "--help" { return .help }
      guard let value = rest.popFirst() else { return .refused("\(option) needs a value") }
      guard result.set(option, to: value) else {
        return .refused("\(option) \(value) is not understood")
      }
    }
    if let batch = result.batch { return .readBatch(path: batch, runs: result.runs) }
    guard !result.templates.isEmpty else { return .refused("--template is missing") }
    for template in result.templates where template.earningCodes.isEmpty {
      return .refused("\(template.path) has no --earning-codes")
    }
    return .run(result)
  }

  private mutating func set(_ option: String, to value: String) -> Bool {
    switch option {
    case "--template": templates.append(MeasuredTemplate(path: value))
    case "--earning-codes", "--set": return setOfTemplate(option, to: value)
    case "--employees": return Self.read(value, into: &employeeCount, upTo: 5_000_000)
    case "--runs": return Self.read(value, into: &runs, upTo: 1_000)
    case "--seed":
      guard let number = UInt64(value) else { return false }
      seed = number
    case "--out": output = value
    case "--batch": batch = value
    default: return false
    }
    return !value.isEmpty
  }

  /// Sets something of the template named last.
  private mutating func setOfTemplate(_ option: String, to value: String) -> Bool {
    guard let last = templates.indices.last else { return false }
    if option == "--earning-codes" {
      templates[last].earningCodes = value
      return true
    }
    let sides = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else { return false }
    templates[last].settings[String(sides[0])] = String(sides[1])
    return true
  }

  private static func read(_ text: String, into value: inout Int, upTo limit: Int) -> Bool {
    guard let number = Int(text), (1...limit).contains(number) else { return false }
    value = number
    return true
  }
}
