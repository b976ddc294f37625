import PayrollBytes
import PayrollTestSupport
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  private func list(
    _ layout: JSONWriter.Layout, _ elements: (inout JSONWriter.List) -> Void
  ) -> String {
    var out = OutputBuffer()
    JSONWriter.list(layout, into: &out, elements)
    return String(decoding: out.array(), as: UTF8.self)
  }

  @Test("Members and elements are separated, however deep")
  func nesting() {
    let text = JSONWriter.document { object in
      object.member("a", 1)
      object.object("b") { inner in
        inner.object("c") { $0.member("d", true) }
        inner.list("e") { list in
          list.list { $0.element("f") }
          list.object { $0.member("g", Int64.min) }
          list.element(false)
        }
      }
      object.member("h", ["i", "j"])
      object.member("k", [1, -2])
    }
    #expect(
      text == #"{"a":1,"b":{"c":{"d":true},"e":[["f"],{"g":-9223372036854775808},false]},"#
        + #""h":["i","j"],"k":[1,-2]}"# + "\n")
  }

  @Test("Lists of nothing, one and two in each layout")
  func lists() {
    let expected: [(JSONWriter.Layout, [String])] = [
      (.inline, ["[]", "[1]", "[1,2]"]),
      (.lines, ["[\n]", "[\n1\n]", "[\n1,\n2\n]"]),
      (.indentedLines, ["[]", "[\n 1]", "[\n 1,\n 2]"]),
      (.separateLines, ["[]", "[1]", "[1,\n2]"]),
    ]
    for (layout, texts) in expected {
      for (count, text) in texts.enumerated() {
        #expect(list(layout) { for number in 0..<count { $0.element(number + 1) } } == text)
      }
    }
  }

  @Test("Objects of nothing, one and two in each layout")
  func objects() {
    let expected: [(JSONWriter.Layout, [String])] = [
      (.inline, ["{}", #"{"a":1}"#, #"{"a":1,"b":2}"#]),
      (.lines, ["{\n}", "{\n\"a\":1\n}", "{\n\"a\":1,\n\"b\":2\n}"]),
      (.indentedLines, ["{}", "{\n \"a\":1}", "{\n \"a\":1,\n \"b\":2}"]),
      (.separateLines, ["{}", #"{"a":1}"#, "{\"a\":1,\n\"b\":2}"]),
    ]
    for (layout, texts) in expected {
      for (count, text) in texts.enumerated() {
        let written = JSONWriter.document(layout) { object in
          for number in 0..<count { object.member(named: ["a", "b"][number], number + 1) }
        }
        #expect(written == text + "\n")
      }
    }
  }

  @Test("An inner layout ends with its bracket")
  func innerLayouts() {
    let text = JSONWriter.document(.separateLines) { object in
      object.list("a", .lines) { $0.object { $0.member("b", 1) } }
      object.object("c") { $0.members(["d": 1, "e": 2]) }
      object.list("f", .lines) { _ in }
    }
    #expect(text == "{\"a\":[\n{\"b\":1}\n],\n\"c\":{\"d\":1,\"e\":2},\n\"f\":[\n]}\n")
  }

  @Test("One member begins a line where that is asked for, and not the ones behind it")
  func lineBreaks() {
    let text = JSONWriter.document { object in
      object.member("a", 1)
      object.beginLine()
      object.member("b", 2)
      object.member("c", 3)
    }
    #expect(text == "{\"a\":1,\n\"b\":2,\"c\":3}\n")
  }

  @Test("Values that are absent are null or not there")
  func optionals() {
    let nothing: String? = nil
    let text = JSONWriter.document { object in
      object.member("a", ifAny: nothing)
      object.member("b", orNull: nothing)
      object.member("c", ifAny: nothing)
      object.member("d", ifAny: "x")
      object.member("e", orNull: 5)
    }
    #expect(text == #"{"b":null,"d":"x","e":5}"# + "\n")
  }

  @Test("Keys and texts are escaped, whether they are known before or not")
  func escapes() {
    let text = JSONWriter.document { object in
      object.member("a\"\\\n", "b\"\\\n\u{1}")
      object.member(named: "c\t\"", "é")
      Array("d\"".utf8).withUnsafeBufferPointer { object.member("e", $0) }
    }
    #expect(text == #"{"a\"\\\n":"b\"\\\n\u0001","c\t\"":"é","e":"d\""}"# + "\n")
  }

  @Test("Decimal texts and dates")
  func decimals() {
    let text = list(.inline) { list in
      list.element(JSONDate((year: 987, month: 6, day: 5)))
      list.element(JSONDecimal(scaled: 185_000, fractionDigits: 4))
      list.element(JSONDecimal(scaled: -5, fractionDigits: 2))
    }
    #expect(text == #"["0987-06-05","18.5000","-0.05"]"#)
  }

  @Test("Raw elements are separated like others")
  func raw() {
    let text = list(.inline) { list in
      list.raw { $0.append("[1]") }
      list.element(2)
      list.raw { $0.append("[3]") }
    }
    #expect(text == "[[1],2,[3]]")
  }

  @Test("A list that is made in stretches is one list")
  func stretches() {
    let parts = [[1, 2], [3], [4, 5]].enumerated().map { index, numbers in
      var out = OutputBuffer()
      JSONWriter.elements(of: .lines, isFirst: index == 0, into: &out) { list in
        for number in numbers { list.element(number) }
      }
      return String(decoding: out.array(), as: UTF8.self)
    }
    #expect(parts == ["\n1,\n2", ",\n3", ",\n4,\n5"])
  }

  @Test("A list that is handed on in parts is one list")
  func handingOn() {
    var handed: [String] = []
    var out = OutputBuffer()
    JSONWriter.list(.lines, into: &out) { list in
      for number in 10..<14 {
        list.element(number)
        list.handOn(above: 4) { handed.append(String(decoding: $0.array(), as: UTF8.self)) }
      }
      list.handOn { handed.append(String(decoding: $0.array(), as: UTF8.self)) }
    }
    handed.append(String(decoding: out.array(), as: UTF8.self))
    #expect(handed == ["[\n10,\n11", ",\n12,\n13", "\n]"])
  }

  private struct Stop: Error {}

  @Test("What is written inside of a scope that fails stays, and the buffer can be used")
  func failing() {
    var out = OutputBuffer()
    #expect(throws: Stop.self) {
      try JSONWriter.object(into: &out) { (object) throws(Stop) in
        try object.list("a") { (list) throws(Stop) in
          list.element(1)
          throw Stop()
        }
      }
    }
    out.append("!")
    #expect(String(decoding: out.array(), as: UTF8.self) == #"{"a":[1!"#)
  }
}
