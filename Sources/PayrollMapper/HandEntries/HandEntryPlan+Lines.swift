import PayrollModel

extension HandEntryPlan {
  /// The line of an entry.
  ///
  /// - Parameters:
  ///   - employee: a place in `PayBatch.employees`.
  ///   - source: the place of its only source.
  ///   - firstReason: the place of the first of `reasons` among those of the batch.
  func line(
    _ placed: Placed, employee: Int32, source: Int, firstReason: Int, ownRate: Int64
  ) -> PayLine {
    let content = placed.entry.content
    var line = PayLine(
      employee: employee, date: content.date.daysSince1970, seconds: 0, rate: -1,
      multiplier: Multiplier.one.tenThousandths, payCode: placed.payCode, position: .none,
      account: .none, firstSource: UInt32(truncatingIfNeeded: source), sourceCount: 1,
      reason: UInt16(clamping: firstReason + placed.reason), bucket: placed.treatment.bucket,
      isWorked: placed.treatment.isWorked)
    switch content.pay {
    case .amount(let amount): line.amount = amount.cents
    case .seconds(let seconds):
      line.seconds = seconds
      line.rate = content.rate?.tenThousandths ?? ownRate
      if let multiplier = content.multiplier {
        line.multiplier = multiplier.tenThousandths
      } else if placed.treatment.multiplier > 0 {
        line.multiplier = placed.treatment.multiplier
      }
    }
    return line
  }

  /// An employee's own rate, for hours that no shift or position says the rate of, in 1/10,000 of the
  /// currency; -1 where nothing gives one.
  static func ownRate(of place: Int, _ data: TimeData, _ policy: MapperPolicy) -> Int64 {
    let person = data.employees[place]
    var rate = Int64(person.payRate)
    if rate <= 0 {
      rate =
        person.employmentProfile.place.map { Int64(data.employmentProfiles[$0].hourlyRate) } ?? -1
    }
    if rate <= 0 { rate = policy.defaultRate?.tenThousandths ?? -1 }
    return rate > 0 ? rate : -1
  }
}
