/// A template with one repetition, of which a test says only what it is about.
public struct SmallTemplate: Sendable {
  /// The kind: `csv` or `fixedWidth`.
  public var kind = "csv"
  /// The attributes of `file`.
  public var file = "name=\"t.csv\""
  /// Stands before the file: settings, lists, alternatives.
  public var head = ""
  /// The element `csv` or `fixedWidth`.
  public var dialect = ""
  /// What hours are repeated for.
  public var group = "employee"
  /// The attributes of `row`.
  public var row = ""
  /// What stands in the row.
  public var fields: String
  /// Stands behind the repetition.
  public var behind = ""
  /// The rows of the mapping, below the usual header or one of their own; empty for none.
  public var mapping = ""

  /// A mapping with the usual header, where its rows bring none of their own.
  public static func mappingText(_ rows: String) -> String {
    (rows.hasPrefix("bucket,") ? "" : "bucket,multiplier,payCode,earningCode\n") + rows
  }

  /// A template with these fields.
  public init(_ fields: String) { self.fields = fields }

  /// The template as its file says it.
  public var text: String {
    """
    <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="\(kind)">
    \(head)<file \(file)/>\(dialect)
    <rows><repeat group="\(group)"><row \(row)>
    \(fields)
    </row></repeat>\(behind)</rows></template>
    """
  }
}
