public import PayrollModel

extension BatchRecord {
  /// What the `batch.json` of a batch has.
  public init(_ batch: PayBatch) {
    let data = batch.timeData
    var interner = TextInterner()
    func textPlace(of record: RecordIndex, _ name: (Int) -> String) -> Int32 {
      record.place.map { interner.place(of: name($0)) } ?? -1
    }
    var employees: [Employee] = []
    var lines: [Line] = []
    var sources: [PaySource] = []
    var sourceTexts: [Int: String] = [:]
    let recordTexts = PaySource.Kind.allCases.map { data.source.texts(of: $0) }
    var totals: [Int64] = []
    let gross = BatchGross(batch)
    var reckoning = GrossReckoning()
    for employee in batch.employees {
      guard let place = employee.record.place else { continue }
      let person = data.employees[place]
      let first = lines.count
      if gross.isKnown { gross.reckon(employee, of: batch, into: &reckoning) }
      for index in employee.lineRange {
        let line = batch.lines[index]
        let range = Int(line.firstSource)..<Int(line.firstSource) + Int(line.sourceCount)
        lines.append(
          Line(
            date: line.date, seconds: line.seconds, amount: line.amount,
            rate: line.rate < 0 ? -1 : line.rate,
            multiplier: line.multiplier,
            payCode: interner.place(of: data.labels[line.payCode]),
            position: textPlace(of: line.position) { data.name(ofPosition: $0) },
            site: textPlace(of: line.account) { data.name(ofAccount: $0) },
            firstSource: Int32(clamping: sources.count), sourceCount: Int32(clamping: range.count),
            reason: line.reason, bucket: line.bucket, isWorked: line.isWorked,
            gross: (gross.isKnown ? reckoning.lines[lines.count - first] : nil) ?? Line.noGross))
        for source in batch.sources[range] {
          if let texts = recordTexts[Int(source.kind.rawValue)] {
            let text = source.text(in: texts)
            let number = source.kind.number(in: text)
            if number == nil { sourceTexts[sources.count] = text }
            sources.append(PaySource(id: number ?? 0, kind: source.kind))
          } else {
            sources.append(source)
          }
        }
        if !batch.lineTotals.isEmpty { totals.append(batch.lineTotals[index]) }
      }
      employees.append(
        Employee(
          number: data.text.string(person.number), id: person.id,
          firstName: data.text.string(person.firstName),
          lastName: data.text.string(person.lastName), lastDay: employee.lastDay,
          held: employee.held, lineRange: first..<lines.count))
    }
    self.init(
      id: batch.id, company: batch.company, isBlocked: batch.isBlocked, period: batch.period,
      workweek: batch.workweek, reasons: batch.reasons, employees: employees, lines: lines,
      sources: sources, texts: interner.texts,
      lineTotals: batch.payrunControls == nil ? nil : totals,
      wages: batch.wageControls == nil ? nil : Self.weeks(batch))
    self.sourceTexts = sourceTexts
  }

  private static func weeks(_ batch: PayBatch) -> [Week] {
    batch.wages.compactMap { week in
      guard let place = week.employee.place else { return nil }
      var wages = week
      wages.employee = .none
      let number = batch.timeData.text.string(batch.timeData.employees[place].number)
      return Week(employee: number, wages: wages)
    }
  }
}
