extension Finding {
  /// The order of reports: blocking first, then by kind, employee, date and record, so that no
  /// order of files or threads shows.
  public static func comesFirst(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if left.id != right.id { return left.id.name < right.id.name }
    let (one, two) = (left.subject, right.subject)
    if one.employee != two.employee { return (one.employee ?? "") < (two.employee ?? "") }
    if one.date != two.date {
      return (one.date?.daysSince1970 ?? .min) < (two.date?.daysSince1970 ?? .min)
    }
    if one.record?.kind != two.record?.kind {
      return (one.record?.kind.name ?? "") < (two.record?.kind.name ?? "")
    }
    if one.record?.id != two.record?.id { return (one.record?.id ?? 0) < (two.record?.id ?? 0) }
    if one.file != two.file { return (one.file ?? "") < (two.file ?? "") }
    return left.message < right.message
  }
}
