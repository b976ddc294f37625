import PayrollModel

extension MapperRun {
  /// Counts the payments to nobody, and notes those of other runs.
  func finishWages(_ plan: WagePlan, in batch: inout PayBatch) {
    var controls = batch.wageControls ?? WageControls()
    controls.rows += plan.strayRows.count
    controls.rowsOfNobody += plan.strayRows.count
    batch.wageControls = controls
    if controls.rowsOutside > 0 || controls.rowsReachingBeyond > 0 {
      batch.findings.append(.remunerationOutsideWeeks(controls))
    }
  }
}

extension MappedChunk {
  /// Takes over what was reckoned of wages.
  mutating func take(_ builder: WageBuilder?) {
    guard let builder else { return }
    wages = builder.wages
    wageControls = builder.controls
    findings += builder.findings
  }
}
