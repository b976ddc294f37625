import PayrollModel

/// Looks for rows of the pay-code mapping that were most likely meant for another code.
///
/// A row for a code that nobody used is ordinary, and without a row `*` a code that has none blocks by
/// itself. Beside such a row a slip of the hand is passed over: the code falls to everybody else's.
struct MappedCodeCheck {
  let mapping: PayCodeMapping
  let data: TimeData

  var findings: [Finding] {
    guard mapping.hasRowForOthers, !data.payCodes.isEmpty else { return [] }
    let codes = mapping.codes
    let matcher = KeyMatcher(keys: codes, names: data.labels.texts)
    let mapped = Set(codes.map(FoldedName.init))
    // The codes of the source that have no row of their own.
    let open = Set(data.payCodes.map { data.labels[$0.code] })
      .filter { !$0.isEmpty && !mapped.contains(FoldedName($0)) }
    guard !open.isEmpty else { return [] }
    return codes.filter { matcher[$0] == .nobody }.compactMap { code in
      guard let nearest = UnusedKeys.nearest(to: code, among: open.sorted()) else { return nil }
      return .unusedKey(
        code, of: "the pay-code mapping", thing: "pay code", .warning, nearest: nearest)
    }
  }
}
