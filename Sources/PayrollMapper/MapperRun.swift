import PayrollBytes
import PayrollModel
import TimeRules

/// One run of the mapper over one snapshot.
struct MapperRun {
  /// An employee to be mapped.
  struct Task: Sendable {
    let place: Int
    let governance: Governance
    let hold: FindingKind?
  }

  let context: MapperContext
  let jurisdictions: [Jurisdiction]
  let reasons: [PayReason]
  let tasks: [Task]
  /// What is wrong with more than one employee.
  private(set) var runFindings: [Finding] = []
  /// Sessions of nobody.
  private var ownerless = 0
  private let roughSpan: Range<Int64>

  init(
    _ mapper: Mapper, _ data: TimeData, period: PayPeriod, entries: HandEntryPlan? = nil
  ) throws(MapperError) {
    let keys = ConfiguredKeys(mapper, data)
    var table = JurisdictionTable(
      data, keys: keys, ruleSets: mapper.ruleSets, zones: mapper.zones, period: period)
    let leaveReason = table.place(of: .paidLeave)
    let payCodeReason = table.place(of: .payCode)
    let context = MapperContext(
      data, policy: keys.policy, payCodes: mapper.payCodes, period: period,
      leaveReason: leaveReason, payCodeReason: payCodeReason,
      dutyCodes: mapper.dutyCodes,
      grantReasons: mapper.dutyRules.contains(where: \.paysUnworkedTime)
        ? DutyGrant.allCases.map { table.place(of: $0.reason) } : [], entries: entries)
    let rough = Self.roughSpan(period, mapper)
    let order = EmployeeOrder(data) { Self.isActive($0, context, rough) }
    let numbers = EmployeeNumbers(data, order.places.filter { data.employees[$0].isKnown })
    var findings = keys.findings + numbers.findings(data)
    var tasks: [Task] = []
    tasks.reserveCapacity(order.places.count)
    var zoneTroubles = ZoneTroubles()
    var siteZones = SiteZones(context, zones: mapper.zones)
    for place in order.places {
      let employee = data.employees[place]
      guard employee.isKnown else {
        findings.append(.unknownEmployee(context, place))
        tasks.append(Task(place: place, governance: .unknown(.unknownEmployee), hold: nil))
        continue
      }
      let siteZone =
        mapper.policy.zoneSource == .site ? siteZones.zone(of: place, findings: &findings) : nil
      let governance = try table.governance(of: employee, at: place, siteZone: siteZone)
      if case .unknown(.noTimeZone) = governance {
        zoneTroubles.add(table.zoneTrouble(of: employee, siteZone: siteZone), place)
      } else if case .unknown(let id) = governance {
        findings.append(.ungoverned(context, place, id))
      }
      if context.isSalaried(place) {
        findings.append(.salariedEmployee(context, place))
        if let profile = context.profile(of: place), profile.isKnown, !profile.isSalaried,
          profile.hourlyRate > 0
        {
          findings.append(.salaryBesideHourlyRate(context, place))
        }
      }
      var hold: FindingKind?
      if employee.number.isEmpty || numbers.invisible.contains(place) {
        hold = .employeeWithoutNumber
        findings.append(.employeeWithoutNumber(context.data, place))
      } else if order.duplicates.contains(place) {
        hold = .duplicateEmployeeNumber
        findings.append(.duplicateEmployeeNumber(context.data, place))
      } else if numbers.alike.contains(place) {
        hold = .duplicateEmployeeNumber
        findings.append(.alikeEmployeeNumber(context.data, place))
      }
      tasks.append(Task(place: place, governance: governance, hold: hold))
    }
    for session in data.workSessions where session.employee == .none {
      ownerless += 1
      findings.append(.sessionWithoutEmployee(session.id))
    }
    findings += Self.shiftsOfNobody(context, table.jurisdictions.first?.period)
    if let zone = table.jurisdictions.first?.zone,
      let missing = WorkweekCoverage(
        data: data, policy: mapper.policy, period: period,
        needs: table.jurisdictions.map(\.needs)
      ).finding(zone: zone)
    {
      findings.append(missing)
    }
    findings.append(contentsOf: zoneTroubles.findings(data) { table.hint($0) })
    findings.append(contentsOf: table.findings)
    findings += StrayBreaks(context, near: rough).findings
    findings += Self.waitingLeave(context)
    findings += table.regionGaps.findings(data)
    findings += table.dayOffGaps.findings(data)
    if let first = table.jurisdictions.first {
      findings += LinkCheck(context, period: first.period).findings(of: tasks.map(\.place))
      if case .timeData = mapper.policy.holidaySource,
        let missing = CalendarCheck(period: period).finding(about: data, zone: first.zone)
      {
        findings.append(missing)
      }
    }
    if let wages = context.wages {
      findings += wages.idleDifferentials.map { .idleDifferential($0) }
      findings += wages.straySalaries.map { .salaryOfNobody($0) }
      findings += wages.strayRows.map { .remunerationOfNobody(wages.policy.remuneration[$0]) }
    }
    if let plan = context.holidayPay {
      findings += plan.strayFacts.map { .holidayFactsOfNobody($0) }
      if !plan.strayNumbers.isEmpty { findings.append(.wageHistoryOfNobody(plan.strayNumbers)) }
    }
    self.context = context
    self.jurisdictions = table.jurisdictions
    self.reasons = table.reasons
    self.tasks = tasks
    self.runFindings = findings
    self.roughSpan = rough
  }

