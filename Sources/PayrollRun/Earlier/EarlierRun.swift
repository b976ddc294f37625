import PayrollBytes
public import PayrollModel
public import RunFiles

/// A run of the company whose files lie in a folder of their own beside those of the present one.
public struct EarlierRun: Sendable {
  /// Its folder.
  public let folder: String
  /// What its totals say.
  public let run: FinishedRun
  /// How often its period had been made.
  public var revision: Int { run.batchID.revision }

  /// The name of its folder.
  public var name: String { Folder.name(of: folder) }

  /// The runs of a payer in the folders beside one, by period, then by revision, then by name: the
  /// regular ones unless all types are asked for.
  ///
  /// A folder without readable totals is no run, and neither is one of another company or pay group.
  ///
  /// - Parameters:
  ///   - folder: the folder of the present run. What it holds is left out where it is of `period`,
  ///     and else is an earlier run, which the present one will take the place of.
  ///   - payer: who pays it.
  ///   - period: that of the present run.
  public static func beside(
    _ folder: String, payer: Payer, period: PayPeriod, ofAllTypes: Bool = false
  ) -> [EarlierRun] {
    guard let real = Self.real(folder),
      let names = try? Folder.names(in: Folder.parent(of: real))
    else { return [] }
    var runs: [EarlierRun] = []
    for name in names where !name.hasPrefix(".") {
      let path = Folder.resolve(name, in: Folder.parent(of: real))
      guard let run = try? FinishedRun.read(in: path),
        run.batchID.payer == payer, ofAllTypes || run.batchID.type == .regular,
        name != Folder.name(of: real) || !run.period.isSame(as: period)
      else { continue }
      runs.append(EarlierRun(folder: path, run: run))
    }
    return runs.sorted { one, other in
      if one.run.period.first != other.run.period.first {
        return one.run.period.first < other.run.period.first
      }
      return (one.run.period.last, one.revision, one.name)
        < (other.run.period.last, other.revision, other.name)
    }
  }

  /// The path of a folder without links, also where it is still to be made.
  private static func real(_ folder: String) -> String? {
    if let path = try? Folder.real(folder) { return path }
    let parent = try? Folder.real(Folder.parent(of: folder))
    return parent.map { Folder.resolve(Folder.name(of: folder), in: $0) }
  }

  /// The first date whose time data show what has changed since the runs before: the day before the
  /// first of their periods, as far as these are not long past. Nil where there is none.
  public static func firstDateToPull(
    for period: PayPeriod, besides folder: String, payer: Payer
  ) -> CalendarDate? {
    let before = beside(folder, payer: payer, period: period).map(\.run.period).filter {
      $0.last < period.first && period.first.days(since: $0.first) <= 62
    }
    return before.map(\.first).min()?.adding(days: -1)
  }

  /// Of several runs of one period the one that counts: one without blocking findings before one
  /// with, then the last revision.
  static func counting(_ runs: [EarlierRun]) -> [EarlierRun] {
    var counting: [EarlierRun] = []
    for run in runs {
      if let last = counting.last, last.run.period.isSame(as: run.run.period) {
        if !run.run.isBlocked || last.run.isBlocked { counting[counting.count - 1] = run }
      } else {
        counting.append(run)
      }
    }
    return counting
  }
}

extension PayPeriod {
  /// Whether a date lies in both.
  func overlaps(_ other: PayPeriod) -> Bool { first <= other.last && other.first <= last }
}
