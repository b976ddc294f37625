import PayrollMapper
public import PayrollModel
public import PayrollTemplates

extension Workspace {
  /// The outputs with the people of a snapshot whom they leave out, and what is wrong with the names
  /// by which they are left out.
  public func outputs(
    leavingOutPeopleOf data: TimeData
  ) -> (plans: [OutputPlan], findings: [Finding]) {
    let everywhere = LeaveOutKeys(configuration.leaveOut, in: data)
    var findings = everywhere.findings
    let plans = zip(outputs, configuration.outputs).map { plan, output in
      let own = LeaveOutKeys(output.leaveOut, in: data)
      findings += own.findings
      var people = own.people
      people.add(everywhere.people)
      return plan.leavingOut(people)
    }
    return (plans, findings)
  }
}
