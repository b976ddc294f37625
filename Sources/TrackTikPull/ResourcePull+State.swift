import PayrollModel

extension ResourcePull {
  /// A stretch of the resource that is one question of one or more pages.
  enum Stretch: Sendable, Equatable {
    case all
    case dates(ClosedRange<CalendarDate>)
    case numbers([Int64])
    case payrun(Int64)

    /// As the journal and messages show it.
    var text: String {
      switch self {
      case .all: ""
      case .dates(let dates): "\(dates.lowerBound)..\(dates.upperBound)"
      case .numbers(let ids): "\(ids.first ?? 0)..\(ids.last ?? 0) (\(ids.count) numbers)"
      case .payrun(let id): "of pay run \(id)"
      }
    }
  }

  /// What decides the next stretch's questions. It changes between stretches only, so that a pull
  /// that was interrupted can be gone on with from it and the pages since.
  struct State: Sendable, Equatable {
    /// The stretches that are left; the first one is under way.
    var stretches: [Stretch] = []
    /// The place of the filter among those of the plan.
    var filterIndex = 0
    /// The stretches that were asked for and had no rows, as long as no other had any; nil from the
    /// first row on.
    var emptyStretches: [Stretch]? = []
    /// Whether the filters before this one found nothing at all.
    var isSearching = false
    /// The most rows of a page, where the server has less than its kind.
    var largestPage: Int?
    /// The most rows of a page before the server was too slow for pages of that size; nil where it
    /// was not.
    var usualPage: Int?
    /// The fields that are asked for.
    var onDemand: [String] = []
    /// The names of the plan's further parameters that are asked for.
    var extras: [String] = []
    /// How often the stretch was asked anew because its count did not come out.
    var repetitions = 0
    /// The rows that were announced and never came, of the stretches that are done.
    var missingRowCount = 0
    /// The questions about changes that spared pages; they brought none that is kept.
    var changeQuestionCount = 0
    /// The questions that only showed that nothing more comes.
    var spareQuestionCount = 0
    /// What the person should know at the end.
    var notes: [String] = []

    /// Nothing known yet.
    init() {}

    /// All stretches of a plan, and everything that it asks for.
    init(_ plan: ResourcePlan, dates: ClosedRange<CalendarDate>) {
      onDemand = plan.onDemand
      extras = plan.extras.map(\.name)
      switch plan.span {
      case .all: stretches = [.all]
      case .dates(let days):
        var first = dates.lowerBound
        while first <= dates.upperBound {
          let last = min(first.adding(days: days - 1), dates.upperBound)
          stretches.append(.dates(first...last))
          first = last.adding(days: 1)
        }
      case .numbers(let ids):
        stretches = stride(from: 0, to: ids.count, by: 100).map {
          .numbers(Array(ids[$0..<min($0 + 100, ids.count)]))
        }
      case .payruns(let ids): stretches = ids.map { .payrun($0) }
      }
    }
  }
}
