extension TimeDataNeeds.Decisions {
  /// What decides, in the words of `payroll.json`.
  public var text: String {
    let all: [(TimeDataNeeds.Decisions, String)] = [
      (.rulesByRegion, "\"rules\" goes by region"),
      (.holidaysByRegion, "\"holidays\" goes by region"),
      (.zoneByRegion, "the time zone of people is that of their region"),
      (.zoneBySite, "the time zone of people is that of their sites"),
      (.approvedHours, "\"payBasis\" is \"approved\""),
      (.approvalOfShifts, "shifts must be approved"),
      (.holidaysOfTimeData, "\"source\" of \"holidays\" is \"timeData\""),
      (.exemption, "\"rules\" has a rule set for those who are exempt"),
      (.breaks, "\"duty\" has rules about breaks"),
      (.positions, "differentials or \"duty\" go by position"),
      (.rates, "\"rates\" asks for rates"),
    ]
    return all.filter { contains($0.0) }.map(\.1).joined(separator: ", and ")
  }
}
