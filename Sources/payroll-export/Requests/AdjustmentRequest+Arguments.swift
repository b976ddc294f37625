import PayrollModel
import PayrollRun

extension CommandDescription.Option {
  static let adjust = Self(
    name: "adjust", value: "N",
    help: "make up for the N periods before this one that were paid: what is owed now less what "
      + "the ledger says was paid")
  static let runType = Self(
    name: "type", value: "TYPE",
    help: "regular, adjustment (the differences of a period that was paid), off-cycle or final "
      + "(some people); regular unless given, and off-cycle with --employee or --held",
    choices: RunType.allCases.map(\.rawValue))
  static let employees = Self(
    name: "employee", value: "NUMBERS",
    help: "the employee numbers of those whom the run is for, with commas between them")
  static let held = Self(
    name: "held", value: "",
    help: "the run is for those who were held out of other runs and are still owed")
}

extension AdjustmentRequest {
  /// What the options say.
  ///
  /// - Throws: `CommandFailure` where one makes no sense.
  init(_ arguments: ParsedArguments) throws(CommandFailure) {
    self.init()
    isOfHeld = arguments[.held] != nil
    if let text = arguments[.employees] {
      employees = text.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
      guard employees.allSatisfy({ !$0.isEmpty }) else {
        throw CommandFailure(
          .usage, "an employee number is missing", at: "--employee",
          advice: "write the numbers with commas between them: --employee 1001,1002")
      }
    }
    if let text = arguments[.adjust] {
      guard let number = Int(text), (1...26).contains(number) else {
        throw CommandFailure(
          .usage, "\"\(text)\" is no number of periods", at: "--adjust",
          advice: "write a number from 1 to 26")
      }
      periods = number
    }
    if let text = arguments[.runType] {
      type = RunType(rawValue: text) ?? .regular
    } else if isOfHeld || !employees.isEmpty {
      type = .offCycle
    }
  }
}
