/// What kind of JSON value a field has.
package enum ValueKind: UInt8 {
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
package struct FieldValue {
  /// The first byte: of a text, behind its quote.
  package var start: UnsafePointer<UInt8>
  /// The number of bytes: of a text, without its quotes.
  package var length: Int
  /// The value of an integer; the number (`id`) of an object, or `RowScanner.noNumber`.
  package var integer: Int64

  /// The bytes.
  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: length) }
}

/// A field that a row reader knows, numbered from 0: the number of its slot in the scanner.
///
/// The case `id` comes first in every resource.
package protocol FieldName: RawRepresentable<UInt8>, CaseIterable, Sendable {
  /// The key in the source, or the path of keys of a field inside another one.
  var name: String { get }
  /// Whether the field stands inside another one, so that the row itself does not have the key.
  var isNested: Bool { get }
}

extension FieldName {
  package var name: String { "\(self)" }
  package var isNested: Bool { false }
  /// The slot in the scanner.
  @inline(__always) package var slot: Int { Int(rawValue) }
}

/// The fields of a resource: those that are read, and those that are known and skipped.
package struct FieldList: Sendable {
  /// The keys by slot; nil for a nested field.
  package let keys: [String?]
  /// The names by slot, for messages.
  package let names: [String]
  /// Keys that the source is known to have and that nothing here needs.
  package let ignored: [String]

  /// The fields of one resource. `known` is a list of further keys, with blanks between them.
  package init<Field: FieldName>(_ fields: Field.Type, alsoKnown known: String) {
    let keys = Field.allCases.map { $0.isNested ? nil : $0.name }
    self.keys = keys
    self.names = Field.allCases.map(\.name)
    self.ignored = known.split(separator: " ").map(String.init).filter { !keys.contains($0) }
  }
}
