import PayrollBytes
public import PayrollModel

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
    out.append(#"{"schema":"payroll-export/snapshot/1","complete":"#)
    out.append(missingRowCount == 0 ? "true" : "false")
    out.append(#","from":"#)
    out.append(jsonString: dates.lowerBound.description)
    out.append(#","to":"#)
    out.append(jsonString: dates.upperBound.description)
    out.append(",\n\"address\":")
    out.append(jsonString: address)
    out.append(#","dialect":"#)
    out.append(jsonString: dialect.rawValue)
    out.append(#","program":"#)
    out.append(jsonString: program)
    out.append(",\n\"startedOn\":")
    out.append(jsonString: HTTPDate.iso(times.lowerBound))
    out.append(#","finishedOn":"#)
    out.append(jsonString: HTTPDate.iso(times.upperBound))
    out.append(#","requests":"#)
    out.append(decimal: Int64(requestCount))
    out.append(#","leastRequests":"#)
    out.append(decimal: Int64(leastRequestCount))
    out.append(#","savedRequests":"#)
    out.append(decimal: Int64(savedRequestCount))
    out.append(",\n\"resources\":[")
    for (index, resource) in resources.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(resource, to: &out)
    }
    out.append("\n],\"notes\":")
    out.append(jsonStrings: notes)
    out.append(",\n\"pages\":[")
    for (index, page) in pages.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      page.append(to: &out)
    }
    out.append("\n]}\n")
    _ = try OutputFile.write(out, to: path)
  }

  private func append(_ resource: Resource, to out: inout OutputBuffer) {
    out.append(#"{"name":"#)
    out.append(jsonString: resource.name)
    if let reason = resource.unavailable {
      out.append(#","unavailable":"#)
      out.append(jsonString: reason)
    } else if resource.isLeftOut {
      out.append(#","leftOut":true"#)
    } else {
      out.append(#","rows":"#)
      out.append(decimal: Int64(resource.rowCount))
      if resource.cachedPageCount > 0 {
        out.append(#","cachedPages":"#)
        out.append(decimal: Int64(resource.cachedPageCount))
      }
      out.append(#","missingRows":"#)
      out.append(decimal: Int64(resource.missingRowCount))
      out.append(#","refusedFields":"#)
      out.append(jsonStrings: resource.refusedFields)
      if !resource.leftOutFields.isEmpty {
        out.append(#","leftOutFields":"#)
        out.append(jsonStrings: resource.leftOutFields)
      }
    }
    out.append(#","notes":"#)
    out.append(jsonStrings: resource.notes)
    out.append("}")
  }
}
