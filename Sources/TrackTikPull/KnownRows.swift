import TrackTik

/// The rows of a list as an earlier pull left them: which numbers stand on which page, and the
/// greatest stamp of each kind.
struct KnownRows: Sendable {
  /// The number of all rows.
  let count: Int
  /// The number of pages.
  let pageCount: Int
  /// The number of the last row.
  let last: Int64
  /// The greatest stamp of each kind, in seconds since 1970.
  let greatest: [ResourcePlan.Stamp: Int64]
  /// The numbers of the rows of each page, rising.
  private let ids: [[Int64]]

  /// Looks at pages.
  ///
  /// - Returns: nil where they are not one clean list: all pages but the last are full, the numbers
  ///   rise from the first row to the last, the last page announces as many rows as there are, and
  ///   each row has its stamps.
  init?(_ pages: [PageSummary], _ stamps: [ResourcePlan.Stamp], pageSize: Int) {
    var last = Int64.min
    var count = 0
    var greatest: [ResourcePlan.Stamp: Int64] = [:]
    for (place, page) in pages.enumerated() {
      let isLast = place == pages.count - 1
      guard page.rows.count == page.rowCount, page.pageSize ?? pageSize == pageSize,
        isLast ? (1...pageSize).contains(page.rowCount) : page.rowCount == pageSize
      else { return nil }
      for row in page.rows {
        guard row.id > last else { return nil }
        last = row.id
        for stamp in stamps where stamp.belongs(to: row) {
          guard let moment = stamp.moment(of: row) else { return nil }
          greatest[stamp] = max(greatest[stamp] ?? moment, moment)
        }
      }
      count += page.rowCount
    }
    guard pages.last?.announcedCount == count else { return nil }
    self.count = count
    self.last = last
    self.greatest = greatest
    pageCount = pages.count
    ids = pages.map { $0.rows.map(\.id) }
  }

  /// The place of the page that a row stands on; nil where it is not known.
  func place(of id: Int64) -> Int? {
    // The first page that ends at the number or behind it, found by halving.
    var low = 0
    var high = ids.count
    while low < high {
      let middle = (low + high) / 2
      if let end = ids[middle].last, end < id { low = middle + 1 } else { high = middle }
    }
    guard low < ids.count else { return nil }
    var first = 0
    var behind = ids[low].count
    while first < behind {
      let middle = (first + behind) / 2
      if ids[low][middle] < id { first = middle + 1 } else { behind = middle }
    }
    return first < ids[low].count && ids[low][first] == id ? low : nil
  }
}
