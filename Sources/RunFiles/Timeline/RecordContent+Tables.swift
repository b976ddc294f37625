import PayrollModel

extension RecordContent {
  /// What records say that many people share, by table. The order of the records does not matter.
  var tables: [(name: StaticString, content: Int64)] {
    [
      ("payCodes", sum(data.payCodes) { $0.add($1) }),
      ("regions", sum(data.regions) { $0.add($1) }),
      ("sites", sum(data.accounts) { $0.add($1) }),
      ("positions", sum(data.positions) { $0.add($1) }),
      (
        "holidays",
        sum(data.holidayGroups) { $0.add($1) } &+ sum(data.holidays) { $0.add($1) }
          &+ sum(data.holidayDates) { $0.add($1) }
      ),
    ]
  }

  private func sum<Record>(
    _ records: [Record], _ add: (inout Row, Record) -> Void
  ) -> Int64 {
    records.reduce(0) { sum, record in
      var row = Row(content: self)
      add(&row, record)
      return sum &+ row.mix.number
    } & 0xFFFF_FFFF
  }

  /// One record of a table.
  private struct Row {
    let content: RecordContent
    var mix = ContentMix()
    private var data: TimeData { content.data }

    init(content: RecordContent) { self.content = content }

    private mutating func add(_ span: TextSpan) { data.text.withBytes(span) { mix.add($0) } }

    mutating func add(_ code: PayCodeRecord) {
      mix.add(code.id)
      mix.add(content.label(code.code))
      mix.add(
        (code.isNotPayable ? 1 : 0) + (code.ignoresOvertime ? 2 : 0) + (code.isMoney ? 4 : 0))
    }

    mutating func add(_ region: RegionRecord) {
      mix.add(region.id)
      add(region.name)
      add(region.number)
      mix.add(content.region(region.parent))
      mix.add(content.label(region.timeZone))
    }

    mutating func add(_ site: AccountRecord) {
      mix.add(site.id)
      add(site.name)
      add(site.number)
      mix.add(content.region(site.region))
      mix.add(content.site(site.parent))
      mix.add(content.label(site.timeZone))
      mix.add(Int64(site.payRate))
      mix.add(content.label(site.payCode))
    }

    mutating func add(_ position: PositionRecord) {
      mix.add(position.id)
      add(position.name)
      add(position.number)
      mix.add(content.site(position.account))
      mix.add(content.label(position.payCode))
      mix.add(content.label(position.payCodeOverride))
      mix.add(Int64(position.payRate))
      mix.add(Int64(position.paidBreaks.rawValue))
      mix.add(content.holidayGroup(position.holidayGroup))
    }

    mutating func add(_ group: HolidayGroupRecord) {
      mix.add(group.id)
      add(group.name)
      for holiday in group.holidays { mix.add(content.holiday(holiday)) }
    }

    mutating func add(_ holiday: HolidayRecord) {
      mix.add(holiday.id)
      add(holiday.name)
      for group in holiday.groups { mix.add(content.holidayGroup(group)) }
    }

    mutating func add(_ date: HolidayDateRecord) {
      mix.add(date.id)
      add(date.name)
      mix.add(content.holiday(date.holiday))
      mix.add(date.date)
      mix.add(date.wholeDates?.lowerBound)
      mix.add(date.wholeDates?.upperBound)
      mix.add(date.window?.start.secondsSince1970 ?? -1)
      mix.add(date.window?.end.secondsSince1970 ?? -1)
      mix.add(content.label(date.timeZone))
    }
  }
}
