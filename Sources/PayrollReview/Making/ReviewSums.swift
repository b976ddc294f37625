import PayrollModel
import RunFiles

/// Adds the lines of a batch up for a review: by person, by site, by day and as a whole.
struct ReviewSums {
  private let batch: BatchRecord
  private let places: [HourKind: Int]
  private let names: [String: String]
  private let count: Int
  /// The hours of each site by kind, by the place of its number in the texts of the batch.
  private var siteSeconds: [Int32: [Int64]] = [:]
  private var sitePeople: [Int32: Int] = [:]
  private(set) var days: [ReviewDay]
  private(set) var paidSeconds: [Int64]
  private(set) var heldSeconds: [Int64]
  private var pay = Gross()
  private var isPayKnown = false

  /// The gross pay of everybody who is paid; nil where nothing of it is known.
  var gross: Gross? { isPayKnown ? pay : nil }

  init(_ batch: BatchRecord, kinds: [HourKind], names: [String: String]) {
    self.batch = batch
    self.names = names
    self.count = kinds.count
    places = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
    let nothing = [Int64](repeating: 0, count: kinds.count)
    paidSeconds = nothing
    heldSeconds = nothing
    // A period that nobody could pay has no days to show.
    let dayCount = min(max(0, batch.period.last.days(since: batch.period.first) + 1), 400)
    days = (0..<dayCount).map {
      ReviewDay(date: batch.period.first.adding(days: $0), seconds: nothing)
    }
  }

  /// Adds the lines of a person, and to the person what they come to. The site is its number's place
  /// in the texts of the batch until `sites(settling:)`.
  mutating func add(_ person: inout ReviewPerson) {
    person.seconds = [Int64](repeating: 0, count: count)
    let isPaid = person.standing == .paid
    var bySite: [(site: Int32, seconds: Int64)] = []
    var gross = Gross()
    var isKnown = false
    for line in batch.lines[person.lineRange] {
      person.amounts.cents += line.amount
      if line.gross != BatchRecord.Line.noGross {
        gross.pay.cents += line.gross
        isKnown = true
      } else {
        gross.secondsWithoutRate += line.seconds
      }
      guard line.seconds != 0, let kind = places[HourKind(line)] else { continue }
      person.seconds[kind] += line.seconds
      guard isPaid else {
        heldSeconds[kind] += line.seconds
        continue
      }
      paidSeconds[kind] += line.seconds
      siteSeconds[line.site, default: [Int64](repeating: 0, count: count)][kind] += line.seconds
      let day = Int(line.date) - Int(batch.period.first.daysSince1970)
      if days.indices.contains(day) { days[day].seconds[kind] += line.seconds }
      if let known = bySite.firstIndex(where: { $0.site == line.site }) {
        bySite[known].seconds += line.seconds
      } else {
        bySite.append((line.site, line.seconds))
      }
    }
    person.gross = isKnown ? gross : nil
    if isPaid {
      pay.pay.cents += gross.pay.cents
      pay.secondsWithoutRate += gross.secondsWithoutRate
      isPayKnown = isPayKnown || isKnown
      for entry in bySite { sitePeople[entry.site, default: 0] += 1 }
    }
    let main = bySite.filter { $0.site >= 0 }.max { $0.seconds < $1.seconds }
    person.site = main.map { Int($0.site) }
  }

  /// The sites, the one with the most hours first, and gives people their places among them.
  func sites(settling people: inout [ReviewPerson]) -> [ReviewSite] {
    let order = siteSeconds.sorted { one, other in
      let (left, right) = (one.value.reduce(0, +), other.value.reduce(0, +))
      return left != right ? left > right : number(one.key) < number(other.key)
    }
    var place: [Int: Int] = [:]
    var sites: [ReviewSite] = []
    for (site, seconds) in order {
      place[Int(site)] = sites.count
      sites.append(
        ReviewSite(
          name: site < 0 ? "Without a site" : names[number(site)] ?? number(site),
          number: number(site), people: sitePeople[site] ?? 0, seconds: seconds))
    }
    for index in people.indices { people[index].site = people[index].site.flatMap { place[$0] } }
    return sites
  }

  private func number(_ site: Int32) -> String {
    batch.texts.indices.contains(Int(site)) ? batch.texts[Int(site)] : ""
  }
}
