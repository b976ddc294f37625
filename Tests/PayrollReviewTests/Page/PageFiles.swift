import PayrollBytes
import PayrollReview
import PayrollTestSupport
import Testing

/// The page's own files as they are shipped, and pages made with them.
enum PageFiles {
  static let folder = Folder.resolve("Review", in: SharedFolder.packageRoot)

  static func bytes(_ name: String) throws -> [UInt8] {
    try InputBuffer.array(of: Folder.resolve(name, in: folder))
  }

  static func read(_ path: String) throws -> [UInt8] { try InputBuffer.array(of: path) }

  static func assets() throws -> PageAssets {
    try PageAssets(
      skeleton: bytes("page.html"), style: bytes("page.css"), script: bytes("page.js"))
  }

  /// The bytes of the page of a review.
  static func page(of review: Review) throws -> [UInt8] {
    try TemporaryPage.with { path in
      _ = try ReviewPage(review, assets: assets()).write(to: path)
      return try InputBuffer.array(of: path)
    }
  }
}
