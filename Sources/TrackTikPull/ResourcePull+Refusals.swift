import PayrollModel
import TrackTikServer

/// What is left out or made smaller where a question is refused or takes too long. Each makes the
/// question smaller for good, so that asking anew comes to an end.
extension ResourcePull {
  /// The fields that were asked for by name and refused. Stamps, which only save requests, are none.
  var refusedFields: [String] {
    let stamps = ResourcePlan.Stamp.allCases.map(\.rawValue)
    return plan.onDemand.filter { !state.onDemand.contains($0) && !stamps.contains($0) }
  }

  /// The server takes no more than so many rows a page.
  ///
  /// - Returns: whether that is less than was asked for.
  mutating func limitPages(to count: Int, _ dialect: Dialect) -> Bool {
    guard count > 0, count < pageSize(dialect) else { return false }
    // A server that names another number each time is taken at half of it.
    state.largestPage = state.largestPage.map { max(1, min(count, $0 / 2)) } ?? count
    beginStretch()
    return true
  }

  /// The question was refused (400): asks for less, if there is anything to leave out. The pages of
  /// the stretch, which answer another question, go.
  ///
  /// - Returns: what is left out; nil where nothing can be.
  mutating func simplify(_ words: String, _ dialect: Dialect) -> String? {
    if state.isSearching {
      tryNextFilter(dialect)
      return "a filter by \(filterKind) is refused"
    }
    let spoken = Set(
      words.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "." }
        .map { text in
          var text = text
          while text.last == "." { text.removeLast() }
          return String(text)
        })
    // Of a field of a field, a server may name the last part alone.
    func isSpoken(_ name: String) -> Bool {
      spoken.contains(name)
        || name.split(separator: ".").last.map { spoken.contains(String($0)) } ?? false
    }
    let stamps = plan.stamps.map(\.rawValue)
    var reason: String
    if let name = state.onDemand.first(where: spoken.contains)
      ?? state.onDemand.first(where: isSpoken)
    {
      state.onDemand.removeAll { $0 == name }
      reason = "the field \(name) is refused"
    } else if let name = state.extras.first(where: spoken.contains) {
      state.extras.removeAll { $0 == name }
      reason = "the parameter \(name) is refused"
    } else if state.onDemand.contains(where: stamps.contains) {
      // They save requests, no more: whatever else is asked for is of more use.
      state.onDemand.removeAll(where: stamps.contains)
      reason = "the fields \(stamps.joined(separator: ", ")) may be refused"
    } else if state.filterIndex + 1 < (plan.filters[dialect] ?? []).count {
      state.filterIndex += 1
      reason = "a filter by \(filterKind) is refused"
    } else if !state.onDemand.isEmpty {
      reason = "the fields \(state.onDemand.joined(separator: ", ")) are refused"
      state.onDemand = []
    } else if !state.extras.isEmpty {
      reason = "the parameters \(state.extras.joined(separator: ", ")) are refused"
      state.extras = []
    } else {
      return nil
    }
    beginStretch()
    note(reason)
    return reason
  }

  /// The question took too long (504): asks for half of it.
  ///
  /// - Returns: whether it could be made smaller.
  mutating func halve(_ dialect: Dialect) -> Bool {
    if case .dates(let dates) = state.stretches.first, dates.lowerBound < dates.upperBound {
      let days = Int(dates.upperBound.daysSince1970 - dates.lowerBound.daysSince1970)
      let middle = dates.lowerBound.adding(days: days / 2)
      state.stretches[0] = .dates(dates.lowerBound...middle)
      state.stretches.insert(.dates(middle.adding(days: 1)...dates.upperBound), at: 1)
      beginStretch()
      return true
    }
    let size = pageSize(dialect)
    guard size > 25 else { return false }
    state.usualPage = state.usualPage ?? size
    state.largestPage = size / 2
    beginStretch()
    return true
  }
}
