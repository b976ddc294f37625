import PayrollModel
import Testing

@testable import PayrollRun

@Suite("People of earlier runs")
struct EarlierPeopleTests {
  private func data(_ naming: SourceWords.RecordNaming) -> TimeData {
    var data = TimeData()
    data.source.naming[.employee] = naming
    for (id, number) in [(7, "A"), (8, "B")] {
      var record = EmployeeRecord(id: Int64(id))
      record.number = data.text.add(number)
      data.employees.append(record)
    }
    return data
  }

  @Test("Where the source numbers its people the number stays, whatever the employee number is now")
  func numbered() {
    var people = EarlierPeople(data(.number))
    let (changed, gone) = (people.id(7, number: "changed"), people.id(99, number: "A"))
    #expect(changed == 7)
    #expect(gone == 99)
  }

  @Test("Elsewhere the employee number tells people apart, and somebody who is gone is nobody else")
  func lines() {
    var people = EarlierPeople(data(.line(files: ["punches.csv"])))
    let known = people.id(1, number: "B")
    let gone = ["C", "D", "C"].map { people.id(7, number: $0) }
    #expect(known == 8)
    #expect(gone == [-3, -4, -3])
  }
}
