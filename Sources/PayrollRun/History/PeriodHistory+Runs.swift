import PayrollBytes
import PayrollModel
import PayrollReview
import RunFiles

extension PeriodHistory {
  /// How many earlier periods are looked at: a quarter of a year of fortnights.
  private static let longest = 6

  /// What the earlier ones of some runs paid before a period, and those of them that cannot be read.
  ///
  /// Of several runs of one period the one that counts is taken. One with blocking findings paid
  /// nobody.
  static func of(
    _ runs: [EarlierRun], before period: PayPeriod
  ) -> (history: PeriodHistory, unread: [(run: EarlierRun, reason: String)]) {
    let counting = EarlierRun.counting(runs).filter {
      !$0.run.isBlocked && $0.run.period.last < period.first
    }.suffix(longest).reversed()
    var periods: [Period] = []
    var people: [BatchRecord.Employee]?
    var unread: [(run: EarlierRun, reason: String)] = []
    for earlier in counting {
      do throws(EarlierObstacle) {
        let batch = try earlier.batch()
        periods.append(
          Period(
            batch: earlier.run.batchID, period: earlier.run.period, folder: earlier.folder,
            hours: PeriodHours(batch, leftOut: try earlier.leftOutPeople())))
        people = people ?? batch.employees
      } catch {
        unread.append((earlier, error.reason))
      }
    }
    return (PeriodHistory(periods, lastPeople: people ?? []), unread)
  }
}

extension EarlierRun {
  /// The employee numbers of those whom none of its files paid, as its findings have them.
  fileprivate func leftOutPeople() throws(EarlierObstacle) -> Set<String> {
    guard run.leftOutCount > 0 else { return [] }
    do {
      let path = Folder.resolve(FindingsFile.name, in: folder)
      let findings = try FindingsFile.read(path, of: run.batchID)
      return Set(findings.filter { $0.kind == .inNoFile }.compactMap(\.employee))
    } catch {
      throw EarlierObstacle("it left people out, and \(FindingsFile.name) cannot be read")
    }
  }
}
