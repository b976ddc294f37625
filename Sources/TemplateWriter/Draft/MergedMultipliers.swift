import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Finds earning codes that get hours at several multipliers, which the vendor then pays alike.
///
/// A vendor knows one multiplier for an earning code. Only what the file prints beside the hours can
/// tell them apart: the multiplier itself, or the bucket, the pay code or whether they were worked. A
/// rate does not: it is the rate before the multiplier.
struct MergedMultipliers {
  /// Hours that are alike in all that a row of the mapping can ask for.
  private struct Kind {
    let line: PayLine
    var seconds: Int64
  }

  private let plan: OutputPlan
  private let batch: PayBatch
  private let tells: PrintedKeys

  init(_ plan: OutputPlan, _ batch: PayBatch) {
    self.plan = plan
    self.batch = batch
    tells = PrintedKeys(plan)
  }

  /// A finding for each such code, in the order of the mapping: a warning, or a note where the
  /// mapping says why. None where the file has no earning codes or prints the multiplier.
  func findings(_ employees: [Int]) -> [Finding] {
    guard !tells.multiplier, plan.body.contains(where: \.usesEarningCodes) else { return [] }
    var parts: [Int: [(text: String, kind: Kind, row: EarningCodeMapping.Row)]] = [:]
    for kind in kinds(of: employees) {
      let payCode = batch.timeData.labels[kind.line.payCode]
      guard
        let row = plan.earningCodes.row(
          bucket: kind.line.bucket,
          multiplier: Multiplier(tenThousandths: kind.line.multiplier),
          payCode: payCode, isWorked: kind.line.isWorked, isAmount: false)
      else { continue }
      let text = tells.text(kind.line, payCode: payCode)
      parts[row.code, default: []].append((text, kind, row))
    }
    return plan.earningCodes.codes.indices.compactMap { code in
      let byText = Dictionary(grouping: parts[code] ?? [], by: \.text)
      let merged = byText.values.filter { Set($0.map(\.kind.line.multiplier)).count > 1 }
      guard !merged.isEmpty else { return nil }
      let isDeclared = merged.allSatisfy { group in
        let others = group.filter { $0.row.mergedReason.isEmpty }
        return Set(others.map(\.kind.line.multiplier)).count < 2
      }
      return finding(code, merged.flatMap { $0 }.map { ($0.kind, $0.row) }, isDeclared)
    }
  }

  /// The kinds of hours in the file, with their sums.
  private func kinds(of employees: [Int]) -> [Kind] {
    var kinds: [Kind] = []
    var places: [UInt64: Int] = [:]
    // A batch has few kinds of hours, and lines that follow each other are often alike.
    var known = (key: UInt64.max, place: 0)
    for employee in employees {
      for place in batch.employees[employee].lineRange {
        let line = batch.lines[place]
        // Amounts have no multiplier that anybody could pay them by.
        if line.seconds == 0 { continue }
        let key = CodeLookup.key(line)
        if key != known.key {
          if let place = places[key] {
            known = (key, place)
          } else {
            known = (key, kinds.count)
            places[key] = kinds.count
            kinds.append(Kind(line: line, seconds: 0))
          }
        }
        kinds[known.place].seconds += line.seconds
      }
    }
    return kinds
  }

  private func finding(
    _ code: Int, _ parts: [(kind: Kind, row: EarningCodeMapping.Row)], _ isDeclared: Bool
  ) -> Finding {
    var sums: [Int32: Int64] = [:]
    for part in parts { sums[part.kind.line.multiplier, default: 0] += part.kind.seconds }
    let hours = sums.sorted { $0.key < $1.key }.map { multiplier, seconds in
      "\(Hours.text(seconds: seconds)) at \(Multiplier(tenThousandths: multiplier))"
    }
    let name = Folder.name(of: plan.earningCodes.file)
    let lines = Set(parts.map(\.row.line)).sorted()
    let message =
      "the earning code \"\(plan.earningCodes.codes[code])\" of \(plan.template.id) gets hours at "
      + "several multipliers, which the file does not tell apart: " + hours.joined(separator: ", ")
    let subject = Finding.Subject(file: "\(name):\(lines.first ?? 1)")
    let reasons = Set(parts.map(\.row.mergedReason)).subtracting([""]).sorted()
    if isDeclared {
      return Finding(
        .mergedMultipliers, .note, subject, message,
        advice: "nothing, if this still holds: " + reasons.joined(separator: "; "))
    }
    let places =
      (lines.count == 1 ? "line " : "lines ") + lines.map(String.init).joined(separator: ", ")
    return Finding(
      .mergedMultipliers, .warning, subject, message,
      advice: "give each multiplier an earning code of its own in \(name) (\(places)), or say in "
        + "the column merged why the vendor pays all of them rightly")
  }
}

/// What a vendor's file says of hours beside their earning code.
private struct PrintedKeys {
  let multiplier: Bool
  private let payCode: Bool
  private var bucketLists: [ValueList?] = []
  private var workedLists: [ValueList?] = []

  init(_ plan: OutputPlan) {
    var values: Set<ValueName> = []
    var buckets: [ValueList?] = []
    var worked: [ValueList?] = []
    for node in plan.body {
      node.visit { field in
        for case .value(let name, let format, _) in field.pattern.pieces {
          values.insert(name)
          let list = plan.template.lists.first { $0.name == format.list }
          if name == .bucket { buckets.append(list) }
          if name == .worked { worked.append(list) }
        }
      }
    }
    multiplier = values.contains(.multiplier)
    payCode = values.contains(.payCode)
    bucketLists = buckets
    workedLists = worked
  }

  /// What is printed for a line, in one text that is the same where the file says the same.
  func text(_ line: PayLine, payCode code: String) -> String {
    let bucket = line.bucket.name
    let worked = line.isWorked ? "yes" : "no"
    let texts =
      bucketLists.map { $0?.printed(for: bucket) ?? bucket }
      + workedLists.map { $0?.printed(for: worked) ?? worked } + (payCode ? [code] : [])
    return texts.joined(separator: "\n")
  }
}
