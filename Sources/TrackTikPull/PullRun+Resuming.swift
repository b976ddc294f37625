import PayrollBytes
import TimeSources
import TrackTik
import TrackTikServer

/// Going on with a pull that ended early.
extension PullRun {
  /// Begins, or takes over what the folder's journal says.
  mutating func resume(fresh isFresh: Bool) throws(ServerError) {
    let without = pull.without
    tasks = ResourcePlan.all.filter { !without.contains($0.name) }.map {
      let plan = $0.leavingOut(without)
      return PullTask(
        ResourcePull(pull.usedCache == nil ? plan : plan.stamped, dates: pull.askedDates))
    }
    if isFresh { try folder.clear() }
    let events = try folder.events()
    guard let first = events.first else {
      try folder.begin(pull.question)
      return prepareRevalidation()
    }
    guard first.key == "question", JSONFields.text(first.value) == pull.question else {
      let other = JSONFields.text(first.value) ?? "something else"
      throw ServerError(
        .refused, "the folder holds an unfinished pull of another question: \(other)",
        at: folder.path, advice: "name another folder with --out, or begin anew with --fresh")
    }
    if Self.isOld(events) {
      notes.append("an interrupted pull was too old to go on with, and was begun anew")
      return try resume(fresh: true)
    }
    var replay = Replay()
    let dropped = Self.droppedPages(events)
    for (place, event) in events.enumerated().dropFirst() where !dropped.contains(place) {
      try take(event, &replay)
    }
    for (index, turn) in replay.turns.sorted(by: { $0.key < $1.key }) { try apply(turn, to: index) }
  }

  /// Pages that are further apart than this are not one answer any more: hours are approved and
  /// corrected meanwhile. In seconds.
  private static let longestInterruption: Int64 = 6 * 3600

  /// A page of the cache is as old as the server's word that it still holds.
  private static func isOld(_ events: [JSONMember]) -> Bool {
    let pages = events.flatMap { event -> [JSONNode] in
      switch event.key {
      case "page": [event.value]
      case "revalidated": JSONFields(event.value).list("pages")
      default: []
      }
    }
    let oldest = pages.compactMap { PullPage($0)?.assuredOn }.min()
    return (oldest ?? now()) < now() - longestInterruption
  }

  /// What is known while the journal is read.
  private struct Replay {
    /// What the last page of a task leads to, as long as the journal does not say it.
    var turns: [Int: ResourcePull.Turn] = [:]
    /// Resources with a page that is not as it was: they are pulled anew.
    var damaged: Set<String> = []
  }

  /// The places of pages that were dropped later on: their files hold other pages by now.
  private static func droppedPages(_ events: [JSONMember]) -> Set<Int> {
    var kept: [String: [Int]] = [:]
    var dropped: Set<Int> = []
    for (place, event) in events.enumerated() {
      if event.key == "unavailable", case .array(let nodes) = event.value.value,
        let key = nodes.first.flatMap(JSONFields.text)
      {
        dropped.formUnion(kept.removeValue(forKey: key) ?? [])
        continue
      }
      let fields = JSONFields(event.value)
      guard let key = fields.text("resource") else { continue }
      if event.key == "page" {
        kept[key, default: []].append(place)
      } else if event.key == "revalidated" {
        // Its pages come before all others of the resource, and are dropped all together.
        kept[key] = Array(repeating: place, count: fields.list("pages").count)
      } else if event.key == "state", let count = fields.number("files") {
        let name = ResourcePlan.later(key: key)?.name ?? key
        dropped.formUnion(kept[name, default: []].dropFirst(count))
        kept[name] = Array(kept[name, default: []].prefix(count))
      }
    }
    return dropped
  }

  private mutating func take(_ event: JSONMember, _ replay: inout Replay) throws(ServerError) {
    switch event.key {
    case "dialect":
      if dialect == nil {
        dialect = JSONFields.text(event.value).flatMap { Dialect(rawValue: $0) }
      }
    case "requests":
      requestCount = JSONFields.number(event.value) ?? requestCount
    case "unavailable":
      guard case .array(let nodes) = event.value.value, nodes.count == 2,
        let key = JSONFields.text(nodes[0]), let index = task(key)
      else { return }
      tasks[index].unavailable = JSONFields.text(nodes[1])
    case "state": try takeState(event.value, &replay)
    case "page": try takePage(event.value, &replay)
    case "revalidated": try takeRevalidated(event.value, &replay)
    default: return
    }
  }

