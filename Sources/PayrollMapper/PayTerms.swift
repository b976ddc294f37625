import PayrollModel

/// On what terms a stretch of time is paid, before the rules look at it.
struct PayTerms: Sendable, Equatable {
  var payCode: Label
  /// 1/10,000 of the currency; -1 where nothing gives one.
  var rate: Int32
  var position: RecordIndex
  var account: RecordIndex
  /// What time under the pay code is.
  var treatment: PayCodeMapping.Treatment
}

/// What the source says of the terms of a stretch of time, whether its pay code means anything or not.
struct SourceTerms: Sendable, Equatable {
  let payCode: Label
  /// 1/10,000 of the currency; -1 where nothing gives one.
  let rate: Int32
  let position: RecordIndex
  let account: RecordIndex
  /// What time under the pay code is; nil where nobody mapped it.
  let treatment: PayCodeMapping.Treatment?

  /// The terms on which time can be paid; nil where nobody mapped the pay code.
  var mapped: PayTerms? { treatment.map { terms(as: $0) } }

  /// The terms of time that is known to be this, whatever the pay code is.
  func terms(as treatment: PayCodeMapping.Treatment) -> PayTerms {
    PayTerms(
      payCode: payCode, rate: rate, position: position, account: account, treatment: treatment)
  }
}

/// Finds the terms of a session: what it says itself, then the shift, the position, the site or the
/// employee, the employment profile, and the default at last.
final class PayTermsResolver: Sendable {
  private let data: TimeData
  private let treatments: PayTreatments
  private let defaultRate: Int32

  init(_ data: TimeData, _ treatments: PayTreatments, defaultRate: PayRate?) {
    self.data = data
    self.treatments = treatments
    self.defaultRate = defaultRate.map { Int32(clamping: $0.tenThousandths) } ?? -1
  }

  func terms(of session: WorkSession) -> SourceTerms {
    let shift = session.shift.place.map { data.shifts[$0] }
    return terms(
      employee: session.employee, shift: shift,
      position: session.position, account: session.account,
      payCode: session.payCode, rate: session.payRate)
  }

  func terms(of shift: Shift) -> SourceTerms {
    terms(
      employee: shift.employee, shift: shift, position: .none, account: .none, payCode: .none,
      rate: -1)
  }

  /// The terms of leave that only a request knows of: the employee's own rate.
  func leaveTerms(of employee: Int, _ request: LeaveRequest, payCode: Label) -> SourceTerms {
    terms(
      employee: RecordIndex(employee), shift: nil, position: request.position,
      account: request.account, payCode: payCode, rate: request.payRate)
  }

  private func terms(
    employee: RecordIndex, shift: Shift?, position: RecordIndex, account: RecordIndex,
    payCode: Label, rate: Int32
  ) -> SourceTerms {
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
    return SourceTerms(
      payCode: code, rate: pay > 0 ? pay : -1, position: positionIndex, account: accountIndex,
      treatment: treatments[code])
  }
}
