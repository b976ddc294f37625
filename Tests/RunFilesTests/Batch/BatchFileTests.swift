import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

/// What is written of a batch, word for word, where its parts are the rarer ones.
@Suite("batch.json as it is written")
struct BatchFileTests {
  private func text(_ batch: PayBatch) throws -> String {
    try Scratch.text { _ = try BatchFile.write(batch, to: $0) }
  }

  @Test("A batch of nobody is a head and an empty list on two lines")
  func nobody() throws {
    let batch = try PayBatch.empty(
      company: "Harbor \"Guard\"", payDate: CalendarDate("2026-11-13"),
      workweek: Workweek(
        start: .thursday, startTime: TimeOfDay("07:30"),
        workdayStart: try #require(TimeOfDay("06:15"))))
    #expect(
      try text(batch) == #"""
        {"schema":"payroll-export/batch/1","batch":"TEST-20261107-1","company":"Harbor \"Guard\"","state":"draft","period":{"first":"2026-10-25","last":"2026-11-07","payDate":"2026-11-13"},"workweek":{"start":"thursday","startTime":"07:30","workdayStart":"06:15"},"reasons":[],"lineColumns":["date","bucket","multiplier","time","seconds","payCode","rate","position","site","reason","sources"],"employees":[
        ]}

        """#)
  }

  @Test("The state is that of the time data: only what blocks blocks")
  func state() throws {
    var batch = try PayBatch.empty()
    for (severity, state) in [
      (.note, "draft"), (.warning, "draft"), (.blocking, "blocked"),
    ] as [(Finding.Severity, String)] {
      batch.findings = [Finding(.offCalendar, severity, Finding.Subject(), "x", advice: "y")]
      #expect(try text(batch).contains("\"state\":\"\(state)\""))
    }
  }

  @Test("A place has the company's own number, or else the number in the source, or none")
  func places() throws {
    var builder = BatchBuilder()
    let guardPosition = builder.position("G-1", "Guard")
    let other = builder.position("", "Other")
    let site = builder.account("NY\"1", "Pier")
    let third = builder.account("", "Yard")
    builder.employee("7", "Ann", "Lee")
    for (position, account) in [
      (guardPosition, third), (other, site), (RecordIndex.none, RecordIndex.none),
    ] {
      builder.hours(.regular, 1.h, rate: 1850, code: "REG", position: position, account: account)
    }
    let written = try text(builder.batch)
    let begin = #"["2026-10-26","regular","1.0000","worked",3600,"REG","18.5000","#
    #expect(
      written.contains(
        #""lines":[\#(begin)"G-1","1",0,[],"18.50"],\#(begin)"1","NY\"1",0,[],"18.50"],\#(begin)null,null,0,[],"18.50"]]}"#
      )
    )
    // What is read back has the same names.
    let record = BatchRecord(builder.batch)
    #expect(record.texts == ["REG", "G-1", "1", "NY\"1"])
    #expect(record.lines.map(\.position) == [1, 2, -1] && record.lines.map(\.site) == [2, 3, -1])
  }

  @Test("Rates, multipliers, seconds and sources are written in full")
  func figures() throws {
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.overtime, 1, day: 13, times: Multiplier(tenThousandths: 12_345))
    builder.hours(.holiday, -3600, day: 0, times: Multiplier(tenThousandths: 0), worked: false)
    builder.setLastRate(0)
    builder.hours(.regular, 0, day: 7, rate: 1850, worked: false)
    builder.setLastRate(1_000_001)
    var batch = builder.batch
    batch.sources = [
      PaySource(id: 1, kind: .shift), PaySource(id: 1 << 40, kind: .workSession),
      PaySource(id: -2, kind: .payable), PaySource(id: 3, kind: .leaveRequest),
    ]
    (batch.lines[0].firstSource, batch.lines[0].sourceCount) = (1, 3)
    (batch.lines[2].firstSource, batch.lines[2].sourceCount) = (0, 1)
    batch.lines[2].reason = 12
    #expect(
      try text(batch).contains(
        #"["2026-11-07","overtime","1.2345","worked",1,"",null,null,null,0,"#
          + #"[1099511627776,"payroll-payrun-items/-2","leave-requests/3"],null],"#
          + #"["2026-10-25","holiday","0.0000","leave",-3600,"","0.0000",null,null,0,[],"0.00"],"#
          + #"["2026-11-01","regular","1.0000","leave",0,"","100.0001",null,null,12,["shifts/1"],"0.00"]]}"#
      ))
  }

  @Test("A line of a pay run ends with its total, null where the source is silent")
  func totals() throws {
    var builder = BatchBuilder()
    builder.employee("7")
    for _ in 0..<3 { builder.hours(.regular, 1.h) }
    var batch = builder.batch
    batch.payrunControls = PayrunControls()
    batch.lineTotals = [192_500, Payable.notGiven, -1]
    let written = try text(batch)
    #expect(written.contains(#""reason","sources","total","gross"],"employees""#))
    #expect(written.contains(#"0,[],"19.2500","19.25"],"#) && written.contains("0,[],null,null],"))
    #expect(written.contains(#"0,[],"-0.0001","0.00"]]}"#))
  }

  @Test("Each person has the own lines, wherever they stand in the batch")
  func ranges() throws {
    var builder = BatchBuilder()
    builder.employee("1")
    builder.hours(.regular, 10)
    builder.employee("2", held: .openSession)
    builder.employee("3")
    builder.hours(.regular, 30)
    builder.hours(.sick, 31)
    var batch = builder.batch
    batch.employees.swapAt(0, 2)
    let rows = try text(batch).split(separator: "\n").dropFirst().dropLast()
    #expect(
      rows.map { $0.prefix(13) } == [#"{"number":"3""#, #"{"number":"2""#, #"{"number":"1""#])
    #expect(rows.first?.contains(#""worked",30,"#) == true && rows.first?.contains(",31,") == true)
    #expect(rows.last?.contains(#""worked",10,"#) == true && rows.last?.hasSuffix("]]}") == true)
    #expect(rows.dropFirst().first?.contains(#""held":"open-session","lines":[]},"#) == true)
    // The record counts lines by what stands in the file, and not by what stands in the batch.
    #expect(BatchRecord(batch).employees.map(\.lineRange) == [0..<2, 2..<2, 2..<3])
    #expect(BatchRecord(batch).lines.map(\.seconds) == [30, 31, 10])
  }

  @Test("People stand in the order of the batch, across the chunks that cores make")
  func order() throws {
    var builder = BatchBuilder()
    let count = 1024 * (2 * Parallel.cores + 1) + 1
    for number in 0..<count { builder.employee("\(number)") }
    let rows = try text(builder.batch).split(separator: "\n")
    #expect(rows.count == count + 2)
    for (place, row) in rows.dropFirst().dropLast().enumerated()
    where !row.hasPrefix(#"{"number":"\#(place)","#) || row.hasSuffix(",") == (place == count - 1) {
      Issue.record("person \(place): \(row)")
    }
  }

  @Test("Who cannot be written to says so, and leaves nothing")
  func refused() throws {
    try Scratch.folder { folder in
      #expect(throws: FileProblem.self) {
        try BatchFile.write(try PayBatch.empty(), to: "\(folder)/no/batch.json")
      }
      #expect(try Folder.names(in: folder) == [])
      let receipt = try BatchFile.begin(try PayBatch.empty(), to: "\(folder)/b.json").wait()
      #expect(receipt.path == "\(folder)/b.json")
      #expect(receipt.sha256 == (try SHA256.hexadecimal(ofFile: receipt.path)))
    }
  }
}
