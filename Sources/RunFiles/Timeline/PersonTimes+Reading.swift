extension PersonTimes {
  /// The times of a line that was read.
  init(_ person: TimelinePerson) {
    guard let zone = person.zone else { return }
    let content = person[.content]
    let isSaid = content.count >= 3
    self.zone = Int(clamping: zone)
    if isSaid {
      self.content = Content(employee: content[0], leave: content[1], outside: content[2])
    }
    let (paid, sessions) = (person[.paid], person[.sessions])
    self.paid = stride(from: 0, to: paid.count, by: 3).map {
      Paid(start: paid[$0], seconds: paid[$0 + 1], line: paid[$0 + 2])
    }
    self.sessions = (0..<sessions.count / 3).map { place in
      Session(
        id: sessions[place * 3], start: sessions[place * 3 + 1],
        seconds: sessions[place * 3 + 2], approval: isSaid ? content[3 + place * 2] : 0,
        content: isSaid ? content[4 + place * 2] : 0)
    }
    let (planned, breaks) = (person[.planned], person[.breaks])
    self.planned = stride(from: 0, to: planned.count, by: 2).map {
      Planned(start: planned[$0], seconds: planned[$0 + 1])
    }
    self.breaks = stride(from: 0, to: breaks.count, by: 3).map {
      Break(start: breaks[$0], seconds: breaks[$0 + 1], isPaid: breaks[$0 + 2] == 1)
    }
  }
}

extension TimelineFile {
  /// The times of the person at a place of the batch; nil where the timeline has none.
  public func times(at place: Int) -> PersonTimes? {
    guard people.indices.contains(place) else { return nil }
    var person = TimelinePerson()
    guard people.withLine(place, { person.read($0) }) else { return nil }
    return PersonTimes(person)
  }
  /// The clock of somebody's times; nil where there are none, or none of this timeline.
  public func zone(of times: PersonTimes?) -> Zone? {
    times.flatMap { zones.indices.contains($0.zone) ? zones[$0.zone] : nil }
  }
}
