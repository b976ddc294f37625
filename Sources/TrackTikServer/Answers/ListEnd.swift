/// Where a list of pages ends: one judgement for all who read one.
///
/// Servers announce too few rows: those of the page, or no more than they care to count. So a page that
/// is as large as a page may be is never the last, whatever it announces.
package struct ListEnd {
  /// What follows from a page.
  package enum Turn: Equatable {
    /// There may be more.
    case goOn
    /// It was the last one.
    case last
    /// It came before, and there may be more that paging does not reach.
    case repeated
  }

  /// What the number of rows that a page announces means.
  package enum Announcement: Equatable {
    /// Nothing is announced, or the same as before.
    case nothingNew
    /// It is the number of the rows of each page, and says nothing of the list.
    case ofPages
    /// It is another one than before: rows may have moved to pages that are here already.
    case changed(from: Int)
  }

  /// Whether a missing row does harm that cannot be mended: then more is asked, and less believed.
  private let isCareful: Bool
  /// The rows so far, repeated ones included: the offset of the next page.
  package private(set) var offset = 0
  /// The rows so far, each once.
  package private(set) var rowCount = 0
  /// The number of all rows, as the server says it; nil where it does not, or says it of a page.
  package private(set) var announced: Int?
  /// Whether each page so far announced as many rows as it has.
  private var countsItself = true
  /// The rows of the largest page, and of the last one.
  private var largestCount = 0
  private var lastCount = 0
  private var lastNewCount = 0

  /// A list of which nothing has come.
  package init(isCareful: Bool = false) { self.isCareful = isCareful }

  /// Counts the rows of a page, and those of them that came for the first time.
  package mutating func count(_ rows: Int, new: Int) {
    offset += rows
    rowCount += new
    lastCount = rows
    lastNewCount = new
    largestCount = max(largestCount, rows)
  }

  /// Takes the number of rows that the page announces.
  package mutating func take(announced count: Int?) -> Announcement {
    guard let count else { return .nothingNew }
    countsItself = countsItself && count == lastCount
    if countsItself, lastNewCount > 0, offset > lastCount {
      // Two pages with rows of their own, and each announces its rows.
      announced = nil
      return .ofPages
    }
    let before = announced
    announced = count
    return before.map { $0 == count ? .nothingNew : .changed(from: $0) } ?? .nothingNew
  }

  /// Whether as many rows have come as were announced, or none were.
  package var isComplete: Bool { announced.map { rowCount >= $0 } ?? true }

  /// Whether the page that was counted last brought rows that had not come before.
  package var isNew: Bool { lastNewCount > 0 }

  /// Whether the page that was counted last is the second, and no more than the first once more.
  package var isFirstOnceMore: Bool { lastNewCount == 0 && offset == 2 * lastCount }

  /// What follows from the page that was counted last.
  ///
  /// - Parameters:
  ///   - asked: the rows that it was asked to have.
  ///   - said: the size of pages that it says itself, where it does.
  package func turn(asked: Int, pageSize said: Int?) -> Turn {
    if lastCount == 0 { return .last }
    if lastNewCount == 0 { return isCut(asked) ? .repeated : .last }
    // More than were announced: nobody knows how many there are.
    guard rowCount == announced else { return .goOn }
    guard offset == lastCount else { return lastCount < largestCount ? .last : .goOn }
    let isFull = lastCount >= min(said ?? asked, asked)
    return isFull || isUsualSize ? .goOn : .last
  }

  /// Whether a page that came before may be one of more than paging reaches: sizes of pages are round
  /// numbers.
  private func isCut(_ asked: Int) -> Bool {
    guard lastCount % 10 == 0 else { return false }
    if isCareful { return announced == nil || lastCount >= asked }
    return announced == nil && isFirstOnceMore
  }

  /// Whether a server may have pages of so many rows: a page that announces no more than its rows is
  /// then not believed to be all.
  private var isUsualSize: Bool {
    [10, 20, 25, 30].contains(lastCount) || lastCount % (isCareful ? 10 : 50) == 0
  }
}
