import PayrollModel

extension LinkCheck {
  /// Sessions whose pay code is a number that no pay code has. Without a row of its own such a code
  /// is what every other code is, and that is work.
  func payCodeFindings() -> [Finding] {
    if data.payCodes.isEmpty { return [] }
    let known = Set(data.payCodes.map(\.code))
    let strange = Set(
      data.labels.texts.indices.lazy.map { Label(index: UInt32(clamping: $0)) }.filter {
        isNumber(data.labels[$0]) && !known.contains($0) && context.treatments.isByDefault($0)
      })
    if strange.isEmpty { return [] }
    var found: [Label: (count: Int, first: Int64)] = [:]
    for session in data.workSessions where period.contains(session.start) && isPaid(session) {
      let code = context.resolver.terms(of: session).payCode
      if strange.contains(code) {
        found[code, default: (0, session.id)].count += 1
      }
    }
    return found.map { code, sessions in
      .unknownPayCode(
        data.labels[code], first: Finding.RecordName(.workSession, sessions.first),
        count: sessions.count)
    }
  }

  private func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { 0x30 <= $0 && $0 <= 0x39 }
  }
}
