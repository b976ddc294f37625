import TrackTik

/// What a page means for its list.
extension ResourcePull {
  /// Takes a page and says what follows.
  ///
  /// - Throws: `PullError` where the server cannot be made to filter, or to keep to a size of pages.
  mutating func take(_ page: PageSummary, _ dialect: Dialect) throws(PullError) -> Turn {
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
    let isNew = count(page)
    if let turn = takeCount(page, isNew: isNew) { return turn }
    guard try isLast(page, asked, isNew: isNew) else { return .goOn }
    if let announced, seen.count < announced {
      if state.repetitions < 2 {
        state.repetitions += 1
        return startOver("\(announced - seen.count) of \(announced) rows did not come")
      }
      state.missingRowCount += announced - seen.count
      note("the server announced \(announced) rows and sent \(seen.count)")
    }
    if let announced, seen.count > announced {
      note("the server announced \(announced) rows and sent more: all that came were kept")
    }
    // The page before had the last row already.
    if !isNew, offset > page.rowCount { state.spareQuestionCount += 1 }
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
  ) throws(PullError) -> Turn? {
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
      throw PullError(
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
  private mutating func takeCount(_ page: PageSummary, isNew: Bool) -> Turn? {
    guard let count = page.announcedCount else { return nil }
    countsItself = countsItself && count == page.rowCount
    if countsItself, isNew, offset > page.rowCount {
      // Two pages with rows of their own, and each announces its rows: it is no number of the list.
      note("the server announces the rows of a page: it was asked until nothing more came")
      announced = nil
      return nil
    }
    if let announced, announced != count {
      // Places have moved: rows may have slipped from a page that is still to come to one that is
      // here already.
      if state.repetitions < 2 {
        state.repetitions += 1
        return startOver("the number of rows changed while they were pulled")
      }
      note(
        "the number of rows changed while they were pulled: records were added or taken away "
          + "meanwhile")
    }
    announced = count
    return nil
  }

  // MARK: The end of a list

  /// Whether a page is the last one of its stretch: it is empty or brings nothing new, or everything
  /// has come that was announced and the page is none that a limit may have cut.
  ///
  /// Servers announce too few rows: those of the page, or no more than they care to count. So a page
  /// that is as large as the largest one is never the last, whatever it announces.
  ///
  /// - Throws: `PullError` where the server sends one page whatever is asked, and it looks cut.
  private mutating func isLast(
    _ page: PageSummary, _ asked: Int, isNew: Bool
  ) throws(PullError) -> Bool {
    if page.rowCount == 0 { return true }
    if !isNew { return try isRepeated(page) }
    if case .numbers(let ids) = state.stretches.first, seen.count >= ids.count { return true }
    // More than were announced: nobody knows how many there are.
    guard let announced, seen.count == announced else { return false }
    guard offset == page.rowCount else { return page.rowCount < largestCount }
    let isFull = page.rowCount >= min(page.pageSize ?? asked, asked)
    return !isFull && !Self.isUsualSize(page.rowCount)
  }

  /// Whether a server may have pages of so many rows: a page that announces no more than its rows is
  /// then not believed to be all.
  private static func isUsualSize(_ count: Int) -> Bool {
    [10, 20, 25, 30].contains(count) || count % 50 == 0
  }

  /// A page that brings nothing new ends the list.
  ///
  /// - Returns: true.
  /// - Throws: `PullError` where it is the first page once more, no number of rows was announced, and
  ///   there may be more.
  private mutating func isRepeated(_ page: PageSummary) throws(PullError) -> Bool {
    guard offset == 2 * page.rowCount else { return true }
    let same = "the server sends the same \(page.rowCount) rows whatever page is asked for"
    if let announced, announced != seen.count { return true }
    // Sizes of pages are round numbers.
    guard announced != nil || page.rowCount % 10 != 0 else {
      throw PullError(
        .badAnswer, same + ", and there may be more", at: plan.name,
        advice: "force the dialect with \"dialect\" of \"source\", or ask the vendor")
    }
    note(same + "; they were taken for all")
    return true
  }
}
