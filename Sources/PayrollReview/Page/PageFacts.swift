import PayrollModel
import RunFiles

/// What several parts of the page ask of a review, worked out once.
struct PageFacts: Sendable {
  /// What a reviewer has to do about a person, the most urgent first.
  enum Attention: Int, Sendable {
    /// Not paid, or a finding stands in the way.
    case held
    /// Somebody has to write down why it is paid.
    case acknowledge
    /// The hours are not what is usual, and nothing explains it.
    case look
    /// Nothing.
    case ready
    /// Knowingly in no vendor file.
    case leftOut
  }

  /// The review.
  let review: Review
  /// The people in the order in which a reviewer wants to see them: places in `review.people`.
  let order: [Int]
  /// Where each person stands in `order`.
  let ranks: [Int]
  /// What there is to do about each person, by the place in `review.people`.
  let attention: [Attention]
  /// Overtime and double time of each person, the same way.
  let overtime: [Int64]
  /// What the longest bar of the list stands for: the hours of whoever has most.
  let longest: Int64
  /// The findings about each person, by the place in `review.people`: places in `review.findings`.
  let findings: [[Int]]
  /// Whom each finding is about: a place in `review.people`; nil where it is nobody who has hours.
  let personOfFinding: [Int?]
  /// Those who are paid for the first time: places in `review.people`.
  let first: Set<Int>
  /// Those who were paid earlier, and not in the period before.
  let returned: Set<Int>
  /// Those who were paid in the period before and have hours that are held now.
  let heldNow: Set<Int>

  init(_ review: Review) {
    self.review = review
    let isOvertime = review.kinds.map { $0.bucket == .overtime }
    let overtime = review.people.map { person in
      Self.sum(zip(person.seconds, isOvertime).lazy.filter(\.1).map(\.0))
    }
    let findings = review.people.map { person in
      person.findings.filter { review.findings.indices.contains($0) }
    }
    var personOfFinding = [Int?](repeating: nil, count: review.findings.count)
    for (place, findings) in findings.enumerated() {
      for finding in findings { personOfFinding[finding] = place }
    }
    let attention = zip(review.people, findings).map { person, findings in
      Self.attention(of: person, findings.map { review.findings[$0] })
    }
    let names = review.people.map(\.name)
    let order = review.people.indices.sorted { left, right in
      let (one, other) = (attention[left].sortingRank, attention[right].sortingRank)
      if one != other { return one < other }
      if overtime[left] != overtime[right] { return overtime[left] > overtime[right] }
      if names[left] != names[right] { return names[left] < names[right] }
      return left < right
    }
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, place) in order.enumerated() { ranks[place] = rank }
    self.order = order
    self.ranks = ranks
    self.attention = attention
    self.overtime = overtime
    self.longest = max(review.people.map { Self.sum($0.seconds) }.max() ?? 1, 1)
    self.findings = findings
    self.personOfFinding = personOfFinding
    self.first = Set(review.bridge?.first ?? [])
    self.returned = Set(review.bridge?.returned ?? [])
    self.heldNow = Set(review.bridge?.held ?? [])
  }

  /// The findings that have to be acknowledged: places in `review.findings`.
  var toAcknowledge: [Int] {
    review.findings.indices.filter {
      review.findings[$0].needsAcknowledgement && review.findings[$0].severity != .blocking
    }
  }

  /// The findings that stand in the way: places in `review.findings`.
  var blocking: [Int] {
    review.findings.indices.filter { review.findings[$0].severity == .blocking }
  }

  /// Seconds together; what is absurd stays within bounds and does not run over.
  static func sum(_ seconds: some Sequence<Int64>) -> Int64 {
    seconds.reduce(0) { Words.bounded(Words.bounded($0) + Words.bounded($1)) }
  }

  private static func attention(
    of person: ReviewPerson, _ findings: [FindingRecord]
  ) -> Attention {
    switch person.standing {
    case .held: return .held
    case .leftOut: return .leftOut
    case .paid: break
    }
    if findings.contains(where: { $0.severity == .blocking }) { return .held }
    if findings.contains(where: \.needsAcknowledgement) { return .acknowledge }
    return person.change?.isUnexplained == true ? .look : .ready
  }
}

extension PageFacts.Attention {
  /// What needs nothing stands by its overtime, with whom is left out among the others.
  var sortingRank: Int { min(rawValue, Self.ready.rawValue) }

  /// The state in a word, as the list of people has it.
  var word: String {
    switch self {
    case .held: "stopped"
    case .acknowledge: "acknowledge"
    case .look: "look"
    case .ready: "ready"
    case .leftOut: "left out"
    }
  }

  /// Its class in the style.
  var styleClass: String {
    switch self {
    case .held: "pill bad"
    case .acknowledge, .look: "pill warn"
    case .ready: "pill ok"
    case .leftOut: "pill"
    }
  }
}
