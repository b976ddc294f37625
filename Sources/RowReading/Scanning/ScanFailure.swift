/// Why a run of bytes is not JSON. The scanner hands these out instead of throwing, so that its
/// inner loops stay free of error paths.
package enum ScanFailure: UInt8, Sendable {
  case none
  case textEnds
  case valueExpected
  case keyExpected
  case colonExpected
  case commaOrBraceExpected
  case commaOrBracketExpected
  case badNumber
  case badEscape
  case unpairedSurrogate
  case controlCharacter
  case tooDeep
  case moreText
  case invalidUTF8
  case severalLines
  case notAPage

  /// What is wrong, in a person's words.
  package var message: String {
    switch self {
    case .none: "nothing is wrong"
    case .textEnds: "the text ends in the middle of a value"
    case .valueExpected: "a value was expected here"
    case .keyExpected: "a key in quotes was expected here"
    case .colonExpected: "a colon was expected after the key"
    case .commaOrBraceExpected: "a comma or the end of the object was expected here"
    case .commaOrBracketExpected: "a comma or the end of the list was expected here"
    case .badNumber: "this is not a number as JSON writes it"
    case .badEscape: "this is not an escape that JSON knows"
    case .unpairedSurrogate: "half of a surrogate pair stands alone"
    case .controlCharacter: "a control character must be escaped inside a text"
    case .tooDeep: "values are nested more than \(RowScanner.deepest) deep"
    case .moreText: "there is more text behind the end of the value"
    case .invalidUTF8: "the bytes are not UTF-8 text"
    case .severalLines: "an object must stand on one line"
    case .notAPage: "this is neither a list of records nor an object with \"data\""
    }
  }
}
