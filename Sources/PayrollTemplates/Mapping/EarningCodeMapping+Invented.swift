extension EarningCodeMapping {
  /// Codes made up for a template that has no mapping yet, to try it: those of its columns, the words
  /// that it takes, or words for the five buckets and double time; and one for amounts where it prints
  /// them. Empty for a template that prints no earning codes.
  public static func invented(for template: Template) -> EarningCodeMapping {
    guard template.body.contains(where: \.usesEarningCodes) else { return .empty }
    var columns: [String] = []
    var hasOthers = false
    var amountColumns: [String] = []
    for node in template.body {
      node.visit { field in
        guard !field.pattern.hasAmount else {
          if let code = field.code?.constant { amountColumns.append(code) }
          return
        }
        let words = field.isCodeAlone ? field.words : nil
        if let codes = words ?? field.code?.constant.map({ [$0] }) {
          columns += codes.filter { !columns.contains($0) }
        } else if field.except == nil && !field.pattern.hourFormats.isEmpty {
          hasOthers = true
        }
      }
    }
    let words = ["REG", "OT", "DT", "HOL", "SICK", "VAC"]
    let kinds = [
      "regular,*", "overtime,*", "overtime,2", "holiday,*", "sick,*", "vacation,*",
    ]
    var text = "bucket,multiplier,payCode,earningCode,pays\n"
    var given: Set<String> = []
    func add(_ kind: String, _ code: String, _ pays: String) {
      let parts = code.split(separator: "\"", omittingEmptySubsequences: false)
      text += "\(kind),*,\"\(parts.joined(separator: "\"\""))\",\(pays)\n"
      given.insert(code)
    }
    for (index, kind) in kinds.enumerated() {
      // A template with columns alone must have one for every code.
      let code =
        columns.isEmpty || (hasOthers && index >= columns.count)
        ? words[index] : columns[min(index, columns.count - 1)]
      add(kind, code, "hours")
    }
    if template.body.contains(where: \.printsAmount),
      let code = (amountColumns.isEmpty ? columns + ["STAT"] : amountColumns).first(where: {
        !given.contains($0)
      })
    {
      add("holiday,*", code, "amount")
    }
    return (try? read(Array(text.utf8), file: "made-up codes")) ?? .empty
  }
}
