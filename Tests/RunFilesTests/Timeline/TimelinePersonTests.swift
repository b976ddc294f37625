import Testing

@testable import RunFiles

@Suite("The times of a person in a timeline")
struct TimelinePersonTests {
  private func read(_ text: String, _ person: inout TimelinePerson) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { person.read($0) }
  }

  @Test("The lists come as they stand, and nothing stays of the person before")
  func lists() {
    var person = TimelinePerson()
    let whole =
      #"{"zone":1,"paid":[5,60,0,70,9,1],"sessions":[17,5,-1],"planned":[],"breaks":[8,9,1]}"#
    #expect(read(whole, &person))
    #expect(person.zone == 1)
    #expect(person[.paid] == [5, 60, 0, 70, 9, 1])
    #expect(person[.sessions] == [17, 5, -1])
    #expect(person[.planned].isEmpty && person[.breaks] == [8, 9, 1])
    #expect(read(#"{"zone":0,"planned":[5,60]}"#, &person))
    #expect(person.zone == 0 && person[.planned] == [5, 60] && person[.paid].isEmpty)
    #expect(read("{}", &person))
    #expect(person.zone == nil && person[.planned].isEmpty)
  }

  @Test(
    "Another line is none of a person",
    arguments: [
      "", "{", "{} ", "[]", #"{"zone":-1}"#, #"{"zone":"0"}"#, #"{"zone":0,"paid":[1,2]}"#,
      #"{"zone":0,"planned":[1]}"#, #"{"zone":0,"planned":[1,2}"#, #"{"zone":0,"planned":[1,2]"#,
      #"{"zone":0,"planned":[1,2.5]}"#, #"{"zone":0,"planned":[1,9223372036854775807]}"#,
      #"{"zone":0,"sessions":[1,2,3],"paid":[1,2,3]}"#, #"{"zone":0,"other":[1,2,3]}"#,
    ])
  func others(text: String) {
    var person = TimelinePerson()
    #expect(!read(text, &person))
  }

  @Test("Lines in one block are the lines that were given")
  func block() {
    let lines = ["{}", "", "abc"].map { Array($0.utf8) }
    var block = TimelineLines(lines)
    #expect(Array(block) == lines)
    block.append(TimelineLines([[1], [2, 3]]))
    #expect(Array(block) == lines + [[1], [2, 3]])
    #expect(block.withLine(4) { Array($0) } == [2, 3])
    #expect(TimelineLines().isEmpty)
  }
}
