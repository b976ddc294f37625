/// Writes `review.xlsx`.
public enum ReviewWorkbook {
  /// The file's name.
  public static let name = "review.xlsx"
}
