import PayrollModel

/// What one thread made of a run of employees.
struct MappedChunk: Sendable {
  var employees: [PayEmployee] = []
  var lines: [PayLine] = []
  var sources: [PaySource] = []
  /// The line of a stretch of time counts from the first line of the chunk.
  var spans: [PaySpan] = []
  var findings: [Finding] = []
  var controls = ControlTotals()
  var wages: [WorkweekWages] = []
  var wageControls: WageControls?

  /// Appends the chunk behind what the batch has, moving its places along.
  func append(to batch: inout PayBatch, controls total: inout ControlTotals) {
    let firstEmployee = Int32(batch.employees.count)
    let firstLine = batch.lines.count
    let firstSource = UInt32(batch.sources.count)
    for employee in employees {
      var moved = employee
      moved.firstLine += firstLine
      batch.employees.append(moved)
    }
    for line in lines {
      var moved = line
      moved.employee += firstEmployee
      moved.firstSource += firstSource
      batch.lines.append(moved)
    }
    batch.sources.append(contentsOf: sources)
    for span in spans {
      var moved = span
      moved.line += Int32(truncatingIfNeeded: firstLine)
      batch.times?.spans.append(moved)
    }
    batch.findings.append(contentsOf: findings)
    total.add(controls)
    batch.wages += wages
    if let wageControls {
      batch.wageControls = batch.wageControls ?? WageControls()
      batch.wageControls?.add(wageControls)
    }
  }
}
