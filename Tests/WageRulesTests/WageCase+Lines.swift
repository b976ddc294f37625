import PayrollModel
import WageRules

extension WageCase {
  var law: WageLaw {
    switch ruleSet.prefix(5) {
    case "us-ca": .california
    case "us-fl": .federal
    default: .canada
    }
  }

  /// The worked lines of each workweek, by rising date.
  ///
  /// A case of one week says itself how many hours are overtime; with several weeks it is what is
  /// beyond 40 in each. The last hours of the week are the overtime.
  var weeks: [[WorkedLine]] {
    let workweek = Workweek(start: weekStart)
    let groups = Dictionary(grouping: sessions) { workweek.firstDate(holding: $0.date) }
    return groups.sorted { $0.key < $1.key }.map { _, sessions in
      let total = sessions.reduce(0) { $0 + $1.seconds }
      let isOnly = groups.count == 1
      return cut(
        sessions, at: isOnly ? hours["ot15Hours"] ?? 0 : max(0, total - 40 * 3600),
        isOnly ? hours["ot20Hours"] ?? 0 : 0)
    }
  }

  private func cut(
    _ sessions: [Session], at timeAndAHalf: Int64, _ doubleTime: Int64
  ) -> [WorkedLine] {
    var runs: [(seconds: Int64, multiplier: Multiplier, bucket: Bucket)] = [
      (doubleTime, .two, .overtime), (timeAndAHalf, .oneAndAHalf, .overtime),
      (hours["holiday20Hours"] ?? 0, .two, .holiday),
      (hours["holiday15Hours"] ?? 0, .oneAndAHalf, .holiday), (.max, .one, .regular),
    ]
    var lines: [WorkedLine] = []
    for session in sessions.reversed() {
      var left = session.seconds
      for index in runs.indices where left > 0 && runs[index].seconds > 0 {
        let taken = min(left, runs[index].seconds)
        runs[index].seconds -= taken
        left -= taken
        lines.append(
          WorkedLine(
            seconds: taken, rate: session.rate, multiplier: runs[index].multiplier,
            bucket: runs[index].bucket))
      }
    }
    return lines
  }
}
