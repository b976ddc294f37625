import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

/// Employees are mapped a thousand at a time on all cores; where one thousand ends must not show.
@Suite("More people than one thread maps at a time")
struct ManyPeopleTests {
  private static let count = 4700

  /// The fourth figure of a number says what is the matter with the person: 7 has an open session,
  /// 8 a session of another year, 9 no employee number.
  private func company() throws -> Company {
    var company = try Wages.company {
      $0.remuneration = stride(from: 1, to: Self.count, by: 1000).map {
        Wages.payment("\(10_000 + $0)", .commission, 100, "2026-10-27", "2026-10-27")
      }
    }
    let start = try company.instant("2026-10-27 08:00")
    for index in 0..<Self.count {
      let number = "\(10_000 + index)"
      let person = company.employee(index % 10 == 9 ? nil : number)
      var session = WorkSession(id: Int64(100_000 + index))
      session.employee = person
      session.start = start - (index % 10 == 8 ? 300 * 86_400 : 0)
      session.duration = Int32(60 * (index % 480 + 1))
      session.status = .closed
      session.payRate = 100_000
      if index % 10 == 7 { session.traits.insert(.hasNoEnd) }
      company.data.workSessions.append(session)
    }
    return company
  }

  @Test("Everybody has the line, the record and the week that are theirs")
  func everybody() throws {
    let batch = try company().batch()
    // Nine in ten are near the period, one in ten of all has a session that never ends.
    #expect(batch.employees.count == Self.count / 10 * 8)
    var strays = 0
    for (place, employee) in batch.employees.enumerated() {
      let index = employee.record.place ?? -1
      guard employee.lineCount == 1 else {
        strays += 1
        continue
      }
      let line = batch.lines[employee.firstLine]
      let isTheirs =
        line.employee == Int32(place) && line.seconds == Int64(60 * (index % 480 + 1))
        && line.sourceCount == 1
        && batch.sources[Int(line.firstSource)].id == Int64(100_000 + index)
        && (employee.held != nil) == (index % 10 == 9)
      if !isTheirs { strays += 1 }
    }
    #expect(strays == 0)
    #expect(batch.lines.count == batch.employees.count)
    // Without numbers come first, by their number in the source, then the others by employee number.
    let places = batch.employees.compactMap(\.record.place)
    let nameless = places.prefix(Self.count / 10)
    #expect(nameless.allSatisfy { $0 % 10 == 9 } && nameless.elementsEqual(nameless.sorted()))
    let others = places.dropFirst(Self.count / 10)
    #expect(others.elementsEqual(others.sorted()))
  }

  @Test("The counts are those of all threads together")
  func counts() throws {
    let batch = try company().batch()
    let tenth = Self.count / 10
    #expect(
      batch.fates == [
        "paid": 7 * tenth, "held:open-session": tenth, "outside-period": tenth,
        "held:employee-without-number": tenth,
      ])
    let held = (0..<Self.count).filter { $0 % 10 == 9 }.reduce(0) { $0 + 60 * ($1 % 480 + 1) }
    #expect(batch.controls.heldSeconds == Int64(held))
    #expect(batch.findings.filter { $0.id == .openSession }.count == tenth)
    #expect(batch.wages.count == 7 * tenth)
    let paid = try #require(batch.wageControls)
    // A week in which all time waits is none without a figure: nobody knows yet that it was worked.
    #expect(paid.weeks == 7 * tenth && paid.weeksWithoutFigure == tenth)
    #expect(paid.rows == 5 && paid.rowsUsed == 5)
  }
}
