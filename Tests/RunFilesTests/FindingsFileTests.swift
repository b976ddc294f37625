import PayrollModel
import RunFiles
import Testing

/// Findings are for people and for programs that sort them: every key that is known, no other.
@Suite("findings.json")
struct FindingsFileTests {
  private func text(_ findings: [Finding]) throws -> String {
    let batch = try PayBatch.empty()
    return try Scratch.text { _ = try FindingsFile.write(findings, of: batch, to: $0) }
  }

  private func finding(
    _ severity: Finding.Severity, _ subject: Finding.Subject = Finding.Subject(),
    _ message: String = "x", advice: String = "y"
  ) -> Finding {
    Finding(.offCalendar, severity, subject, message, advice: advice)
  }

  @Test("None is an empty list and three counts of nothing")
  func none() throws {
    #expect(
      try text([]) == #"""
        {"schema":"payroll-export/findings/1","batch":"TEST-20261107-1","blocking":0,"warning":0,"note":0,"findings":[
        ]}

        """#)
  }

  @Test("Each severity is counted under its own name; the findings stay in the order given")
  func counts() throws {
    let rows = try text([
      finding(.note), finding(.blocking), finding(.note), finding(.warning), finding(.note),
      finding(.warning),
    ]).split(separator: "\n")
    #expect(rows.first?.contains(#""blocking":1,"warning":2,"note":3,"#) == true)
    #expect(
      rows.dropFirst().dropLast().map { $0.split(separator: "\"")[3] } == [
        "note", "blocking", "note", "warning", "note", "warning",
      ])
  }

  @Test("What is not known of the subject has no key")
  func subjects() throws {
    let end = #""message":"X.","advice":"Y."}"#
    for (subject, keys) in [
      (Finding.Subject(), ""), (Finding.Subject(employee: ""), #""employee":"","#),
      (Finding.Subject(employee: "00\"7"), #""employee":"00\"7","#),
      (Finding.Subject(date: CalendarDate("2026-10-26")), #""date":"2026-10-26","#),
      (
        Finding.Subject(record: Finding.RecordName(.breakSession, -5)),
        #""record":"break-sessions/-5","#
      ),
      (Finding.Subject(file: "shifts/0001.json:3"), #""file":"shifts/0001.json:3","#),
    ] {
      let written = try text([finding(.note, subject)])
      #expect(
        written.contains(
          "\n{\"severity\":\"note\",\"id\":\"off-calendar\",\"owner\":\"payroll\",\(keys)\(end)\n]}"
        ))
    }
  }

  @Test("A severity that the company gives stands before the one that the finding has by itself")
  func severities() throws {
    var severities = FindingSeverities()
    severities[.offCalendar] = .blocking
    let written = try text(severities.weighed([finding(.note), finding(.blocking)]))
    #expect(written.contains(#""blocking":2,"warning":0,"note":0,"#))
    #expect(
      written.contains(
        #"{"severity":"blocking","usualSeverity":"note","id":"off-calendar","owner":"payroll","#))
    #expect(written.contains(#"{"severity":"blocking","id":"off-calendar","owner":"payroll","#))
  }

  @Test("Message and advice are sentences, each of its own")
  func sentences() throws {
    for (message, advice, written) in [
      ("the end is missing", "enter it", #""message":"The end is missing.","advice":"Enter it.""#),
      ("Is it?", "", #""message":"Is it?","advice":"""#),
      ("done.", "a\nb", #""message":"Done.","advice":"A\nb.""#),
    ] {
      #expect(try text([finding(.note, .init(), message, advice: advice)]).contains(written))
    }
  }

  @Test("A list longer than what is kept in memory is whole")
  func long() throws {
    // 12,000 rows of about 100 bytes are more than a MiB.
    let findings = (0..<12_000).map { finding(.warning, .init(employee: "\($0)")) }
    let rows = try text(findings).split(separator: "\n")
    #expect(rows.count == 12_002 && rows.last == "]}")
    for (place, row) in rows.dropFirst().dropLast().enumerated()
    where !row.contains(#""employee":"\#(place)","#) || row.hasSuffix(",") == (place == 11_999) {
      Issue.record("finding \(place): \(row)")
    }
  }
}
