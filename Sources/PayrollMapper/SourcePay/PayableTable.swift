import PayrollModel

/// What the items of the source's pay runs are: hours in a bucket, money, or nobody knows.
///
/// In this order: an expense is money; a pay code of its own says what its time is, where the
/// mapping has a row for it; an item of the kinds that come from no shift (ad hoc, deduction,
/// premium) is money; the source's word for the kind of time (`REG`, `OT`, `HOL`) says the bucket;
/// any other word is looked up in the mapping like a pay code.
struct PayableTable {
  /// What an item is.
  enum Reading: Equatable {
    /// Hours in a bucket.
    case hours(Placement)
    /// An amount without hours: a bonus, an expense, a deduction.
    case money
    /// Neither the mapping nor this program knows the code or word.
    case unknown(Label)
  }

  /// Where hours belong.
  struct Placement: Equatable {
    var bucket: Bucket
    /// What an hour is paid, in 1/10,000 of the rate.
    var multiplier: Int32
    /// False for paid leave.
    var isWorked: Bool
  }

  /// Words by which the source calls kinds of time, in capitals.
  ///
  /// Source: support.tracktik.com 24344263210647 (REG, OT, HOL) and the positions' pay code
  /// override (OT, DBL, HOL); the others are spellings of the same.
  private static let placements: [String: Placement] = {
    let regular = Placement(bucket: .regular, multiplier: 10_000, isWorked: true)
    let overtime = Placement(bucket: .overtime, multiplier: 15_000, isWorked: true)
    let double = Placement(bucket: .overtime, multiplier: 20_000, isWorked: true)
    let holiday = Placement(bucket: .holiday, multiplier: 15_000, isWorked: true)
    return [
      "REG": regular, "REGULAR": regular, "NORMAL": regular,
      "OT": overtime, "OVERTIME": overtime,
      "DBL": double, "DT": double, "DOT": double, "DOUBLE": double, "DOUBLETIME": double,
      "HOL": holiday, "HOLIDAY": holiday,
    ]
  }()

  /// Parts of the words for where an item comes from that say that it is an amount.
  private static let moneyOrigins = [
    "ADHOC", "DEDUCTION", "EXPENSE", "REIMBURSEMENT", "PREMIUM", "BONUS",
  ]

  private let wordPlacements: [Placement?]
  private let ownRows: [PayCodeMapping.Treatment?]
  private let isMoneyOrigin: [Bool]
  private let moneyCodes: Set<Label>

  init(_ data: TimeData, _ mapping: PayCodeMapping) {
    /// `Double-Time` and `double time` are `DOUBLETIME`; digits stay, since `OT2` is another word.
    func folded(_ text: String) -> String {
      text.uppercased().filter { $0.isLetter || $0.isNumber }
    }
    wordPlacements = data.labels.texts.map { Self.placements[folded($0)] }
    ownRows = data.labels.texts.map { mapping.ownTreatment(of: $0) }
    isMoneyOrigin = data.labels.texts.map { text in
      let word = folded(text)
      return Self.moneyOrigins.contains { word.contains($0) }
    }
    moneyCodes = Set(data.payCodes.filter(\.isMoney).map(\.code)).subtracting([.none])
  }

  /// What an item is.
  func read(_ item: Payable) -> Reading {
    if item.isExpense { return .money }
    let own = item.payCode == .none ? nil : ownRows[Int(item.payCode.index)]
    if let own, !own.isWorked { return .hours(Self.placement(of: own)) }
    if own == nil, moneyCodes.contains(item.payCode) || isMoneyOrigin[Int(item.origin.index)] {
      return .money
    }
    let named = readName(item, own)
    guard case .hours(var placement) = named, placement.isWorked else { return named }
    if let own {
      let moved = own.moving(bucket: placement.bucket, multiplier: placement.multiplier)
      placement.bucket = moved.bucket
      placement.multiplier = moved.multiplier
    }
    if placement.bucket != .regular, let paid = paidMultiplier(item) {
      placement.multiplier = paid
    }
    return .hours(placement)
  }

  /// What the item's word says, or without one its pay code.
  private func readName(_ item: Payable, _ own: PayCodeMapping.Treatment?) -> Reading {
    if let known = wordPlacements[Int(item.kind.index)] { return .hours(known) }
    if item.kind != .none {
      let mapped = ownRows[Int(item.kind.index)]
      return mapped.map { .hours(Self.placement(of: $0)) } ?? .unknown(item.kind)
    }
    if let own { return .hours(Self.placement(of: own)) }
    return item.payCode == .none ? .hours(Self.placement(of: .work)) : .unknown(item.payCode)
  }

  private static func placement(of treatment: PayCodeMapping.Treatment) -> Placement {
    Placement(
      bucket: treatment.bucket,
      multiplier: treatment.multiplier == 0 ? 10_000 : treatment.multiplier,
      isWorked: treatment.isWorked)
  }

  /// The multiplier that the source has paid, where its figures say so: a multiple of a half by which
  /// its rate is more than its base rate, or, where the two are the same, its total more than the
  /// quantity at that rate. Weighted overtime has no such multiple; its premium is the source's affair.
  private func paidMultiplier(_ item: Payable) -> Int32? {
    guard item.baseRate > 0, item.rate >= item.baseRate, item.rate < 100 * item.baseRate else {
      return nil
    }
    let (halves, rest) = (2 * item.rate).quotientAndRemainder(dividingBy: item.baseRate)
    if item.rate > item.baseRate { return rest == 0 ? Int32(halves) * 5_000 : nil }
    // Totals are rounded to the cent: half of one, in 1/10,000 of 1/10,000, either way.
    let exact = item.quantity.multipliedReportingOverflow(by: item.baseRate)
    let total = item.total == Payable.notGiven ? nil : item.total
    guard let total, !exact.overflow, exact.partialValue.magnitude < 1 << 58 else { return nil }
    return [Int32(2), 3, 4, 5, 6].first { halves in
      (exact.partialValue * Int64(halves) / 2 - total * 10_000).magnitude <= 50 * 10_000
    }.map { $0 * 5_000 }
  }
}
