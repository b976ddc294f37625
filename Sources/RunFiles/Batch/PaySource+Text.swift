public import PayrollModel

// Records that have no number: the file has what the source calls them.
extension PaySource.Kind {
  /// What stands in front of a record's name in the file, and in findings: `shifts/`.
  public var prefix: StaticString {
    switch self {
    case .workSession: "work-sessions/"
    case .shift: "shifts/"
    case .leaveRequest: "leave-requests/"
    case .payable: "payroll-payrun-items/"
    case .handEntry: "hand-entries/"
    }
  }

  /// The number that a record's name in the file is taken for, where it reads like one. A work session
  /// with a name is never a number: those stand without a prefix.
  func number(in text: String) -> Int64? {
    guard self != .workSession, text.utf8.count <= 18, let number = Int64(text),
      String(number) == text
    else { return nil }
    return number
  }
}

extension PaySource {
  /// What the source calls the record, out of its list; the number where the list has no such place.
  func text(in texts: [String]) -> String {
    texts.indices.contains(Int(clamping: id)) ? texts[Int(id)] : String(id)
  }
}

extension SourceWords {
  /// What the source calls the records of a kind, where they have no numbers.
  func texts(of kind: PaySource.Kind) -> [String]? {
    if case .text(let texts) = naming[kind.record] { texts } else { nil }
  }
}
