import PayrollModel
import TimeRules

/// A slice with where it is paid, and why: what a pay line is made of, and what an explanation shows.
struct PaidSlice: Sendable {
  let slice: ClassifiedSlice
  let bucket: Bucket
  /// What an hour is paid, in 1/10,000 of the rate.
  let multiplier: Int32
  /// The reason: a place in the batch's list.
  let reason: UInt16
  /// Whether its workday is one of the period.
  let isInPeriod: Bool

  /// A slice under its terms.
  ///
  /// - Parameters:
  ///   - reason: the rule that took it.
  ///   - payCodeReason: the reason where the pay code puts it elsewhere.
  init(
    _ slice: ClassifiedSlice, _ terms: PayTerms, reason: UInt16, payCodeReason: UInt16,
    isInPeriod: Bool
  ) {
    let place = terms.treatment.placing(bucket: slice.bucket, multiplier: slice.multiplier)
    self.slice = slice
    self.bucket = place.bucket
    self.multiplier = place.multiplier
    self.reason = place.isByPayCode ? payCodeReason : reason
    self.isInPeriod = isInPeriod
  }

  /// The line of this slice alone, without its sources.
  func line(on terms: PayTerms, employee: Int32) -> PayLine {
    PayLine(
      employee: employee, date: slice.workday, seconds: slice.end - slice.start,
      rate: Int64(terms.rate), multiplier: multiplier, payCode: terms.payCode,
      position: terms.position, account: terms.account, firstSource: 0, sourceCount: 0,
      reason: reason, bucket: bucket, isWorked: true)
  }
}
