import PayrollModel
import RowReading

/// Makes tables of the rows of punch files.
struct PunchTable {
  let source: PunchSource
  var result = TimeData()
  /// The names of each thing that rows name, in the order of its records.
  private var names = Array(repeating: TextIndex(), count: ChunkTranslation.Thing.allCases.count)
  /// The punches that are no stretches yet, by employee.
  private var punches: [[Punch]] = []
  private var identifiers: PunchIdentifiers
  private var statistics: ResourceStatistics
  /// People of whom rows say different things, and how grave what was said of them is: each is said
  /// once, but another region also where another name was said before.
  private var contradicted: [Int: Finding.Severity] = [:]

  /// Where somebody's time was first read by the clock of the file, where regions have others.
  private(set) var fileClockLines: [Int: (file: Int, line: Int)] = [:]

  /// - Parameter hasIdentifiers: whether rows may be called something by the clock.
  init(_ source: PunchSource, hasIdentifiers: Bool) {
    self.source = source
    identifiers = PunchIdentifiers(areTexts: hasIdentifiers)
    statistics = ResourceStatistics(.workSession, resource: "")
    result.source = SourceWords(
      name: source.names.joined(separator: ", "), again: "run again", get: "Export",
      employeeNumber: "employee number")
    result.absentKinds = [
      .employmentProfile, .payCode, .shift, .holiday, .holidayDate, .holidayGroup, .client,
      .payrun, .payrunItem, .shiftSlice, .shiftSummary, .scheduleOffPeriod, .overtimeRule,
    ]
  }

  // MARK: Chunks

  mutating func join(_ chunk: PunchChunk, file: Int) {
    statistics.rowCount += chunk.rowCount
    statistics.refusedRowCount += chunk.problems.count
    for problem in chunk.problems {
      result.findings.append(.punchRow(problem, file: source.names[file], source.format))
    }
    var texts = ChunkTranslation(chunk.labels)
    for row in chunk.rows { add(row, &texts, file: file) }
  }

  mutating func finish(file: Int, _ header: PunchHeader) {
    statistics.resource = source.names[file]
    statistics.fileCount = 1
    for name in header.unread { statistics.unknownFields[name] = statistics.rowCount }
    result.resources.append(statistics)
    statistics = ResourceStatistics(.workSession, resource: "")
  }

  private mutating func add(_ row: PunchRow, _ texts: inout ChunkTranslation, file: Int) {
    let person = employee(row, &texts, file: file)
    if row.isByFileClock, !source.format.regions.isEmpty, fileClockLines[person] == nil {
      fileClockLines[person] = (file, row.line)
    }
    let number = SourceWords.number(file: file, line: row.line)
    guard let id = identifiers.id(texts[row.id], line: number) else {
      result.findings.append(
        .repeatedIdentifier(texts[row.id], file: source.names[file], line: row.line))
      statistics.refusedRowCount += 1
      return
    }
    switch row.kind {
    case .work:
      result.workSessions.append(session(row, &texts, person, id))
    case .break, .rest, .meal:
      var pause = BreakSession(id: id)
      pause.employee = RecordIndex(person)
      pause.kind = row.kind == .meal ? .meal : row.kind == .rest ? .rest : .notGiven
      pause.paid = row.paid
      pause.hasNoStart = row.start == PunchRow.noMoment
      pause.hasNoEnd = row.end == PunchRow.noMoment
      pause.start = pause.hasNoStart ? 0 : row.start
      if !pause.hasNoStart, !pause.hasNoEnd {
        pause.duration = Int32(clamping: row.end - row.start)
      }
      pause.payCode = payCode(row, &texts)
      pause.payRate = row.rate
      result.breakSessions.append(pause)
    case .leave:
      var request = LeaveRequest(id: id)
      request.employee = RecordIndex(person)
      request.first = row.date
      request.last = row.date
      request.requestedSeconds = Int64(row.seconds)
      request.payCode = payCode(row, &texts)
      request.payRate = row.rate
      request.account = site(row.site, &texts)
      request.position = position(row.position, &texts)
      request.status = .approved
      result.leaveRequests.append(request)
    case .clockIn, .clockOut, .breakStart, .breakEnd, .restStart, .mealStart:
      punches[person].append(
        Punch(
          kind: row.kind, moment: row.start, id: id,
          session: session(row, &texts, person, id), paid: row.paid))
    }
  }

  private mutating func session(
    _ row: PunchRow, _ texts: inout ChunkTranslation, _ person: Int, _ id: Int64
  ) -> WorkSession {
    var session = WorkSession(id: id)
    session.employee = RecordIndex(person)
    session.status = .closed
    session.payCode = payCode(row, &texts)
    session.payRate = row.rate
    session.account = site(row.site, &texts)
    session.position = position(row.position, &texts)
    if row.start == PunchRow.noMoment {
      session.traits.insert(.hasNoStart)
    } else {
      session.start = row.start
    }
    if row.end == PunchRow.noMoment { session.traits.insert(.hasNoEnd) }
    if session.traits.isEmpty { session.duration = Int32(clamping: row.end - row.start) }
    return session
  }

  // MARK: What rows name