  /// The place of a task by its plan's key.
  func task(_ key: String) -> Int? { tasks.firstIndex { $0.pull.plan.key == key } }

  private mutating func takeState(_ node: JSONNode, _ replay: inout Replay) throws(ServerError) {
    let fields = JSONFields(node)
    guard let key = fields.text("resource"), let state = ResourcePull.State(node),
      let count = fields.number("files")
    else { return }
    if task(key) == nil, let plan = ResourcePlan.later(key: key),
      !replay.damaged.contains(plan.name)
    {
      tasks.append(PullTask(ResourcePull(plan, dates: pull.askedDates)))
    }
    guard let index = task(key), !replay.damaged.contains(tasks[index].name) else { return }
    folder.discard(tasks[index].name, behind: count)
    tasks[index].pull = ResourcePull(tasks[index].pull.plan, resuming: state)
    tasks[index].keptBefore = count
    replay.turns[index] = nil
  }

  private mutating func takePage(_ node: JSONNode, _ replay: inout Replay) throws(ServerError) {
    guard let page = PullPage(node) else {
      // What cannot be read was a page of something: that is pulled anew, or rows would be missing.
      if let name = JSONFields(node).text("resource") { try begin(name, &replay) }
      return
    }
    guard !replay.damaged.contains(page.resource),
      let index = tasks.lastIndex(where: { $0.name == page.resource })
    else { return }
    guard let summary = folder.adopt(page) else { return try begin(page.resource, &replay) }
    note(summary, of: page.resource)
    do {
      replay.turns[index] = try tasks[index].pull.take(summary, dialect ?? .vendor)
    } catch {
      // What was wrong with the server may be mended by now: it is asked, not the pages.
      guard !tasks[index].pull.plan.isNeeded else { return try begin(page.resource, &replay) }
      // The journal says next why the resource is not to be had.
      tasks[index].unavailable = error.message
      replay.turns[index] = nil
    }
  }

  /// Takes over a list that was put together from pages of two pulls.
  private mutating func takeRevalidated(
    _ node: JSONNode, _ replay: inout Replay
  ) throws(ServerError) {
    let fields = JSONFields(node)
    guard let name = fields.text("resource"), let index = task(name),
      let state = fields.node("state").flatMap({ ResourcePull.State($0) })
    else { return }
    // --refresh, or a cache that was switched off meanwhile: nothing of it is used.
    guard pull.usedCache?.isRead == true else { return try begin(name, &replay) }
    let pages = fields.list("pages").compactMap { PullPage($0) }
    for page in pages {
      guard let summary = folder.adopt(page) else { return try begin(name, &replay) }
      note(summary, of: name)
    }
    tasks[index].pull = ResourcePull(tasks[index].pull.plan, resuming: state)
    tasks[index].keptBefore = pages.count
    replay.turns[index] = nil
  }

  /// Pulls a resource anew: the pages that are left would be a second answer beside the one to come.
  private mutating func begin(_ resource: String, _ replay: inout Replay) throws(ServerError) {
    // The items are those of the pay runs that were listed.
    if resource == "payroll-payruns" { try begin(ResourcePlan.payables(of: []).name, &replay) }
    replay.damaged.insert(resource)
    folder.discard(resource, behind: 0)
    // What was made in the course of the pull is made again where it is needed.
    for index in tasks.indices where tasks[index].name == resource {
      let plan = tasks[index].pull.plan
      replay.turns[index] = nil
      if ResourcePlan.later(key: plan.key) == nil {
        tasks[index] = PullTask(ResourcePull(plan, dates: pull.askedDates))
        try folder.note(tasks[index].pull.state, of: plan)
      }
    }
    let keys = tasks.map { $0.pull.plan.key }
    tasks.removeAll { $0.name == resource && ResourcePlan.later(key: $0.pull.plan.key) != nil }
    replay.turns = replay.turns.reduce(into: [:]) { turns, turn in
      if let index = task(keys[turn.key]) { turns[index] = turn.value }
    }
  }
}
