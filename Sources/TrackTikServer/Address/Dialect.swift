/// The ways in which servers of this API are spoken to. Which one a server speaks is found out from
/// its first page.
public enum Dialect: String, CaseIterable, Sendable {
  /// `limit` and `offset`, up to 1,000 rows a page; `meta.count` is the number of all rows.
  case vendor
  /// `page`, up to 100 rows a page; `meta.pagination`.
  case notes

  /// The most rows of a page.
  package var largestPage: Int { self == .vendor ? 1_000 : 100 }
}
