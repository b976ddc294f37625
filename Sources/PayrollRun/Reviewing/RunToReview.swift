import PayrollBytes
import PayrollModel
public import PayrollReview
import RunFiles

/// A finished run, read from its folder to be looked at.
public struct RunToReview: Sendable {
  /// The folder.
  public let folder: String
  /// What there is to see.
  public let review: Review
  /// The earlier runs that cannot be read, and why.
  public let unread: [(name: String, reason: String)]

  /// Reads a run and those before it. Nothing is classified anew.
  ///
  /// - Parameters:
  ///   - folder: the folder of the run.
  ///   - previous: the folders of earlier runs; nil for those beside it.
  /// - Throws: `RunError` where the folder holds no finished run, or files that are not what it wrote.
  public init(
    _ folder: String, previous: [String]? = nil
  ) throws(RunError) {
    let run = try FinishedRun(in: folder)
    let files = try Review.Files(of: run, in: folder, checking: run.files)
    let earlier: [EarlierRun]
    if let previous {
      var named: [EarlierRun] = []
      for path in previous {
        let before = EarlierRun(folder: path, run: try FinishedRun(in: path))
        guard before.run.batchID.payer == run.batchID.payer else {
          throw RunError(
            .usage, "it is a run of \(before.run.batchID.payer), and not of \(run.batchID.payer)",
            at: path, advice: "name earlier runs of the same payer with --previous")
        }
        guard before.run.period.last < run.period.first else {
          throw RunError(
            .usage, "its period \(before.run.period) is not before \(run.period)", at: path,
            advice: "name runs of earlier periods with --previous")
        }
        named.append(before)
      }
      earlier = named.sorted { $0.run.period.first < $1.run.period.first }
    } else {
      earlier = EarlierRun.beside(folder, payer: run.batchID.payer, period: run.period)
    }
    let (history, unread) = PeriodHistory.of(earlier, before: run.period)
    self.folder = folder
    self.review = Review(files, history: history)
    self.unread = unread.map { ($0.run.name, $0.reason) }
  }
}

extension RunToReview {
  /// The people of a number, or the one that is named `employees/ID`: places in `Review.people`, at
  /// least one.
  ///
  /// - Throws: `RunError` where there is none.
  public func places(of wanted: String) throws(RunError) -> [Int] {
    let people = review.people
    let places = people.indices.filter { place in
      let person = people[place]
      return !wanted.isEmpty
        && (person.number == wanted || wanted == "\(RecordKind.employee.name)/\(person.id)")
    }
    guard places.isEmpty else { return places }
    let nearest = SpellingDistance.nearest(to: wanted, among: people.map(\.number))
    throw RunError(
      .badInput, "the run has nothing of an employee \"\(wanted)\"", at: folder,
      advice: nearest.map { "did you mean \($0)?" } ?? "review.md and the page have all numbers")
  }

  /// The folder of the latest run beside a configuration: of the latest period the last revision.
  ///
  /// - Throws: `RunError` where there is none.
  public static func latest(besides configuration: String) throws(RunError) -> String {
    let runs = Folder.resolve("runs", in: Folder.parent(of: configuration))
    var latest: (run: FinishedRun, folder: String)?
    for name in ((try? Folder.names(in: runs)) ?? []).sorted() where !name.hasPrefix(".") {
      let folder = Folder.resolve(name, in: runs)
      guard let run = try? FinishedRun.read(in: folder) else { continue }
      if let known = latest,
        (known.run.period.last, known.run.batchID.revision)
          > (run.period.last, run.batchID.revision)
      {
        continue
      }
      latest = (run, folder)
    }
    guard let latest else {
      throw RunError(
        .missingInput, "there is no finished run in \(runs)",
        advice: "name the folder of a run, or make one with payroll-export run")
    }
    return latest.folder
  }
}
