/// What the generator was asked to make.
struct GeneratorArguments {
  /// How the rows stand in the files.
  enum Format: String {
    /// The API's own pages: an envelope around an array of rows.
    case pages
    /// One row a line, one file a resource.
    case ndjson
  }

  /// What the command line came to.
  enum Outcome {
    case run(GeneratorArguments)
    case help
    /// Not understood; the text says why.
    case refused(String)
  }

  /// The number of work sessions. A tenth of it, rounded up, is the number of employees.
  var sessionCount = 10_000
  /// The seed: another one gives other data of the same kind.
  var seed: UInt64 = 7
  /// The folder to make. It must not hold anything yet.
  var output = ""
  /// How the rows stand in the files.
  var format = Format.pages
  /// Rows in a page; the API allows 1000.
  var rowsPerPage = 1000
  /// Whether every session gets an approved shift.
  var withShifts = false

  static let help = """
    usage: generate-time-data --out DIR [--sessions N] [--seed N] [--format pages|ndjson]
                              [--rows-per-page N] [--shifts]

      --out DIR          the folder to make; it must be empty or not exist
      --sessions N       work sessions, ten for each employee (default 10000)
      --seed N           same seed, same bytes (default 7)
      --format FORMAT    pages as the API gives them, or one row a line (default pages)
      --rows-per-page N  rows in a page (default 1000)
      --shifts           an approved shift for every session
    """

  /// Reads the arguments behind the command's name.
  static func parse(_ words: ArraySlice<String>) -> Outcome {
    var result = GeneratorArguments()
    var rest = words
    while let option = rest.popFirst() {
      if option == "--help" { return .help }
      if option == "--shifts" {
        result.withShifts = true
        continue
      }
      guard let value = rest.popFirst() else { return .refused("\(option) needs a value") }
      guard result.set(option, to: value) else {
        return .refused("\(option) \(value) is not understood")
      }
    }
    return result.output.isEmpty ? .refused("--out is missing") : .run(result)
  }

  private mutating func set(_ option: String, to value: String) -> Bool {
    switch option {
    case "--out":
      output = value
      return !value.isEmpty
    case "--sessions":
      return Self.read(value, into: &sessionCount, upTo: 9_000_000)
    case "--rows-per-page":
      return Self.read(value, into: &rowsPerPage, upTo: 1_000_000)
    case "--seed":
      guard let number = UInt64(value) else { return false }
      seed = number
      return true
    case "--format":
      guard let known = Format(rawValue: value) else { return false }
      format = known
      return true
    default:
      return false
    }
  }

  private static func read(_ text: String, into value: inout Int, upTo limit: Int) -> Bool {
    guard let number = Int(text), (1...limit).contains(number) else { return false }
    value = number
    return true
  }
}
