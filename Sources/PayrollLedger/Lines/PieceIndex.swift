import PayrollBytes
import PayrollModel

/// The texts and the kinds of lines of a piece: what many lines have in common is written once.
struct PieceIndex {
  /// What lines of a kind have in common.
  private struct Kind: Hashable {
    var bucket: UInt8
    var flags: Int64
    var multiplier: Int32
    var rate: Int64
    var payCode: Int64
    var position: Int64
    var site: Int64
  }

  /// The texts that are used, as places in those of the lines.
  private(set) var texts: [Int32] = []
  /// The numbers of the kinds, one kind behind the other.
  private(set) var kinds: [Int64] = []
  private var own: [Int32]
  private var places: [Kind: Int64] = [:]

  /// How many numbers a kind has: bucket; 1 where it was worked, 2 where it was entered by hand and 4 where
  /// it is an amount, together; multiplier; rate; pay code, position and site.
  private static let width = 7

  /// Nothing so far.
  ///
  /// - Parameter texts: how many texts the lines have.
  init(texts: Int) { own = Array(repeating: -1, count: texts) }

  /// The place of the kind of a line.
  mutating func kind(of line: LedgerLines.Line) -> Int64 {
    let kind = Kind(
      bucket: line.bucket.rawValue,
      flags: (line.isWorked ? 1 : 0) + (line.isEntered ? 2 : 0) + (line.isAmount ? 4 : 0),
      multiplier: line.multiplier, rate: line.rate, payCode: place(line.payCode),
      position: place(line.position), site: place(line.site))
    if let known = places[kind] { return known }
    let place = Int64(places.count)
    places[kind] = place
    kinds += [
      Int64(kind.bucket), kind.flags, Int64(kind.multiplier), kind.rate, kind.payCode,
      kind.position, kind.site,
    ]
    return place
  }

  private mutating func place(_ text: Int32) -> Int64 {
    if own[Int(text)] < 0 {
      own[Int(text)] = Int32(clamping: texts.count)
      texts.append(text)
    }
    return Int64(own[Int(text)])
  }

  /// The kinds that a line of a piece names, each as a line that pays nothing, or one cent where it is an
  /// amount; nil where it is no such line.
  ///
  /// - Parameter own: the texts of the piece, as places in those of the lines.
  static func kinds(
    _ line: UnsafeBufferPointer<UInt8>, _ own: [Int32]
  ) -> [LedgerLines.Line]? {
    var scanner = LineScanner(line)
    guard scanner.take("[") else { return nil }
    var kinds: [LedgerLines.Line] = []
    var numbers = [Int64](repeating: 0, count: width)
    if scanner.take("]") { return scanner.isAtEnd ? kinds : nil }
    repeat {
      for column in 0..<width {
        guard column == 0 || scanner.take(","), let number = scanner.number() else { return nil }
        numbers[column] = number
      }
      guard let kind = kind(numbers, own) else { return nil }
      kinds.append(kind)
    } while scanner.take(",")
    return scanner.take("]") && scanner.isAtEnd ? kinds : nil
  }

  private static func kind(_ numbers: [Int64], _ own: [Int32]) -> LedgerLines.Line? {
    func text(_ place: Int64) -> Int32? {
      own.indices.contains(Int(place)) ? own[Int(place)] : nil
    }
    guard let bucket = UInt8(exactly: numbers[0]).flatMap({ Bucket(rawValue: $0) }),
      (0...7).contains(numbers[1]), let multiplier = Int32(exactly: numbers[2]),
      let payCode = text(numbers[4]), let position = text(numbers[5]), let site = text(numbers[6])
    else { return nil }
    return LedgerLines.Line(
      date: 0, bucket: bucket, isWorked: numbers[1] & 1 == 1, multiplier: multiplier,
      rate: numbers[3], payCode: payCode, position: position, site: site, seconds: 0,
      amount: numbers[1] & 4 == 4 ? 1 : 0, isEntered: numbers[1] & 2 == 2)
  }
}
