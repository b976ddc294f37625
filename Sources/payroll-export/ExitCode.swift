/// What the program tells its caller. The numbers from 64 on follow sysexits(3).
enum ExitCode: Int32, CaseIterable {
  case done = 0
  case internalError = 1
  case findings = 2
  case refused = 3
  case credentials = 4
  case temporary = 5
  case unknownOutcome = 6
  case usage = 64
  case badInput = 65
  case missingInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case badConfiguration = 78
  case interrupted = 130

  /// The meaning, for `help exit-codes`.
  var meaning: String {
    switch self {
    case .done: "done"
    case .internalError: "a defect of the program"
    case .findings: "finished; findings need a person before anything is paid"
    case .refused:
      "refused by policy: not approved, stale, already sent, past the cut-off; or the folder of a "
        + "pull holds a finished one, or an unfinished one of another question; or a period is "
        + "marked already, or not to be marked"
    case .credentials: "credentials or a host key were refused"
    case .temporary: "a temporary failure; trying again may help"
    case .unknownOutcome:
      "the outcome is unknown: the server may have marked the period; run the same command again"
    case .usage: "the command line is wrong"
    case .badInput: "the input data are broken"
    case .missingInput: "an input is missing"
    case .cannotCreate: "an output cannot be created"
    case .inputOutput: "reading or writing failed"
    case .badConfiguration: "the configuration is wrong"
    case .interrupted: "interrupted"
    }
  }
}
