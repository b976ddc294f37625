import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel
import TrackTik
import TrackTikPull

/// What `run` and `explain` both begin with: the workspace, the period and the snapshot.
struct RunInput {
  let workspace: Workspace
  let period: PayPeriod
  /// The folder of the snapshot.
  let snapshot: String
  let data: TimeData
  /// How often the period was made, this time included.
  let revision: Int

  /// Reads everything; `find` says which snapshot is read.
  init(
    _ arguments: ParsedArguments, for purpose: SavedSnapshot.Purpose = .sessions,
    progress: ProgressLine,
    snapshot find: (PayPeriod, Workspace) throws(CommandFailure) -> String
  ) throws(CommandFailure) {
    self.workspace = try Self.workspace(arguments)
    self.revision = try Self.revision(arguments)
    self.period = try Self.period(arguments, workspace)
    self.snapshot = try find(period, workspace)
    let needs = try Self.needs(purpose, period, workspace)
    do {
      self.data = try SavedSnapshot.read(snapshot, needs: needs) { step in
        let percent = step.byteCount > 0 ? 100 * step.bytesRead / step.byteCount : 0
        progress.show("reading \(step.resource), \(percent) %")
      }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The configuration with all its files.
  static func workspace(_ arguments: ParsedArguments) throws(CommandFailure) -> Workspace {
    do {
      return try Workspace(
        path: arguments[.config] ?? "payroll.json", dataFolder: arguments[.data])
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The pay period.
  static func period(
    _ arguments: ParsedArguments, _ workspace: Workspace
  ) throws(CommandFailure) -> PayPeriod {
    let choice = PeriodChoice(
      calendar: workspace.configuration.calendar, today: try today(arguments, workspace))
    do { return try choice.period(arguments.required(.period)) } catch {
      throw CommandFailure(error)
    }
  }

  private static func today(
    _ arguments: ParsedArguments, _ workspace: Workspace
  ) throws(CommandFailure) -> CalendarDate {
    if let text = arguments[.today] {
      guard let date = CalendarDate(text) else {
        let (message, advice) = WrittenDate.problem(with: text)
        throw CommandFailure(.usage, message, at: "--today", advice: advice)
      }
      return date
    }
    return PeriodChoice.today(in: zone(workspace))
  }

  /// The zone of the company.
  static func zone(_ workspace: Workspace) -> ZoneRules {
    var zones = ZoneDirectory()
    return workspace.configuration.company.timeZone.flatMap { zones.zone($0) } ?? .utc
  }

  private static func revision(_ arguments: ParsedArguments) throws(CommandFailure) -> Int {
    guard let text = arguments[.revision] else { return 1 }
    guard let number = Int(text), (1...99).contains(number) else {
      throw CommandFailure(
        .usage, "\"\(text)\" is no revision", at: "--revision",
        advice: "write a number from 1 to 99")
    }
    return number
  }

  /// The id of the batch: the company, the last date, the revision.
  var batchID: String {
    let date = period.last.description.filter { $0 != "-" }
    return "\(workspace.configuration.company.id)-\(date)-\(revision)"
  }
}