  private mutating func payCode(_ row: PunchRow, _ texts: inout ChunkTranslation) -> Label {
    if row.payCode == .none { return .none }
    let place = texts.place(of: row.payCode, .payCode) { code in
      Int(result.labels.label(String(decoding: code, as: UTF8.self)).index)
    }
    return Label(index: UInt32(place))
  }

  private mutating func employee(
    _ row: PunchRow, _ texts: inout ChunkTranslation, file: Int
  ) -> Int {
    let place = texts.place(of: row.employee, .employee) { number in
      let (place, isNew) = names[ChunkTranslation.Thing.employee.rawValue].place(
        of: number, in: &result.text)
      if isNew {
        var record = EmployeeRecord(id: SourceWords.number(file: file, line: row.line))
        record.number = names[ChunkTranslation.Thing.employee.rawValue].spans[place]
        punches.append([])
        result.employees.append(record)
      }
      return place
    }
    complete(place, row, &texts, file: file)
    return place
  }

  /// What a row says of its employee: names and the home region. All rows must say the same.
  private mutating func complete(
    _ place: Int, _ row: PunchRow, _ texts: inout ChunkTranslation, file: Int
  ) {
    if row.region != .none {
      let region = region(row.region, &texts)
      if result.employees[place].region == .none {
        result.employees[place].region = region
      } else if result.employees[place].region != region {
        contradict(place, "region", .blocking, row, file)
      }
    }
    name(\.firstName, row.firstName, "first name", place, row, texts, file)
    name(\.lastName, row.lastName, "last name", place, row, texts, file)
  }

  private mutating func name(
    _ field: WritableKeyPath<EmployeeRecord, TextSpan>, _ label: Label, _ what: String,
    _ place: Int, _ row: PunchRow, _ texts: ChunkTranslation, _ file: Int
  ) {
    guard label != .none else { return }
    let known = result.employees[place][keyPath: field]
    if known.isEmpty {
      result.employees[place][keyPath: field] = texts.withBytes(of: label) { result.text.add($0) }
    } else if !texts.withBytes(of: label, { result.text.holds($0, at: known) }) {
      contradict(place, what, .warning, row, file)
    }
  }

  private mutating func contradict(
    _ place: Int, _ what: String, _ severity: Finding.Severity, _ row: PunchRow, _ file: Int
  ) {
    if let said = contradicted[place], severity <= said { return }
    contradicted[place] = severity
    let number = result.text.string(result.employees[place].number)
    result.findings.append(
      .contradictingRows(
        number, what, severity, file: source.names[file], line: row.line))
  }

  private mutating func region(
    _ label: Label, _ texts: inout ChunkTranslation
  ) -> RecordIndex {
    record(label, .region, &texts) { table, name, number in
      var record = RegionRecord(id: number)
      (record.name, record.number) = (name, name)
      let format = table.source.format
      let zone = format.regions[table.result.text.string(name)] ?? format.zone
      record.timeZone = table.result.labels.label(zone.name)
      table.result.regions.append(record)
    }
  }

  private mutating func site(_ label: Label, _ texts: inout ChunkTranslation) -> RecordIndex {
    record(label, .site, &texts) { table, name, number in
      var record = AccountRecord(id: number)
      (record.name, record.number) = (name, name)
      table.result.accounts.append(record)
    }
  }

  private mutating func position(_ label: Label, _ texts: inout ChunkTranslation) -> RecordIndex {
    record(label, .position, &texts) { table, name, number in
      var record = PositionRecord(id: number)
      (record.name, record.number) = (name, name)
      table.result.positions.append(record)
    }
  }

  /// The record that a label names; `add` makes one of a name that is new, with its number.
  private mutating func record(
    _ label: Label, _ thing: ChunkTranslation.Thing, _ texts: inout ChunkTranslation,
    _ add: (inout PunchTable, TextSpan, Int64) -> Void
  ) -> RecordIndex {
    if label == .none { return .none }
    let place = texts.place(of: label, thing) { name in
      let (place, isNew) = names[thing.rawValue].place(of: name, in: &result.text)
      if isNew { add(&self, names[thing.rawValue].spans[place], Int64(place + 1)) }
      return place
    }
    return RecordIndex(place)
  }

  // MARK: The end

  /// The tables, with the punches made into sessions and breaks.
  consuming func data() -> TimeData {
    for (place, some) in punches.enumerated() where !some.isEmpty {
      let paired = PunchPairing(some, employee: RecordIndex(place))
      let firstSession = result.workSessions.count
      result.workSessions += paired.sessions
      for pause in paired.breaks {
        var record = pause.record
        if let session = pause.session { record.workSession = RecordIndex(firstSession + session) }
        result.breakSessions.append(record)
      }
      if let finding = paired.repeated(in: result, source) { result.findings.append(finding) }
    }
    result.findings += regionFindings
    let naming = identifiers.naming(files: source.names)
    for kind in [RecordKind.workSession, .breakSession, .leaveRequest] {
      result.source.naming[kind] = naming
    }
    result.source.naming[.employee] = .line(files: source.names)
    return result
  }
}

extension TextArena {
  /// Whether a text stands at a span.
  fileprivate func holds(_ text: UnsafeBufferPointer<UInt8>, at span: TextSpan) -> Bool {
    text.count == Int(span.length) && withBytes(span) { $0.elementsEqual(text) }
  }
}
