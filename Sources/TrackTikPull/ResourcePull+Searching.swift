import TrackTikServer

/// A filter that a server does not understand may find nothing. Where rows are expected, an empty
/// list is believed only when no filter finds any.
extension ResourcePull {
  /// The stretch under way is complete: goes on to the next one, or asks once more in another way
  /// where none of them had any rows.
  mutating func endStretch(_ dialect: Dialect) {
    let stretch = state.stretches.removeFirst()
    if end.offset > 0 {
      if state.isSearching {
        note("a filter by date found nothing; another one found these rows")
      }
      state.emptyStretches = nil
      state.isSearching = false
    }
    state.emptyStretches?.append(stretch)
    beginStretch()
    state.repetitions = 0
    if plan.isExpected, state.stretches.isEmpty, state.emptyStretches != nil {
      tryNextFilter(dialect)
    }
  }

  /// Asks for the stretches that had no rows by the next filter; where there is none, that they are
  /// empty is believed. The pages without rows stay: the answer may be right.
  mutating func tryNextFilter(_ dialect: Dialect) {
    let unanswered = state.isSearching ? state.stretches : []
    let empty = state.emptyStretches ?? []
    state.isSearching = true
    state.emptyStretches = []
    beginStretch()
    guard state.filterIndex + 1 < (plan.filters[dialect] ?? []).count else {
      state.stretches = []
      // The answers to one filter count, those to the others only showed that nothing more comes.
      state.spareQuestionCount -= unanswered.count
      note("not a single row came for these dates, by any filter by date that is known")
      return
    }
    state.spareQuestionCount += empty.count
    state.filterIndex += 1
    state.stretches = empty + unanswered
  }
}
