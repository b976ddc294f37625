/// What may be the name of an output file.
package enum OutputFileName {
  package static let advice = "use letters, digits, and . _ - ( ) + and spaces; begin with no dot"

  package static func isSafe(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: "."), name.utf8.count <= 200 else {
      return false
    }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "._-()+ ".utf8.contains(byte)
      }
    }
  }
}
