import PayrollBytes
public import PayrollModel
public import TrackTikServer

/// What a finished snapshot says about itself: `manifest.json`.
public struct PullManifest: Sendable {
  static let name = "manifest.json"

  /// What became of one resource.
  public struct Resource: Sendable {
    /// Its name.
    public var name: String
    /// Why it was not to be had; nil where it was pulled.
    public var unavailable: String?
    /// Whether it was left out on purpose.
    public var isLeftOut = false
    /// The rows on its pages, repeated ones included.
    public var rowCount = 0
    /// Its pages that are of an earlier pull and still held.
    public var cachedPageCount = 0
    /// The rows that the server announced and did not send.
    public var missingRowCount = 0
    /// The fields that were asked for by name and refused.
    public var refusedFields: [String] = []
    /// The fields that were not asked for, on purpose.
    public var leftOutFields: [String] = []
    /// What a person should know.
    public var notes: [String] = []
  }

  /// The dates that sessions and shifts were pulled for, inclusive.
  public var dates: ClosedRange<CalendarDate>
  /// The server, with the path in front of the resources.
  public var address: String
  /// How it was spoken to.
  public var dialect: Dialect
  /// The program's version.
  public var program: String
  /// When the pull began and ended: seconds since 1970. A pull that was gone on with began anew.
  public var times: ClosedRange<Int64>
  /// The requests that were sent, those for tokens and repeated ones included.
  public var requestCount: Int
  /// The fewest requests that this could have taken: one for each page that came, and one for each
  /// question about changes that spared others.
  public var leastRequestCount: Int
  /// The requests that pages of an earlier pull saved, those about changes taken off.
  public var savedRequestCount: Int
  /// Every resource that was asked for, in the order in which it was, and behind them those that
  /// were left out.
  public var resources: [Resource]
  /// What a person should know about the pull as a whole.
  public var notes: [String]
  /// Every page.
  var pages: [PullPage]

  /// The rows on all pages.
  public var rowCount: Int { pages.reduce(0) { $0 + $1.rowCount } }
  /// The rows that the server announced and did not send.
  public var missingRowCount: Int { resources.reduce(0) { $0 + $1.missingRowCount } }
  /// The bytes of all pages.
  public var byteCount: Int { pages.reduce(0) { $0 + $1.byteCount } }

  /// Writes the manifest.
  func write(to path: String) throws(FileProblem) {
    var out = OutputBuffer(capacity: 1 << 16)
    JSONWriter.document(into: &out) { append(to: &$0) }
    _ = try OutputFile.write(out, to: path)
  }

  private func append(to object: inout JSONWriter.Object) {
    object.member("schema", "payroll-export/snapshot/1")
    object.member("complete", missingRowCount == 0)
    object.member("from", dates.lowerBound.description)
    object.member("to", dates.upperBound.description)
    object.beginLine()
    object.member("address", address)
    object.member("dialect", dialect.rawValue)
    object.member("program", program)
    object.beginLine()
    object.member("startedOn", UTCMoment.text(times.lowerBound))
    object.member("finishedOn", UTCMoment.text(times.upperBound))
    object.member("requests", requestCount)
    object.member("leastRequests", leastRequestCount)
    object.member("savedRequests", savedRequestCount)
    object.beginLine()
    object.list("resources", .lines) { list in
      for resource in resources { list.object { append(resource, to: &$0) } }
    }
    object.member("notes", notes)
    object.beginLine()
    object.list("pages", .lines) { list in
      for page in pages { list.object { page.append(to: &$0) } }
    }
  }

  private func append(_ resource: Resource, to object: inout JSONWriter.Object) {
    object.member("name", resource.name)
    if let reason = resource.unavailable {
      object.member("unavailable", reason)
    } else if resource.isLeftOut {
      object.member("leftOut", true)
    } else {
      object.member("rows", resource.rowCount)
      if resource.cachedPageCount > 0 { object.member("cachedPages", resource.cachedPageCount) }
      object.member("missingRows", resource.missingRowCount)
      object.member("refusedFields", resource.refusedFields)
      if !resource.leftOutFields.isEmpty {
        object.member("leftOutFields", resource.leftOutFields)
      }
    }
    object.member("notes", resource.notes)
  }
}
