import PayrollConfiguration
import PayrollModel
import PayrollRun

extension CommandDescription.Option {
  static let payGroup = Self(
    name: "group", value: "ID", help: "the pay group, where the configuration has \"payGroups\"")
}

extension RunRequest {
  /// What the options say that all commands about a period share.
  init(_ arguments: ParsedArguments) throws(CommandFailure) {
    self.init(period: arguments[.period] ?? "")
    if let path = arguments[.config] { configuration = path }
    payGroup = arguments[.payGroup]
    dataFolder = arguments[.data]
    snapshot = arguments[.snapshot]
    credentialsFile = arguments[.envFile]
    isFresh = arguments[.fresh] != nil
    isRefreshed = arguments[.refresh] != nil
    if let text = arguments[.today] {
      guard let date = CalendarDate(text) else {
        let (message, advice) = WrittenDate.problem(with: text)
        throw CommandFailure(.usage, message, at: "--today", advice: advice)
      }
      today = date
    }
  }
}
