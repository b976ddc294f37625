import PayrollBytes
import PayrollModel
import RunFiles

extension ReviewPage {
  /// What the script knows of everybody: one list for each column, in the order of the page.
  func indexJSON() -> OutputBuffer {
    // About so much of everybody: a buffer that grows is in memory twice.
    var out = OutputBuffer(capacity: (1 << 16) + review.people.count * 128)
    JSONWriter.document(into: &out) { object in
      object.member("schema", "payroll-export/review-page/1")
      object.member("batch", review.batch.id.description)
      object.member("digest", review.digest)
      object.member("run", review.runDigest)
      object.member("blocks", blockCount)
      object.member("pageLength", Self.pageLength)
      object.member("isBlocked", isBlocked)
      writePeriod(to: &object)
      writeNames(to: &object)
      object.list("asks") { asks in
        for place in facts.toAcknowledge { asks.object { writeAsk(place, to: &$0) } }
      }
      object.list("absent") { absent in
        for person in review.bridge?.absent ?? [] {
          absent.list {
            $0.element(person.number)
            $0.element(
              [person.lastName, person.firstName].filter { !$0.isEmpty }.joined(separator: ", "))
            $0.element(person.seconds)
          }
        }
      }
      object.member("longest", facts.longest)
      writeColumns(to: &object)
    }
    return out
  }

  private func writePeriod(to object: inout JSONWriter.Object) {
    object.member("first", review.batch.period.first.description)
    object.member("days", review.batch.period.dayCount)
    object.member("weekStart", review.batch.workweek.start.indexFromSunday)
    object.member("dayNote", dayNote)
    object.list("kinds") { kinds in
      for kind in review.kinds {
        kinds.list {
          $0.element(kind.key)
          $0.element(kind.name)
          $0.element(kind.letter)
          $0.element(kind.bucket.name)
          $0.element(Int(kind.multiplier.tenThousandths))
          $0.element(kind.isWorked)
        }
      }
    }
    object.list("zones") { zones in
      for zone in review.timeline?.zones ?? [] {
        zones.object {
          $0.member("name", zone.name)
          $0.member("midnights", zone.midnights)
        }
      }
    }
    object.object("holidays") { holidays in
      for (date, name) in (review.timeline?.holidays ?? [:]).sorted(by: { $0.key < $1.key }) {
        holidays.member(named: date.description, name)
      }
    }
  }

  /// Where a workday does not begin at midnight, what the hours beside a date are.
  private var dayNote: String {
    let workweek = review.batch.workweek
    if workweek.workdayStart == .midnight && workweek.startTime == .midnight { return "" }
    return
      "Workdays begin at \(workweek.workdayStart), and the workweek on \(workweek.start.title) at "
      + "\(workweek.startTime): hours stand beside the date on which their workday begins."
  }

  private func writeNames(to object: inout JSONWriter.Object) {
    object.member("sites", review.sites.map(\.name))
    object.member("texts", review.batch.texts)
    for (key, names) in [
      ("siteNames" as StaticString, review.timeline?.sites ?? [:]),
      ("positionNames", review.timeline?.positions ?? [:]),
    ] {
      object.object(key) { object in
        for (number, name) in names.sorted(by: { $0.key < $1.key }) {
          object.member(named: number, name)
        }
      }
    }
    object.list("reasons") { reasons in
      for reason in review.batch.reasons {
        reasons.list {
          $0.element(reason.sentence)
          $0.element(reason.citation)
          $0.element("\(reason.ruleSet)/\(reason.rule)")
        }
      }
    }
  }

  /// What an acknowledgement is about, and the person: a place in the order of the page, or -1.
  private func writeAsk(_ place: Int, to object: inout JSONWriter.Object) {
    let finding = review.findings[place]
    object.member("place", place)
    object.member("finding", finding.kind.name)
    object.member("title", finding.kind.title)
    object.member("employee", ifAny: finding.employee)
    object.member("date", ifAny: finding.date?.description)
    object.member("record", ifAny: finding.record)
    object.member("person", facts.personOfFinding[place].map { facts.ranks[$0] } ?? -1)
  }

  private func writeColumns(to object: inout JSONWriter.Object) {
    add("number", to: &object) { $1.number }
    add("id", to: &object) { $1.id }
    add("name", to: &object) { $1.name }
    add("site", to: &object) { $1.site ?? -1 }
    object.list("seconds") { kinds in
      for kind in review.kinds.indices {
        kinds.list { add(to: &$0) { Self.figure($1.seconds, kind) } }
      }
    }
    object.list("gross") { gross in
      let people = review.people
      for place in facts.order {
        if let cents = people[place].gross?.pay.cents {
          gross.element(cents)
        } else {
          gross.element("")
        }
      }
    }
    add("unrated", to: &object) { $1.gross?.secondsWithoutRate ?? 0 }
    add("before", to: &object) { $1.change?.before ?? -1 }
    add("usual", to: &object) { $1.change?.usual ?? -1 }
    add("attention", to: &object) { place, _ in facts.attention[place].rawValue }
    add("state", to: &object) { place, _ in state(of: place).0 }
    add("why", to: &object) { place, _ in state(of: place).1 }
    add("change", to: &object) { place, _ in change(of: place).0 }
    add("because", to: &object) { place, _ in change(of: place).1 }
    add("flags", to: &object) { place, _ in flags(of: place) }
  }

  /// Adds a column, without a list of its values beside the one that is written.
  private func add<Value: JSONWritable>(
    _ key: StaticString, to object: inout JSONWriter.Object, _ value: (Int, ReviewPerson) -> Value
  ) {
    object.list(key) { add(to: &$0, value) }
  }

  private func add<Value: JSONWritable>(
    to list: inout JSONWriter.List, _ value: (Int, ReviewPerson) -> Value
  ) {
    let people = review.people
    for place in facts.order { list.element(value(place, people[place])) }
  }

  /// 1 first paid, 2 returned, 4 held against the period before, 8 in the vendor files, 16 unexplained,
  /// 32 unusual.
  private func flags(of place: Int) -> Int {
    let person = review.people[place]
    return (facts.first.contains(place) ? 1 : 0) | (facts.returned.contains(place) ? 2 : 0)
      | (facts.heldNow.contains(place) ? 4 : 0) | (person.standing == .paid ? 8 : 0)
      | (person.change?.isUnexplained == true ? 16 : 0)
      | (person.change?.isOutside == true ? 32 : 0)
  }
}
