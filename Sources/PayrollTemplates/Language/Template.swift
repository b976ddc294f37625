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
  /// What a company has to say about itself.
  public let settings: [TemplateSetting]
  /// The path of the XML schema that the output must satisfy, as the template gives it: relative
  /// to the template's folder. Nil where there is none.
  public let schemaPath: String?

  /// The template's path, for messages.
  public let file: String
  package let output: OutputDeclaration
  package let body: [BodyNode]
}

/// Something that a company has to say about itself before a template can be used.
public struct TemplateSetting: Sendable, Equatable {
  /// The type of the value.
  public enum ValueType: String, Sendable, CaseIterable {
    /// Any text.
    case text
    /// A whole number.
    case integer
    /// `yes` or `no`.
    case yesNo
    /// A date, `yyyy-mm-dd`.
    case date
    /// One of several words.
    case choice
  }

  /// The name in the configuration.
  public let name: String
  /// The type of the value.
  public let type: ValueType
  /// Whether the configuration must give it.
  public let isRequired: Bool
  /// The value where none is given, as written; nil where there is none. May hold values of the
  /// whole file, such as `{period.last|yyMMdd}`.
  public let defaultText: String?
  /// The words of a choice.
  public let choices: [String]
  /// What it is and where to find it.
  public let documentation: String

  /// The line in the template.
  package let line: Int
  /// The smallest number, or the shortest text in characters.
  package let minimum: Int64?
  /// The largest number, or the longest text in characters.
  package let maximum: Int64?
  package let characters: CharacterRule?
  package let defaultPattern: TextPattern?
}