  /// The findings of the run and of the employees: the blocking ones first, then by kind and
  /// subject, so that no order of files or threads shows.
  func findings(with others: [Finding]) -> [Finding] {
    (context.data.findings + runFindings + others)
      .map { $0.spoken(in: context.data.source) }.sorted(by: Finding.comesFirst)
  }

  /// The period by employee, in seconds since 1970 UTC; nil where nobody can say when a day ends.
  func periods() -> SourceFigures.PeriodOfEmployee {
    // Somebody without anything of ours near the period has no task, and the usual clock.
    let usual = jurisdictions.first?.period
    var periods = [Range<Int64>?](repeating: usual, count: context.data.employees.count)
    for task in tasks {
      periods[task.place] =
        if case .jurisdiction(let place) = task.governance { jurisdictions[place].period } else {
          nil
        }
    }
    return { employee in employee.place.flatMap { periods[$0] } }
  }

  // MARK: Mapping

  /// Employees that one thread maps at a time.
  private static let employeesPerChunk = 1024

  /// Maps all employees on all cores, chunk by chunk, and appends the chunks in order.
  mutating func mapEverybody(into batch: inout PayBatch) {
    var controls = ControlTotals()
    controls.sessions[.held(.sessionWithoutEmployee)] = ownerless > 0 ? ownerless : nil
    controls.sessions[.outsidePeriod] = inactiveSessions > 0 ? inactiveSessions : nil
    controls.sessions[.held(.unreadableRow)] = refusedSessions > 0 ? refusedSessions : nil
    controls.sessionsRead = ownerless + inactiveSessions + refusedSessions
    batch.employees.reserveCapacity(tasks.count)
    // A few percent of the sessions lie over midnight or are split by a rule.
    let expected = context.data.workSessions.count / 4 * 5
    batch.sources.reserveCapacity(expected)
    batch.lines.reserveCapacity(expected)
    batch.times = times(expected)
    let chunks = stride(from: 0, to: tasks.count, by: Self.employeesPerChunk).map {
      tasks[$0..<min($0 + Self.employeesPerChunk, tasks.count)]
    }
    let wave = Parallel.cores * 2
    for first in stride(from: 0, to: chunks.count, by: wave) {
      let some = chunks[first..<min(first + wave, chunks.count)]
      for part in Parallel.map(some.count, { map(some[some.startIndex + $0]) }) {
        part.append(to: &batch, controls: &controls)
      }
    }
    batch.controls = controls
    if let plan = context.wages { finishWages(plan, in: &batch) }
  }

  /// The clocks and holidays of everybody, with room for stretches of time.
  private func times(_ expected: Int) -> PayTimes {
    var times = PayTimes(zones: jurisdictions.map(\.zone), clock: context.clock)
    // A break makes two stretches of one session.
    times.spans.reserveCapacity(expected + context.data.breakSessions.count)
    for jurisdiction in jurisdictions {
      times.holidays.merge(jurisdiction.holidayNames) { first, _ in first }
    }
    return times
  }

