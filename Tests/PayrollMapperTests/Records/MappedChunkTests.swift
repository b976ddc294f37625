import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollMapper

@Suite("Parts of a batch that different threads made, put together")
struct MappedChunkTests {
  /// A part with one line and one source for each of some employees.
  private func chunk(_ employees: [Int]) -> MappedChunk {
    var chunk = MappedChunk()
    for (index, place) in employees.enumerated() {
      chunk.employees.append(
        PayEmployee(record: RecordIndex(place), firstLine: index, lineCount: 1, held: nil))
      chunk.lines.append(
        PayLine(
          employee: Int32(index), date: 0, seconds: Int64(place), rate: -1, multiplier: 10_000,
          payCode: .none, position: .none, account: .none, firstSource: UInt32(index),
          sourceCount: 1, reason: 0, bucket: .regular, isWorked: true))
      chunk.sources.append(PaySource(id: Int64(place), kind: .workSession))
      chunk.findings.append(.sessionWithoutEmployee(Int64(place)))
    }
    chunk.controls.sessions[.paid] = employees.count
    chunk.controls.sessionsRead = employees.count
    return chunk
  }

  @Test("Places of employees, lines and sources move along")
  func places() throws {
    var batch = BatchBuilder.one(3600)
    (batch.employees, batch.lines, batch.sources, batch.findings) = ([], [], [], [])
    var controls = ControlTotals()
    for part in [[4, 5], [], [6], [7, 8, 9]] {
      chunk(part).append(to: &batch, controls: &controls)
    }
    #expect(batch.employees.map { $0.record.place } == [4, 5, 6, 7, 8, 9])
    for (index, employee) in batch.employees.enumerated() {
      let line = batch.lines[employee.firstLine]
      #expect(line.employee == Int32(index))
      #expect(line.seconds == Int64(index + 4))
      #expect(batch.sources[Int(line.firstSource)].id == line.seconds)
    }
    #expect(batch.findings.map { $0.subject.record?.id } == [4, 5, 6, 7, 8, 9])
    #expect(controls.sessions == [.paid: 6] && controls.sessionsRead == 6)
    #expect(batch.wageControls == nil)
  }

  @Test("Counts of wages add up, and there are some as soon as one part has them")
  func wages() {
    var batch = BatchBuilder.one(3600)
    var controls = ControlTotals()
    var part = chunk([])
    part.append(to: &batch, controls: &controls)
    #expect(batch.wageControls == nil)
    for rows in [2, 3] {
      part.wageControls = WageControls()
      part.wageControls?.rows = rows
      part.wageControls?.rowsWaiting = rows
      part.append(to: &batch, controls: &controls)
    }
    #expect(batch.wageControls?.rows == 5 && batch.wageControls?.rowsWaiting == 5)
  }
}
