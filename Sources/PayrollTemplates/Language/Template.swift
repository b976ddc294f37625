/// A vendor's file format, as a template file declares it. Read once, then only rendered.
public struct Template: Sendable {
  /// The kind of file.
  public enum Kind: String, Sendable, CaseIterable {
    /// Delimited text.
    case csv
    /// Text in columns of fixed width.
    case fixedWidth
    /// XML.
    case xml
  }

  /// How well the format is known.
  public struct Evidence: Sendable, Equatable {
    /// Where the knowledge comes from.
    public enum Status: String, Sendable, CaseIterable {
      /// The vendor or a partner of the vendor documents it.
      case documented
      /// It is in use, in public programs or files.
      case seen
      /// It should be confirmed with the vendor before the first real file.
      case toConfirm = "to-confirm"
    }

    /// Where the knowledge comes from.
    public let status: Status
    /// What is known and from where.
    public let text: String
  }

  /// The name that configurations use: `adp-workforce-now`.
  public let id: String
  /// The vendor.
  public let vendor: String
  /// What the format is called.
  public let title: String
  /// The kind of file.
  public let kind: Kind
  /// The template's own version.
  public let version: String
  /// What is known about the format, and how well.
  public let evidence: [Evidence]
  /// How the file gets to the vendor.
  public let upload: String
  /// What the vendor is known to refuse or to take wrongly.
  public let rejections: [String]
  /// Whether something that the vendor wants is not publicly known.
  public let isPartial: Bool
  /// What a company has to say about itself.
  public let settings: [TemplateSetting]
  /// The path of the XML schema that the output must satisfy, as the template gives it: relative
  /// to the template's folder. Nil where there is none.
  public let schemaPath: String?

  /// The template's path, for messages.
  public let file: String
  /// The file, where no alternative holds.
  package let output: OutputDeclaration
  /// Other declarations of the file, each under a condition; the first that holds counts.
  package let alternatives: [OutputDeclaration]
  package let body: [BodyNode]
  /// Whether it has a place for amounts, with some settings at least.
  package var printsAmounts: Bool { body.contains(where: \.printsAmount) }
  /// What is printed for words.
  package let lists: [ValueList]
}
