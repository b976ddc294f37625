import PayrollModel

/// On what terms a stretch of time is paid, before the rules look at it.
struct PayTerms: Sendable, Equatable {
  var payCode: Label
  /// 1/10,000 of the currency; -1 where nothing gives one.
  var rate: Int32
  var position: RecordIndex
  var account: RecordIndex
}

/// Finds the terms of a session: what it says itself, then the shift, the position, the site or the
/// employee, the employment profile, and the default at last.
final class PayTermsResolver: Sendable {
  private let data: TimeData
  private let defaultRate: Int32

  init(_ data: TimeData, defaultRate: PayRate?) {
    self.data = data
    self.defaultRate = defaultRate.map { Int32(clamping: $0.tenThousandths) } ?? -1
  }

  func terms(of session: WorkSession) -> PayTerms {
    let shift = session.shift.place.map { data.shifts[$0] }
    return terms(
      employee: session.employee, shift: shift,
      position: session.position, account: session.account,
      payCode: session.payCode, rate: session.payRate)
  }

  func terms(of shift: Shift) -> PayTerms {
    terms(
      employee: shift.employee, shift: shift, position: .none, account: .none, payCode: .none,
      rate: -1)
  }

  /// The terms of leave that only a request knows of: the employee's own rate.
  func leaveTerms(of employee: Int, payCode: Label) -> PayTerms {
    terms(
      employee: RecordIndex(employee), shift: nil, position: .none, account: .none,
      payCode: payCode, rate: -1)
  }

  private func terms(
    employee: RecordIndex, shift: Shift?, position: RecordIndex, account: RecordIndex,
    payCode: Label, rate: Int32
  ) -> PayTerms {
    let positionIndex = position != .none ? position : shift?.position ?? .none
    let post = positionIndex.place.map { data.positions[$0] }
    var accountIndex = account != .none ? account : shift?.account ?? .none
    if accountIndex == .none { accountIndex = post?.account ?? .none }
    let site = accountIndex.place.map { data.accounts[$0] }
    let person = employee.place.map { data.employees[$0] }
    let profile = person?.employmentProfile.place.map { data.employmentProfiles[$0] }

    var code = payCode
    if code == .none { code = post?.payCodeOverride ?? .none }
    if code == .none { code = shift?.payCode ?? .none }
    if code == .none { code = post?.payCode ?? .none }
    if code == .none { code = site?.payCode ?? .none }
    if code == .none { code = person?.payCode ?? .none }
    if code == .none { code = profile?.payCode ?? .none }

    // A rate of zero is how the source writes "not set".
    var pay = rate
    if pay <= 0 { pay = shift?.payRate ?? -1 }
    if pay <= 0 { pay = post?.payRate ?? -1 }
    if pay <= 0 { pay = site?.payRate ?? -1 }
    if pay <= 0 { pay = person?.payRate ?? -1 }
    if pay <= 0 { pay = profile?.hourlyRate ?? -1 }
    if pay <= 0 { pay = defaultRate }
    return PayTerms(
      payCode: code, rate: pay > 0 ? pay : -1, position: positionIndex, account: accountIndex)
  }
}
