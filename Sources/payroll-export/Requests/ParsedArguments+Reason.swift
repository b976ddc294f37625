import PayrollBytes
import PayrollConfiguration

extension ParsedArguments {
  /// The reason that an option must give, which must say something.
  func writtenReason() throws(CommandFailure) -> String {
    let text = required(.reason)
    guard WrittenReason.saysSomething(text) else {
      throw CommandFailure(
        .usage, "\"\(text)\" is no reason", at: "--reason", advice: "write in a few words why")
    }
    return text
  }
}

extension Configuration {
  /// The configuration that the arguments name.
  static func named(_ arguments: ParsedArguments) throws(CommandFailure) -> Configuration {
    do { return try read(path: arguments[.config] ?? "payroll.json") } catch {
      throw CommandFailure(error)
    }
  }
}
