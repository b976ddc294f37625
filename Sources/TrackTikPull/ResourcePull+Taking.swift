import TimeSources
import TrackTik
import TrackTikServer

/// What a page means for its list.
extension ResourcePull {
  /// Takes a page and says what follows.
  ///
  /// - Throws: `ServerError` where the server cannot be made to filter, or to keep to a size of pages.
  mutating func take(_ page: PageSummary, _ dialect: Dialect) throws(ServerError) -> Turn {
    let asked = pageSize(dialect)
    if let turn = try takeSize(page, asked, dialect) { return turn }
    let outside = countOutside(page.rows)
    // A few rows may be wrong in themselves; a filter that is ignored brings more.
    if outside * 10 > page.rows.count || (outside > 0 && !isByDate) {
      return try nextFilter(dialect, outside: outside, of: page.rows.count)
    }
    if outside > 0 { note("some rows that were not asked for came too, and are kept") }
    if isByDate, !page.rows.isEmpty,
      page.rows.allSatisfy({ $0.start == nil })
    {
      note("no row says when it begins: nobody knows whether the server filtered by date")
    }
    count(page)
    if let turn = takeCount(page) { return turn }
    guard try isLast(page, asked) else { return .goOn }
    if let announced = end.announced, seen.count < announced {
      if state.repetitions < 2 {
        state.repetitions += 1
        return startOver("\(announced - seen.count) of \(announced) rows did not come")
      }
      state.missingRowCount += announced - seen.count
      note("the server announced \(announced) rows and sent \(seen.count)")
    }
    if let announced = end.announced, seen.count > announced {
      note("the server announced \(announced) rows and sent more: all that came were kept")
    }
    // The page before had the last row already.
    if !end.isNew, end.offset > page.rowCount { state.spareQuestionCount += 1 }
    endStretch(dialect)
    return .stretchDone
  }

  // MARK: The size of pages

  /// Keeps to the size that the server gives its pages.
  ///
  /// A size that was made smaller stays so: some servers say the most that they know, whatever is
  /// asked. That their pages are larger is believed only where one is.
  ///
  /// - Returns: what follows, where the page is not kept.
  private mutating func takeSize(
    _ page: PageSummary, _ asked: Int, _ dialect: Dialect
  ) throws(ServerError) -> Turn? {
    guard let size = page.pageSize, size > 0, size != asked else { return nil }
    let isMore = size > asked
    guard isMore ? page.rowCount > asked : page.rowCount <= size else { return nil }
    if pageNumber == 1 {
      firstSize = size
      if !isMore || state.largestPage == nil { state.largestPage = size }
      return nil
    }
    // Offsets count rows, and fit pages of any size; numbers of pages do not.
    if isMore && (dialect == .vendor || size == firstSize) { return nil }
    guard state.repetitions < 2 else {
      throw ServerError(
        .badAnswer, "the size of the pages changes from one to the next", at: plan.name,
        advice: "force the dialect with \"dialect\" of \"source\", or ask the vendor")
    }
    state.repetitions += 1
    if !isMore { state.largestPage = size }
    return startOver("the size of its pages changed")
  }

  // MARK: The number of rows

  /// Takes the number of rows that a page announces.
  ///
  /// - Returns: what follows, where it is another one than before.
  private mutating func takeCount(_ page: PageSummary) -> Turn? {
    switch end.take(announced: page.announcedCount) {
    case .nothingNew: break
    case .ofPages:
      note("the server announces the rows of a page: it was asked until nothing more came")
    case .changed:
      if state.repetitions < 2 {
        state.repetitions += 1
        return startOver("the number of rows changed while they were pulled")
      }
      note(
        "the number of rows changed while they were pulled: records were added or taken away "
          + "meanwhile")
    }
    return nil
  }

  // MARK: The end of a list

  /// Whether a page is the last one of its stretch.
  ///
  /// - Throws: `ServerError` where the server sends one page whatever is asked, and it looks cut.
  private mutating func isLast(_ page: PageSummary, _ asked: Int) throws(ServerError) -> Bool {
    if case .numbers(let ids) = state.stretches.first, end.isNew, seen.count >= ids.count {
      return true
    }
    let same = "the server sends the same \(page.rowCount) rows whatever page is asked for"
    switch end.turn(asked: asked, pageSize: page.pageSize) {
    case .goOn: return false
    case .last:
      if page.rowCount > 0, end.isFirstOnceMore, end.announced.map({ $0 == seen.count }) ?? true {
        note(same + "; they were taken for all")
      }
      return true
    case .repeated:
      throw ServerError(
        .badAnswer, same + ", and there may be more", at: plan.name,
        advice: "force the dialect with \"dialect\" of \"source\", or ask the vendor")
    }
  }
}
