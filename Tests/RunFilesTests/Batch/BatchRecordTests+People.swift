import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import RunFiles

/// One person a line, a comma behind each but the last: a file that was cut or joined by hand is none.
@Suite("The people of a batch")
struct BatchRecordPeopleTests {
  private let line = #"["2026-10-26","regular","1.0000","worked",60,"R",null,null,null,0,[]]"#

  @Test(
    "A person has a number, a name and lines, and what holds the person back where something does")
  func people() throws {
    var file = BatchText()
    file.people = [
      #"{"number":"","id":-3,"firstName":"","lastName":"","held":"employee-without-number","#
        + #""lines":[\#(line)]},"#,
      #"{"number":"000117","id":1408,"firstName":"Ann","lastName":"Lee","lines":[]},"#,
      #"{"number":"9","id":0,"firstName":"A","lastName":"B","lines":[\#(line),\#(line)]}"#,
    ]
    #expect(
      try file.read().employees == [
        .init(
          number: "", id: -3, firstName: "", lastName: "", held: .employeeWithoutNumber,
          lineRange: 0..<1),
        .init(
          number: "000117", id: 1408, firstName: "Ann", lastName: "Lee", held: nil,
          lineRange: 1..<1),
        .init(number: "9", id: 0, firstName: "A", lastName: "B", held: nil, lineRange: 1..<3),
      ])
  }

  @Test("The last day of an employment comes back; what is no date is no person")
  func lastDay() throws {
    func person(_ day: String) -> String {
      #"{"number":"1","id":1,"firstName":"","lastName":"","lastDay":\#(day),"lines":[\#(line)]}"#
    }
    let record = try BatchText(people: [person(#""2026-11-03""#)]).read()
    #expect(record.employees.map(\.lastDay) == [CalendarDate("2026-11-03")])
    for day in [#""2026-11-31""#, "null", #""""#] {
      #expect(try BatchText(people: [person(day)]).refusal() == ["line 2"], "\(day)")
    }
  }

  @Test("Hours and amounts of which no sum could be a number are none of a line")
  func addable() throws {
    func refusal(_ seconds: String) throws -> [String] {
      let line = line.replacing(",60,", with: ",\(seconds),")
      return try BatchText(people: [
        #"{"number":"1","id":1,"firstName":"","lastName":"","lines":[\#(line)]}"#
      ]).refusal()
    }
    #expect(try refusal("999999999999") == [])
    #expect(try refusal("-999999999999") == [])
    #expect(try refusal("1000000000000") == ["line 2"])
    #expect(try refusal("-1000000000000") == ["line 2"])
  }

  @Test("Somebody held for a reason that nobody knows is not taken for paid")
  func unknownHold() throws {
    for reason in ["asked by HR", "", "Open-session", "unpaid-breaks"] {
      let person =
        #"{"number":"1","id":1,"firstName":"","lastName":"","held":"\#(reason)","lines":[\#(line)]}"#
      #expect(try BatchText(people: [person]).refusal() == ["line 2"], "\(reason)")
    }
  }

  @Test("A letter that is escaped is the letter; the same text is one text however it is spelled")
  func escapes() throws {
    func code(_ text: String) -> String { line.replacing(#""R""#, with: "\"\(text)\"") }
    let record = try BatchText(people: [
      #"{"number":"\"\\","id":1,"firstName":"a\tb\nc\rd","lastName":"\b\f\u0001\u001f","lines":["#
        + [#"R\\G"#, #"R\\G"#, "é語", #"\u0041"#, "A", #"\""#].map(code).joined(separator: ",")
        + "]}"
    ]).read()
    let person = try #require(record.employees.first)
    #expect(person.number == "\"\\")
    #expect(person.firstName == "a\tb\nc\rd" && person.lastName == "\u{8}\u{c}\u{1}\u{1f}")
    #expect(record.texts == ["R\\G", "é語", "A", "\""])
    #expect(record.lines.map(\.payCode) == [0, 0, 1, 2, 2, 3])
    for wrong in [#"\x"#, #"\u00"#, #"\u00g1"#, #"\u0100"#, #"\/"#, "\\"] {
      #expect(try BatchText(people: [BatchText.person(code(wrong))]).refusal() == ["line 2"])
      #expect(
        try BatchText(people: [BatchText.person("", number: wrong)]).refusal() == ["line 2"],
        "\(wrong)")
    }
  }

  @Test("A comma says that somebody follows, and is believed")
  func commas() throws {
    let (first, second) = (BatchText.person(""), BatchText.person("", number: "8", id: 901))
    for (people, refusal) in [
      ([first + ",", second], []), ([first], []), ([], []), ([first, second], ["line 3"]),
      ([first + ",", second + ","], ["line 4"]), ([first + ","], ["line 3"]),
      ([first + ",,", second], ["line 2"]), ([first + ", ", second], ["line 2"]),
      (["," + first], ["line 2"]), (["", first], ["line 2"]),
      ([first + ",", "", second], ["line 3"]),
      ([first + "," + second], ["line 2"]),
    ] as [([String], [String])] {
      #expect(try BatchText(people: people).refusal() == refusal, "\(people)")
    }
  }

  @Test("A key more, less, or in another place is no person of ours")
  func keys() throws {
    let right = BatchText.person(line)
    for (part, wrong) in [
      (#","id":900"#, ""), (#""number":"7","id":900"#, #""id":900,"number":"7""#),
      (#""id":900"#, #""id":"900""#), (#""firstName":"Ann","#, ""), (#""lastName":"Lee","#, ""),
      (#""lines""#, #""held":null,"lines""#), (#""lines""#, #""held":,"lines""#),
      (#""lines""#, #""note":"x","lines""#), (#""number":"7""#, #""number":7"#), ("]}", "]"),
      ("]}", "}"), ("]}", "]}}"), ("{", "["), (#""Ann","#, #""Ann" ,"#),
    ] {
      try #require(right.contains(part))
      let person = right.replacing(part, with: wrong, maxReplacements: 1)
      #expect(try BatchText(people: [person]).refusal() == ["line 2"], "\(wrong)")
    }
  }

  @Test("What is behind the people belongs to the file, and ends it")
  func ends() throws {
    let person = BatchText.person(line)
    for tail in ["]}\n", "]}\n\n", "]\n}\n", "]\n}"] {
      #expect(try BatchText(people: [person], tail: tail).refusal() == [], "\(tail)")
    }
    #expect(try BatchText(people: [person], tail: "").refusal() == ["line 3"])
    #expect(try BatchText(people: [person], tail: "]}").refusal() == ["line 3"])
    #expect(try BatchText(people: [person], tail: "]}\n\(person)\n").refusal() != [])
    #expect(try BatchText(people: [person], tail: "],\"more\":1}\n").refusal() != [])
    // The head alone, and nothing at all.
    #expect(try BatchText(tail: "").refusal() == ["line 2"])
    #expect(try BatchText(head: "", tail: "").refusal() == ["line 1"])
    // The last line is not whole.
    var cut = BatchText(people: [], tail: String(person.dropLast(9)))
    #expect(try cut.refusal() == ["line 2"])
    cut.head = String(cut.head.dropLast(12))
    #expect(try cut.refusal() == ["line 1"])
  }

  @Test(
    "A line longer than the piece that is read at once, and one that two pieces share, are whole")
  func longLines() throws {
    var builder = BatchBuilder()
    builder.employee("1")
    builder.hours(.regular, 1.h)
    // A line has 70 bytes and more: 70,000 of them are more than the 4 MiB of a piece.
    builder.employee("2", "Ben", "Ode")
    for index in 0..<70_000 { builder.hours(.regular, index, day: index % 14, rate: 1850) }
    for number in 3..<40 {
      builder.employee("\(number)")
      builder.hours(.sick, number.m)
    }
    var batch = builder.batch
    batch.reasons = [PayReason(ruleSet: "r", rule: "r", sentence: "s", citation: "")]
    try Scratch.folder { folder in
      let receipt = try BatchFile.write(batch, to: "\(folder)/batch.json")
      #expect(receipt.byteCount > 4 << 20)
      let record = try BatchRecord.read("\(folder)/batch.json")
      #expect(record == BatchRecord(batch))
      #expect(record.lines.count == 70_038 && record.lines[70_000].seconds == 69_999)
    }
  }
}
