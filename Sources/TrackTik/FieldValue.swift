/// What kind of JSON value a field has.
enum ValueKind: UInt8 {
  /// The row does not have the field.
  case absent = 0
  case null
  case falseValue
  case trueValue
  /// A whole number of at most 18 digits, already read.
  case integer
  /// Any other number.
  case number
  /// A text without escapes.
  case string
  /// A text with escapes.
  case escapedString
  case object
  case array
}

/// Where the value of a field stands, and what was read of it in passing.
struct FieldValue {
  /// The first byte: of a text, behind its quote.
  var start: UnsafePointer<UInt8>
  /// The number of bytes: of a text, without its quotes.
  var length: Int
  /// The value of an integer; the number (`id`) of an object, or `RowScanner.noNumber`.
  var integer: Int64

  /// The bytes.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: length) }
}

/// A field that a row reader knows, numbered from 0: the number of its slot in the scanner.
///
/// The case `id` comes first in every resource.
protocol FieldName: RawRepresentable<UInt8>, CaseIterable, Sendable {
  /// The key in the source, or the path of keys of a field inside another one.
  var name: String { get }
  /// Whether the field stands inside another one, so that the row itself does not have the key.
  var isNested: Bool { get }
}

extension FieldName {
  var name: String { "\(self)" }
  var isNested: Bool { false }
  /// The slot in the scanner.
  @inline(__always) var slot: Int { Int(rawValue) }
}

/// The fields of a resource: those that are read, and those that are known and skipped.
struct FieldList: Sendable {
  /// The keys by slot; nil for a nested field.
  let keys: [String?]
  /// The names by slot, for messages.
  let names: [String]
  /// Keys that the source is known to have and that nothing here needs.
  let ignored: [String]

  /// The fields of one resource. `ignored` is a list of keys with blanks between them.
  init<Field: FieldName>(_ fields: Field.Type, ignored: String) {
    let keys = Field.allCases.map { $0.isNested ? nil : $0.name }
    self.keys = keys
    self.names = Field.allCases.map(\.name)
    self.ignored =
      (ignored + " uri resourceType createdBy createdOn updatedBy updatedOn")
      .split(separator: " ").map(String.init).filter { !keys.contains($0) }
  }
}
