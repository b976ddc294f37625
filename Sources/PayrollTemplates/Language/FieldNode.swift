package import PayrollBytes

/// One printed value with its checks.
package struct FieldNode: Sendable {
  /// On which side of a value its column is filled.
  package enum Alignment: String, CaseIterable, Sendable { case left, right }

  /// What messages call it.
  package var name: String
  package var location: TextLocation
  /// Where its value is written.
  var patternLocation: TextLocation
  package var condition: Condition?
  package var heading: TextPattern?
  package var pattern: TextPattern
  /// The one earning code whose hours the field has, where it does not have all of the row's.
  package var code: TextPattern?
  /// The one earning code whose hours the field does not have.
  package var except: TextPattern?
  package var isOptional: Bool
  /// The column's first and last position, from 1, where the template gives them.
  package var positions: ClosedRange<Int>?
  package var width: Int?
  package var alignment = Alignment.left
  package var fill = UInt8(ascii: " ")
  package var emptyFill = UInt8(ascii: " ")
  package var minLength: Int?
  package var maxLength: Int?
  package var characters: CharacterRule?
  /// The only texts allowed; nil for any.
  package var words: [String]?
  package var range: ValueRange?

  init(
    name: String, location: TextLocation, patternLocation: TextLocation? = nil,
    condition: Condition? = nil, heading: TextPattern? = nil, pattern: TextPattern,
    code: TextPattern? = nil, except: TextPattern? = nil, isOptional: Bool = false
  ) {
    self.name = name
    self.location = location
    self.patternLocation = patternLocation ?? location
    self.condition = condition
    self.heading = heading
    self.pattern = pattern
    self.code = code
    self.except = except
    self.isOptional = isOptional
  }

  /// Whether it is the column of its code, where that has amounts or else hours: what it prints is not
  /// of the other kind.
  package func isColumn(ofAmounts: Bool) -> Bool {
    code != nil && !pattern.values.contains(ofAmounts ? .hours : .amount)
  }

  /// Empty positions of a fixedWidth record.
  static func gap(_ positions: ClosedRange<Int>, location: TextLocation) -> FieldNode {
    var gap = FieldNode(
      name: "blank", location: location, heading: TextPattern(), pattern: TextPattern(),
      isOptional: true)
    gap.positions = positions
    gap.width = positions.count
    return gap
  }
}
