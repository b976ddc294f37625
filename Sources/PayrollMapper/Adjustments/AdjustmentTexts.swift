import PayrollModel

/// Positions, sites and pay codes by the texts under which runs remember them.
struct AdjustmentTexts {
  /// The snapshot's labels, and those of pay codes that only earlier runs know.
  private(set) var labels: LabelTable
  private var places: [String: Int32] = ["": 0]
  private var texts = [""]
  /// The text of each position and site of the snapshot.
  private let positions: [Int32]
  private let sites: [Int32]
  private var positionOfText: [Int32: RecordIndex] = [:]
  private var siteOfText: [Int32: RecordIndex] = [:]

  init(_ data: TimeData) {
    labels = data.labels
    var places = places
    var texts = texts
    func place(of text: String) -> Int32 {
      if let place = places[text] { return place }
      let place = Int32(truncatingIfNeeded: texts.count)
      places[text] = place
      texts.append(text)
      return place
    }
    positions = data.positions.indices.map { place(of: data.name(ofPosition: $0)) }
    sites = data.accounts.indices.map { place(of: data.name(ofAccount: $0)) }
    self.places = places
    self.texts = texts
    for (place, text) in positions.enumerated() where positionOfText[text] == nil {
      positionOfText[text] = RecordIndex(place)
    }
    for (place, text) in sites.enumerated() where siteOfText[text] == nil {
      siteOfText[text] = RecordIndex(place)
    }
  }

  /// The text of a position of the snapshot.
  func text(ofPosition position: RecordIndex) -> Int32 { position.place.map { positions[$0] } ?? 0 }

  /// The text of a site of the snapshot.
  func text(ofSite site: RecordIndex) -> Int32 { site.place.map { sites[$0] } ?? 0 }

  /// The texts of what was paid, as places here, and as pay codes.
  mutating func take(_ paid: PaidLines) -> (places: [Int32], labels: [UInt32]) {
    var own: [Int32] = []
    var codes: [UInt32] = []
    for (index, text) in paid.texts.enumerated() {
      if let known = places[text] {
        own.append(known)
      } else {
        let place = Int32(truncatingIfNeeded: texts.count)
        places[text] = place
        texts.append(text)
        own.append(place)
      }
      let isPayCode = paid.payCodes.contains(Int32(truncatingIfNeeded: index))
      codes.append(isPayCode ? labels.label(text).index : 0)
    }
    return (own, codes)
  }

  /// The labels of another batch of the same snapshot, as labels here.
  mutating func take(_ other: LabelTable) -> [UInt32] {
    other.texts.map { labels.label($0).index }
  }

  /// The position with a text; none where the snapshot has no such one, and for the empty text.
  func position(_ text: Int32) -> RecordIndex { positionOfText[text] ?? .none }

  /// The site with a text, likewise.
  func site(_ text: Int32) -> RecordIndex { siteOfText[text] ?? .none }

  /// Whether the snapshot has what a text names, which is so for the empty one.
  func knows(position: Int32, site: Int32) -> Bool {
    (position == 0 || positionOfText[position] != nil) && (site == 0 || siteOfText[site] != nil)
  }

  /// A text, for messages.
  func text(_ place: Int32) -> String { texts[Int(place)] }
}
