import PayrollModel

/// The rows of each kind of figures.
extension SourceFigures {
  func eachPayable(_ payruns: Set<RecordIndex>, _ body: (Row) -> Void) {
    let table = PayableTable(data, mapping)
    for item in data.payables where payruns.contains(item.payrun) && item.quantity != 0 {
      switch table.read(item) {
      case .hours(let placement):
        body(
          Row(
            employee: item.employee, bucket: placement.bucket, seconds: item.seconds,
            words: (item.kind, item.payCode, .none)))
      case .money: continue
      case .unknown, .unnamed, .contradictory: body(.unclear(item.employee))
      }
    }
  }

  func eachSlice(_ body: (Row) -> Void) {
    let treatments = PayTreatments(mapping, labels: data.labels)
    for slice in data.shiftSlices where !slice.isUnpaidBreak || slice.isUnclear {
      let shift = slice.shift.place.map { data.shifts[$0] }
      let employee = slice.employee == .none ? shift?.employee ?? .none : slice.employee
      // A slice of nobody is one of a shift that nobody works, unless it cannot be read.
      if employee == .none && !slice.isUnclear { continue }
      guard slice.start != ShiftSlice.notGiven, slice.end != ShiftSlice.notGiven,
        let period = periodOf(employee)
      else {
        body(.unclear(employee))
        continue
      }
      if slice.isUnclear || slice.start > slice.end {
        let (first, last) = (min(slice.start, slice.end), max(slice.start, slice.end))
        if first < period.upperBound && last > period.lowerBound { body(.unclear(employee)) }
        continue
      }
      let seconds =
        min(slice.end, period.upperBound) - max(slice.start, period.lowerBound)
      guard seconds > 0 else { continue }
      let treatment = treatments[slice.payCode]
      if slice.isPaidTimeOff || shift?.isPaidTimeOff ?? false {
        body(leave(treatment, seconds, employee, slice.payCode))
      } else {
        let bucket: Bucket =
          slice.holiday != .none ? .holiday : slice.overtimeRule != .none ? .overtime : .regular
        body(
          Row(
            employee: employee,
            bucket: (treatment ?? .work).moving(bucket: bucket, multiplier: 0).bucket,
            seconds: seconds, words: (slice.holiday, slice.overtimeRule, slice.payCode)))
      }
    }
  }

  /// Summaries have no times: those of a shift that reaches out of the period cannot be cut.
  func eachSummary(_ body: (Row) -> Void) {
    let treatments = PayTreatments(mapping, labels: data.labels)
    for summary in data.shiftSummaries {
      guard let place = summary.shift.place else {
        // Its times are not known; by its date it may lie in the period. One of nobody is of a shift
        // that nobody works, unless it cannot be read.
        let isOfSomebody = summary.employee != .none || summary.isUnclear
        if isOfSomebody, summary.periodDate.map(period.contains) ?? true {
          body(.unclear(summary.employee))
        }
        continue
      }
      let shift = data.shifts[place]
      let employee = summary.employee == .none ? shift.employee : summary.employee
      if employee == .none { continue }
      guard let period = periodOf(employee) else {
        body(.unclear(employee))
        continue
      }
      let end = max(shift.end, shift.start + 1)
      guard shift.start < period.upperBound, end > period.lowerBound else { continue }
      guard period.lowerBound <= shift.start, end <= period.upperBound, !summary.isUnclear else {
        body(.unclear(employee))
        continue
      }
      if shift.isPaidTimeOff, summary.seconds >= 0 {
        body(leave(treatments[shift.payCode], summary.seconds, employee, shift.payCode))
      } else if shift.isPaidTimeOff {
        body(.unclear(employee))
      } else {
        eachPart(of: summary, employee, body)
      }
    }
  }

  /// Overtime and holiday hours that are not given are none; hours that do not say how many they are
  /// cannot be told, and neither can parts that come to more than the whole.
  private func eachPart(
    of summary: ShiftSummary, _ employee: RecordIndex, _ body: (Row) -> Void
  ) {
    let overtime = max(0, summary.overtimeSeconds)
    let holiday = max(0, summary.holidaySeconds)
    let regular =
      summary.regularSeconds >= 0 ? summary.regularSeconds : summary.seconds - overtime - holiday
    guard regular >= 0 else { return body(.unclear(employee)) }
    let parts: [(Int64, Bucket)] = [
      (regular, .regular), (overtime, .overtime), (holiday, .holiday),
    ]
    for (seconds, bucket) in parts where seconds > 0 {
      body(
        Row(
          employee: employee, bucket: bucket, seconds: seconds, words: (.none, .none, .none)))
    }
  }

  private func leave(
    _ treatment: PayCodeMapping.Treatment?, _ seconds: Int64, _ employee: RecordIndex,
    _ payCode: Label
  ) -> Row {
    guard let treatment, !treatment.isWorked else { return .unclear(employee) }
    return Row(
      employee: employee, bucket: treatment.bucket, seconds: seconds,
      words: (payCode, .none, .none))
  }
}
