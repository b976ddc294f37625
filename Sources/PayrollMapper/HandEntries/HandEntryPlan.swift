import PayrollModel

/// The entries by hand of one period, laid out for one snapshot: shared by all threads.
///
/// They become lines once all hours are classified, so that no entry changes what an hour is.
final class HandEntryPlan: Sendable {
  /// An entry whose employee and kind of pay are known.
  struct Placed: Sendable {
    let entry: HandEntry
    let payCode: Label
    /// What the entry is: by its pay code, or by its bucket.
    let treatment: PayCodeMapping.Treatment
    /// Why: a place in `reasons`.
    let reason: Int
  }

  /// The file.
  let file: HandEntries
  /// The snapshot's labels, and those of the pay codes of entries.
  let labels: LabelTable
  /// What the authors of the entries say, each once.
  let reasons: [PayReason]
  /// What is wrong with entries before anybody is looked at.
  let findings: [Finding]
  /// The rows, by what became of them so far: those that are placed are counted nowhere yet.
  let controls: HandEntryControls
  /// The people whom entries name, and those who have the number of one of them too.
  let people: Set<Int>
  private let byPlace: [Int: [Placed]]

  /// - Parameter otherCodes: the pay codes that only rules of the company name.
  init(
    _ file: HandEntries, _ data: TimeData, period: PayPeriod, mapping: PayCodeMapping,
    otherCodes: [String]
  ) {
    self.file = file
    var controls = HandEntryControls()
    controls.rows = file.rows.count
    let own = file.rows.filter { period.contains($0.content.date) }
    controls.rowsOutsidePeriod = controls.rows - own.count
    var byContent: [HandEntry.Content: [HandEntry]] = [:]
    for row in own { byContent[row.content, default: []].append(row) }
    let places = EntryPeople(data)
    let codes = EntryCodes(own, data, mapping, others: otherCodes)
    var labels = data.labels
    var reasons: [PayReason] = []
    var placeOfReason: [PayReason.HandEntry: Int] = [:]
    var findings: [Finding] = []
    var people: Set<Int> = []
    var byPlace: [Int: [Placed]] = [:]
    for row in own {
      let place = file.place(of: row)
      if let alike = byContent[row.content], alike.count > 1 {
        controls.rowsWaiting += 1
        if alike[0].line == row.line { findings.append(.handEntryTwice(alike, at: place)) }
        continue
      }
      let known = places[row.content.employee]
      guard let person = known.first else {
        controls.rowsWaiting += 1
        findings.append(
          .handEntryOfNobody(row, at: place, nearest: places.nearest(to: row.content.employee)))
        continue
      }
      guard let treatment = codes.treatment(of: row) else {
        controls.rowsWaiting += 1
        findings.append(
          codes.isNotPayable(row)
            ? .handEntryNotPayable(row, at: place)
            : .handEntryPayCode(row, at: place, nearest: codes.nearest(to: row)))
        continue
      }
      people.formUnion(known)
      let word = row.content.word
      let reason = placeOfReason[word] ?? reasons.count
      if reason == reasons.count {
        placeOfReason[word] = reason
        reasons.append(PayReason(word))
      }
      var payCode = Label.none
      if case .payCode(let code) = row.content.kind { payCode = labels.label(code) }
      byPlace[person, default: []].append(
        Placed(entry: row, payCode: payCode, treatment: treatment, reason: reason))
    }
    self.labels = labels
    self.reasons = reasons
    self.findings = findings
    self.controls = controls
    self.people = people
    self.byPlace = byPlace
  }

  /// The entries for somebody that become lines, in the order of the file.
  func entries(of place: Int) -> [Placed] { byPlace[place] ?? [] }
}

/// Whom the entries name.
private struct EntryPeople {
  private var places: [String: [Int]] = [:]

  init(_ data: TimeData) {
    for place in data.employees.indices where data.employees[place].isKnown {
      let number = data.text.string(data.employees[place].number)
      if !number.isEmpty { places[number, default: []].append(place) }
    }
  }

  /// The places of those who have a number.
  subscript(number: String) -> [Int] { places[number] ?? [] }

  func nearest(to number: String) -> String? {
    UnusedKeys.nearest(to: number, among: places.keys.sorted())
  }
}

/// What the entries are.
private struct EntryCodes {
  private let mapping: PayCodeMapping
  private let known: KnownPayCodes
  private let unknown: Set<String>
  private let notPayable: Set<FoldedName>

  init(
    _ rows: [HandEntry], _ data: TimeData, _ mapping: PayCodeMapping, others: [String]
  ) {
    self.mapping = mapping
    notPayable = Set(
      data.payCodes.filter(\.isNotPayable).map { FoldedName(data.labels[$0.code]) })
    known = KnownPayCodes(data, mapping: mapping, others: others)
    unknown = known.unknown(Set(rows.compactMap(\.payCode)))
  }

  /// What an entry is; nil where nobody knows its pay code, or where the code is not paid.
  func treatment(of row: HandEntry) -> PayCodeMapping.Treatment? {
    switch row.content.kind {
    case .payCode(let code):
      unknown.contains(code) || isNotPayable(row) ? nil : mapping.treatment(of: code)
    case .bucket(let bucket):
      PayCodeMapping.Treatment(
        isWorked: bucket == .regular || bucket == .overtime, bucket: bucket, multiplier: 0)
    }
  }

  /// Whether the source says that time under the pay code is not paid.
  func isNotPayable(_ row: HandEntry) -> Bool {
    row.payCode.map { notPayable.contains(FoldedName($0)) } ?? false
  }

  func nearest(to row: HandEntry) -> String? { row.payCode.flatMap { known.nearest(to: $0) } }
}

extension HandEntry {
  /// The pay code; nil where the bucket is given.
  fileprivate var payCode: String? {
    if case .payCode(let code) = content.kind { code } else { nil }
  }
}
