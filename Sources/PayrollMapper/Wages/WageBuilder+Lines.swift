import PayrollModel
import TimeRules
import WageRules

extension WageBuilder {
  /// Puts what was worked into the weeks.
  mutating func gather(
    _ timeline: EmployeeTimeline, of employee: Int, under jurisdiction: Jurisdiction, law: WageLaw,
    lines: inout LineBuilder
  ) {
    guard let weeks = jurisdiction.wages else { return }
    let known = lines.employeeContext(employee, timeline, jurisdiction)
    let isSalaried = context.isSalaried(employee)
    for dated in jurisdiction.classifiers {
      let paid = lines.slices.filter { dated.seconds.contains($0.start) }
      let asked = statutorySlices(paid, timeline, known, dated, law, &lines)
      var index = 0
      for slice in paid {
        guard let place = weeks.place(of: slice, by: dated.classifier) else { continue }
        let terms = timeline.terms[Int(timeline.intervals[Int(slice.tag)].terms)]
        drafts[place].hasWork = true
        if terms.rate < 0, !isSalaried { drafts[place].gap = drafts[place].gap ?? .noRate }
        addDifferentials(slice, terms, zone: jurisdiction.zone, to: place)
        // Both lists cover the same seconds, so that each slice meets the ones that ask for it.
        while index < asked.count, asked[index].end <= slice.start { index += 1 }
        var next = index
        while next < asked.count, asked[next].start < slice.end {
          let seconds = min(slice.end, asked[next].end) - max(slice.start, asked[next].start)
          let multiplier =
            asked[next].bucket == .overtime ? asked[next].multiplier : Multiplier.one.tenThousandths
          add(
            slice, seconds, terms, asked: multiplier, dated.classifier.holidayPolicy, law, to: place
          )
          next += 1
        }
      }
    }
  }

  /// What the overtime law alone makes of the time: without holidays and without pay codes that are
  /// overtime by themselves. Where neither plays a part, and in Canada, where nothing is credited,
  /// that is what is paid.
  private mutating func statutorySlices(
    _ paid: [ClassifiedSlice], _ timeline: EmployeeTimeline, _ known: EmployeeContext,
    _ dated: Jurisdiction.DatedClassifier,
    _ law: WageLaw, _ lines: inout LineBuilder
  ) -> [ClassifiedSlice] {
    let reasons = dated.classifier.reasons
    let isByLawAlone = paid.allSatisfy { slice in
      let rule = reasons[Int(slice.reason)].rule
      return slice.bucket != .holiday && rule != "holiday-worked" && rule != "preset"
    }
    guard law != .canada, !isByLawAlone, let classifier = dated.statutory else { return paid }
    lines.makePieces(timeline, inside: dated.seconds)
    for index in lines.pieces.indices { lines.pieces[index].presetMultiplier = 0 }
    statutory.removeAll(keepingCapacity: true)
    lines.pieces.withUnsafeBufferPointer {
      classifier.classify($0, context: known, scratch: &scratch, into: &statutory)
    }
    return statutory
  }

  /// Adds a part of a slice that is paid and asked for in one way.
  private mutating func add(
    _ slice: ClassifiedSlice, _ seconds: Int64, _ terms: PayTerms, asked: Int32,
    _ holidays: HolidayPolicy, _ law: WageLaw, to place: Int
  ) {
    let paid = terms.treatment.placing(bucket: slice.bucket, multiplier: slice.multiplier)
    let statutory = Multiplier(tenThousandths: asked)
    var line = WorkedLine(
      seconds: seconds,
      rate: terms.rate < 0 ? nil : PayRate(tenThousandths: Int64(terms.rate)),
      multiplier: Multiplier(tenThousandths: paid.multiplier), bucket: paid.bucket,
      statutoryMultiplier: statutory)
    let isStraightCode = paid.isByPayCode && paid.bucket == .regular
    // The multiplier of a holiday whose hours stay regular is a premium, not straight time.
    let isKeptHoliday = !isStraightCode && paid.bucket == .regular && line.multiplier > .one
    if isKeptHoliday { line.bucket = .holiday }
    if isStraightCode, line.isOvertime {
      // Straight time at a multiplier of the code: what it adds is in the regular rate.
      guard line.multiplier >= .one else {
        drafts[place].gap = drafts[place].gap ?? .belowRate
        return
      }
      addPremium(of: &line, as: .differential, to: place)
    }
    let isHoliday = paid.bucket == .holiday || isKeptHoliday
    // An hour that is overtime too is paid once, at the greater of both, and so always credited.
    if isHoliday, law != .canada, !line.isOvertime, line.multiplier >= .oneAndAHalf,
      !Self.isCredited(holidays, paid.isByPayCode)
    {
      addPremium(of: &line, as: .uncreditedPremium, to: place)
    }
    append(line, to: place)
  }

  /// Whether a premium for work on a holiday is set against the overtime premium: where the policy
  /// says so, and where it leaves the hours out of overtime, which is the same by another name.
  private static func isCredited(_ policy: HolidayPolicy, _ isByPayCode: Bool) -> Bool {
    policy.isCreditable || !policy.countsTowardOvertime && !isByPayCode
  }

  /// Takes what a line is paid above its rate out of it and makes it a payment of its own.
  private mutating func addPremium(
    of line: inout WorkedLine, as kind: RemunerationKind, to place: Int
  ) {
    let multiplier = line.multiplier
    line.bucket = line.isOvertime ? .overtime : .regular
    line.multiplier = line.isOvertime ? line.statutoryMultiplier : .one
    guard let rate = line.rate, multiplier > .one else { return }
    do throws(WageError) {
      let premium = try RemunerationItem.specialDayPremium(
        seconds: line.seconds, rate: rate, multiplier: multiplier)
      let known = drafts[place].premiums.firstIndex { $0.kind == kind }
      let sum = known.map { drafts[place].premiums[$0].amount } ?? .zero
      let item = RemunerationItem(kind, try sum.plus(premium.amount))
      if let known {
        drafts[place].premiums[known] = item
      } else {
        drafts[place].premiums.append(item)
      }
    } catch {
      drafts[place].gap = drafts[place].gap ?? .notComputable(error)
    }
  }

  /// Adds the seconds to a line that is alike, or begins a new one.
  private mutating func append(_ line: WorkedLine, to place: Int) {
    var new = line
    // Overtime that is paid no more than the law asks must not pass for a premium of the contract.
    if new.bucket == .overtime, new.multiplier < new.statutoryMultiplier {
      new.multiplier = new.statutoryMultiplier
    }
    for index in drafts[place].lines.indices {
      let old = drafts[place].lines[index]
      guard old.rate == new.rate, old.bucket == new.bucket, old.multiplier == new.multiplier,
        old.statutoryMultiplier == new.statutoryMultiplier
      else { continue }
      drafts[place].lines[index].seconds += new.seconds
      return
    }
    drafts[place].lines.append(new)
  }
}
