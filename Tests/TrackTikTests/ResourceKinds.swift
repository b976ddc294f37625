import PayrollModel

/// What the records of the API's resources are.
enum ResourceKinds {
  private static let own: [String: RecordKind] = [
    "accounts": .site, "payroll-codes": .payCode, "payroll-payruns": .payrun,
    "payroll-payrun-items": .payrunItem,
  ]

  /// The kinds of some resources. A name that is none is no kind, and the test fails by that.
  static func of(_ names: Set<String>) -> Set<RecordKind> {
    Set(names.compactMap { name in own[name] ?? RecordKind.allCases.first { $0.name == name } })
  }
}
