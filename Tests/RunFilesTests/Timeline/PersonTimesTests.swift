import PayrollTestSupport
import Testing

@testable import RunFiles

@Suite("A person's line of timeline.json")
struct PersonTimesTests {
  private func times(_ line: some Sequence<UInt8>) -> PersonTimes? {
    TimelineFile(zones: [], sites: [:], positions: [:], holidays: [:], people: [Array(line)])
      .times(at: 0)
  }

  private static let full =
    #"{"zone":1,"paid":[100,50,0,150,30,1],"sessions":[7,100,90,8,400,-1],"planned":[90,120],"#
    + #""breaks":[120,10,0,130,5,1],"content":[11,12,13,2,21,3,22]}"#

  @Test("Every list is read, and the two numbers of each session behind those of the person")
  func everyList() throws {
    let person = try #require(times(Self.full.utf8))
    #expect(person.zone == 1)
    #expect(
      person.paid == [
        .init(start: 100, seconds: 50, line: 0), .init(start: 150, seconds: 30, line: 1),
      ])
    #expect(
      person.sessions == [
        .init(id: 7, start: 100, seconds: 90, approval: 2, content: 21),
        .init(id: 8, start: 400, seconds: -1, approval: 3, content: 22),
      ])
    #expect(person.planned == [.init(start: 90, seconds: 120)])
    #expect(
      person.breaks == [
        .init(start: 120, seconds: 10, isPaid: false), .init(start: 130, seconds: 5, isPaid: true),
      ])
    #expect(person.content == .init(employee: 11, leave: 12, outside: 13))
  }

  @Test("Lists that are empty are left out; somebody without a clock has nothing")
  func emptyLists() throws {
    let person = try #require(times(#"{"zone":0,"content":[1,2,3]}"#.utf8))
    #expect(person.sessions.isEmpty && person.paid.isEmpty)
    #expect(times("{}".utf8) == PersonTimes())
    let silent = try #require(times(#"{"zone":0,"sessions":[7,1,2]}"#.utf8))
    #expect(silent.content == nil)
    #expect(silent.sessions == [.init(id: 7, start: 1, seconds: 2, approval: 0, content: 0)])
  }

  @Test(
    "A line that the program does not write is no person",
    arguments: [
      "", "{", #"{"zone":-1,"content":[1,2,3]}"#, #"{"zone":0,"content":[1,2]}"#,
      #"{"zone":0,"content":[1,2,3,4]}"#, #"{"zone":0,"paid":[1,2],"content":[1,2,3]}"#,
      #"{"zone":0,"sessions":[7,1,2],"content":[1,2,3]}"#, #"{"zone":0,"content":[]}}"#,
      #"{"zone":0,"sessions":[7,1,2],"content":[1,2,3,4,5],"more":1}"#,
      #"{"zone":0,"paid":[1,2,x],"content":[1,2,3]}"#, #"{"zone":0,"content":[1,2,3]}}"#,
      #"{"zone":0,"content":[1,2,3"#, #"{"zone":99999999999999999999,"content":[1,2,3]}"#,
    ])
  func noPerson(_ line: String) { #expect(times(line.utf8) == nil) }

  @Test("A line that is cut anywhere is no person, and nothing traps")
  func cutLines() {
    let line = Array(Self.full.utf8)
    for count in 0..<line.count {
      #expect(times(line[..<count]) == nil)
    }
  }
}
