import PayrollModel

/// What the items of the source's pay runs are: hours in a bucket, money, or nobody knows.
///
/// In this order: an expense is money; a pay code of its own says what its time is, where the
/// mapping has a row for it; an item of the kinds that come from no shift (ad hoc, deduction,
/// premium) is money; the source's word for the kind of time (`REG`, `OT`, `HOL`) says the bucket;
/// any other word is looked up in the mapping like a pay code. Without word and pay code an item is
/// regular time where it comes from work, and nobody knows what it is where it does not.
///
/// Where the signs of quantity and money contradict each other, nothing is hours: time by its word
/// is for a person to look at, and anything else is an amount.
struct PayableTable {
  /// What an item is.
  enum Reading: Equatable {
    /// Hours in a bucket.
    case hours(Placement)
    /// An amount without hours: a bonus, an expense, a deduction.
    case money
    /// Neither the mapping nor this program knows the code or word.
    case unknown(Label)
    /// It has neither a code nor a word, and nobody knows that it comes from work.
    case unnamed
    /// Time by its word, code or origin, while money and quantity have different signs.
    case contradictory
  }

  /// Where hours belong.
  struct Placement: Equatable {
    var bucket: Bucket
    /// What an hour is paid, in 1/10,000 of the rate.
    var multiplier: Int32
    /// False for paid leave.
    var isWorked: Bool
  }

  private let wordPlacements: [Placement?]
  private let ownRows: [PayCodeMapping.Treatment?]
  private let isMoneyOrigin: [Bool]
  private let isWorkOrigin: [Bool]
  private let moneyCodes: Set<Label>

  init(_ data: TimeData, _ mapping: PayCodeMapping) {
    let words = data.source.payrun
    wordPlacements = data.labels.texts.map { text in
      words.hours[PayrunWords.folded(text)].map {
        Placement(bucket: $0.bucket, multiplier: $0.multiplier, isWorked: true)
      }
    }
    ownRows = data.labels.texts.map { mapping.ownTreatment(of: $0) }
    isMoneyOrigin = data.labels.texts.map { text in
      let word = PayrunWords.folded(text)
      return words.moneyOrigins.contains { word.contains($0) }
    }
    isWorkOrigin = data.labels.texts.map { words.workOrigins.contains(PayrunWords.folded($0)) }
    moneyCodes = Set(data.payCodes.filter(\.isMoney).map(\.code)).subtracting([.none])
  }

  /// What an item is.
  func read(_ item: Payable) -> Reading {
    if item.isExpense { return .money }
    let own = item.payCode == .none ? nil : ownRows[Int(item.payCode.index)]
    let reading = time(of: item, own)
    guard item.hasContradictingSigns, reading != .money else { return reading }
    // Deductions are a positive quantity at a negative rate: as hours they would be paid.
    if case .hours = reading { return .contradictory }
    return .money
  }

  /// What an item is where its signs are right.
  private func time(of item: Payable, _ own: PayCodeMapping.Treatment?) -> Reading {
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
    if placement.bucket != .regular, let paid = item.paidMultiplier {
      placement.multiplier = paid
    }
    return .hours(placement)
  }

  /// What the item's word says, or without one its pay code, or without both where it comes from.
  private func readName(_ item: Payable, _ own: PayCodeMapping.Treatment?) -> Reading {
    if let known = wordPlacements[Int(item.kind.index)] { return .hours(known) }
    if item.kind != .none {
      let mapped = ownRows[Int(item.kind.index)]
      return mapped.map { .hours(Self.placement(of: $0)) } ?? .unknown(item.kind)
    }
    if let own { return .hours(Self.placement(of: own)) }
    return item.payCode == .none ? readOrigin(item) : .unknown(item.payCode)
  }

  /// What an item without word and pay code is. A quantity may be kilometres, meals or a salary: it
  /// is time only where the origin says so, or where there is none and the item pays a shift.
  private func readOrigin(_ item: Payable) -> Reading {
    if let mapped = ownRows[Int(item.origin.index)] { return .hours(Self.placement(of: mapped)) }
    let isWork =
      item.origin == .none
      ? item.shiftNumber != Payable.notGiven : isWorkOrigin[Int(item.origin.index)]
    return isWork ? .hours(Self.placement(of: .work)) : .unnamed
  }

  private static func placement(of treatment: PayCodeMapping.Treatment) -> Placement {
    Placement(
      bucket: treatment.bucket,
      multiplier: treatment.multiplier == 0 ? 10_000 : treatment.multiplier,
      isWorked: treatment.isWorked)
  }
}