  /// Sessions of employees without anything near the period: not even looked at.
  private var inactiveSessions: Int {
    var active = 0
    for task in tasks { active += context.sessionsByEmployee[task.place].count }
    return context.data.workSessions.count - active - ownerless
  }

  /// Rows of sessions that the reader could not use; each has a finding of the reader's.
  private var refusedSessions: Int { context.data.refusedRows(of: .workSession) }

  private func map(_ tasks: ArraySlice<Task>) -> MappedChunk {
    var chunk = MappedChunk()
    var builder = LineBuilder(context)
    var wages = WageBuilder(context)
    var holidayPay = HolidayPayBuilder(context)
    var plausibility = PlausibilityCheck(context)
    guard let first = jurisdictions.first else {
      for task in tasks {
        refuse(task, into: &chunk.controls)
        wages?.refuse(task.place)
      }
      chunk.take(wages)
      return chunk
    }
    var mapper = EmployeeMapper(context, jurisdiction: first)
    for task in tasks {
      guard case .jurisdiction(let place) = task.governance else {
        refuse(task, into: &chunk.controls)
        wages?.refuse(task.place)
        continue
      }
      let firstFinding = mapper.findings.count
      mapper.map(task.place, under: jurisdictions[place], hold: task.hold)
      let before = builder.paidSeconds
      let firstLine = builder.lines.count
      let firstSpan = builder.spans.count
      var count = builder.add(
        mapper.timeline, of: task.place, employee: Int32(chunk.employees.count),
        under: jurisdictions[place])
      let firstWeek = wages?.wages.count ?? 0
      wages?.add(
        mapper.timeline, of: task, under: jurisdictions[place], lines: &builder,
        findings: mapper.findings[firstFinding...])
      if let weeks = wages?.wages[firstWeek...],
        jurisdictions[place].duty?.breakPremium?.basis == .regularRate
      {
        builder.payPremiums(from: firstLine, by: weeks)
      }
      if let law = jurisdictions[place].holidayPay {
        count +=
          holidayPay?.add(
            to: &builder, from: firstLine, of: task.place, employee: Int32(chunk.employees.count),
            mapper.timeline, under: jurisdictions[place], law) ?? 0
      }
      mapper.findings += plausibility.findings(
        of: task.place, mapper.timeline, mapper.records, slices: builder.slices,
        under: jurisdictions[place])
      guard count > 0 else { continue }
      builder.settleSpans(from: firstSpan, lines: firstLine)
      var employee = PayEmployee(
        record: RecordIndex(task.place), firstLine: firstLine, lineCount: count, held: task.hold)
      employee.zone = Int32(truncatingIfNeeded: place)
      if let last = context.lastDays[task.place], last < context.period.last {
        employee.lastDay = last
      }
      chunk.employees.append(employee)
      if task.hold != nil {
        chunk.controls.heldSeconds += builder.paidSeconds - before
      }
      if context.policy.requiresRate,
        builder.lines[firstLine...].contains(where: { $0.rate < 0 && !$0.isAmount })
      {
        mapper.findings.append(.noPayRate(context.data, task.place))
      }
    }
    chunk.lines = builder.lines
    chunk.sources = builder.sources
    chunk.spans = builder.spans
    chunk.findings = mapper.findings
    chunk.take(wages)
    chunk.findings += holidayPay?.findings ?? []
    chunk.controls.add(mapper.finishedControls)
    chunk.controls.workedSeconds += builder.workedSeconds
    chunk.controls.leaveSeconds += builder.leaveSeconds
    chunk.controls.guaranteedSeconds += builder.guaranteedSeconds
    chunk.controls.premiumSeconds += builder.premiumSeconds
    return chunk
  }

  /// Counts the sessions of somebody without a clock or a law: those near the period wait.
  private func refuse(_ task: Task, into controls: inout ControlTotals) {
    guard case .unknown(let id) = task.governance else { return }
    for member in context.sessionsByEmployee[task.place] {
      let isNear = context.data.workSessions[Int(member)].touches(roughSpan)
      controls.sessions[isNear ? .held(id) : .outsidePeriod, default: 0] += 1
      controls.sessionsRead += 1
    }
  }
}
