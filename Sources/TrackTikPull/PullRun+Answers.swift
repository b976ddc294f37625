import OnceOnly
import PayrollBytes
import PayrollModel
import TimeSources
import TrackTik
import TrackTikServer
import WebClient

/// What follows from an answer.
extension PullRun {
  /// Takes the end of a request.
  mutating func take(_ ended: WebClient.Ended) throws(ServerError) {
    guard let question = open.removeValue(forKey: ended.number) else { return }
    tasks[question.task].isAsking = false
    let response: WebResponse
    switch ended.result {
    case .success(let answer): response = answer
    case .failure(let failure): return try take(failure, question.task)
    }
    noteClock(of: response)
    limit.take(response, now: Self.now(), server.retries)
    switch ServerAnswer(response, now: Self.now()) {
    case .page(let body): try take(body, question)
    case .unauthorized: try takeRefusedToken(question)
    case .refused(let words): try takeRefusal(shown(words), question.task)
    case .missing:
      try takeAbsence("the server has no such resource (404)", question.task, .badAnswer)
    case .forbidden(let words):
      if let wall = ServerError.firewall(response, server.address) { throw wall }
      let said = words.isEmpty ? "" : ", " + shown(words)
      try takeAbsence("the account may not see it (403\(said))", question.task, .credentials)
    case .tooSlow: try takeSlowness(question.task)
    case .unwell(let reason, let seconds):
      if let seconds { limit.pause(seconds, server.retries) }
      try retry(question.task, shown(reason), atLeastSeconds: seconds)
    case .redirected(let place): try follow(place, question)
    case .strange(let reason):
      throw ServerError.strange(shown(reason), at: tasks[question.task].name)
    }
  }

  private mutating func take(_ failure: WebFailure, _ task: Int) throws(ServerError) {
    if failure.isTemporary { return try retry(task, failure.detail) }
    throw ServerError(failure, at: server.address.origin)
  }

  // MARK: Pages

  private mutating func take(_ body: [UInt8], _ question: OpenQuestion) throws(ServerError) {
    let index = question.task
    let revalidation = tasks[index].revalidation
    let page: PullPage
    let summary: PageSummary
    do {
      (page, summary) = try folder.write(
        body, of: tasks[index].name, at: revalidation?.place, query: question.query,
        receivedOn: Self.now())
    } catch let error as SnapshotError {
      return try retry(index, "the answer is no page: \(error.message)")
    } catch let error as ServerError {
      throw error
    } catch {
      throw ServerError(.badAnswer, "\(error)", advice: "please report this")
    }
    guard summary.hasList, !summary.tellsError else {
      let words = shown(ServerAnswer.words(body))
      let what =
        summary.hasList ? "the answer tells of an error" : "the answer holds no list of rows"
      return try retry(
        index, what + (words.isEmpty ? "" : ": \(words)"), isLasting: !summary.tellsError)
    }
    acceptedGeneration = question.generation
    tasks[index].refusedTokenCount = 0
    if dialect == nil { try take(summary.hasPagination ? Dialect.notes : .vendor) }
    tasks[index].failureCount = 0
    tasks[index].notBefore = 0
    lastPage = MonotonicClock.milliseconds()
    defer { report(index) }
    if revalidation != nil { return try takeRevalidating(summary, page, index) }
    try folder.keep(page)
    note(summary, of: tasks[index].name)
    do {
      try apply(try tasks[index].pull.take(summary, dialect ?? .vendor), to: index)
    } catch {
      guard error.kind == .badAnswer, !tasks[index].pull.plan.isNeeded else { throw error }
      try takeAbsence(error.message, index, .badAnswer)
    }
  }

  /// The dialect is known now. The journal has it before the page that told it.
  private mutating func take(_ found: Dialect) throws(ServerError) {
    dialect = found
    try folder.note(found)
    guard found != .vendor else { return }
    for index in tasks.indices { giveUpRevalidation(index, "the server speaks another dialect") }
  }

  /// Remembers which employees are listed and which are named, and the pay runs of the period.
  mutating func note(_ page: PageSummary, of resource: String) {
    switch resource {
    case "employees":
      for row in page.rows { listedEmployees.insert(row.id) }
    case "work-sessions", "break-sessions", "shifts", "payroll-payrun-items":
      for row in page.rows { if let employee = row.employee { namedEmployees.insert(employee) } }
    case "payroll-payruns":
      let period = pull.period.first...pull.period.last
      for row in page.rows where row.dates?.overlaps(period) ?? false { payruns.insert(row.id) }
    default: return
    }
  }

  /// Does what a page leads to.
  mutating func apply(_ turn: ResourcePull.Turn, to index: Int) throws(ServerError) {
    let task = tasks[index]
    switch turn {
    case .goOn: return
    case .stretchDone: tasks[index].keptBefore = folder.pages[task.name, default: []].count
    case .startOver: folder.discard(task.name, behind: task.keptBefore)
    }
    try folder.note(task.pull.state, of: task.pull.plan)
  }

  // MARK: Refusals

  /// A token that is not accepted any more is renewed, once for a resource and three times in all: a
  /// server that says 401 to a resource whatever the token is must not make us log in again and again.
  private mutating func takeRefusedToken(_ question: OpenQuestion) throws(ServerError) {
    // An older token, or one that the answer to another question has ended: it is asked again.
    guard question.generation == keeper.generation, keeper.token?.holds(at: Self.now()) == true
    else { return }
    tasks[question.task].refusedTokenCount += 1
    refusedTokenCount += 1
    guard tasks[question.task].refusedTokenCount > 1 || refusedTokenCount > 3 else {
      return keeper.expire()
    }
    if acceptedGeneration == keeper.generation {
      return try takeAbsence(
        "the server does not accept a token for it that it accepts for others (401)",
        question.task, .credentials)
    }
    // Whether it is the token or the resource, the others will tell.
    if acceptedGeneration >= 0, tasks.contains(where: { !$0.isDone && $0.refusedTokenCount == 0 }) {
      let wait = server.retries.wait(
        after: tasks[question.task].refusedTokenCount, &random)
      tasks[question.task].notBefore = MonotonicClock.milliseconds() + Int64(max(1_000, wait))
      return
    }
    // The next call begins with the credentials.
    keeper.forget()
    throw ServerError.freshTokenRefused(at: server.address)
  }

  private mutating func takeRefusal(_ words: String, _ index: Int) throws(ServerError) {
    if words.split(whereSeparator: { !$0.isLetter }).contains("limit") {
      // What it takes at most may be among its words; if not, the lesser of the two kinds' limits.
      let known = dialect ?? .vendor
      let most = words.split { !$0.isNumber }.compactMap { Int($0) }
        .first { (1..<known.largestPage).contains($0) }
      if tasks[index].pull.limitPages(to: most ?? Dialect.notes.largestPage, known) {
        giveUpRevalidation(index, "the server takes smaller pages only")
        return try apply(.startOver(words), to: index)
      }
    }
    if giveUpRevalidation(index, "the server refuses the question") { return }
    if tasks[index].pull.simplify(words, dialect ?? .vendor) != nil {
      return try apply(.startOver(words), to: index)
    }
    let said = words.isEmpty ? "" : ": " + words
    try takeAbsence("the server refuses the question\(said)", index, .badAnswer)
  }

  private mutating func takeAbsence(
    _ reason: String, _ index: Int, _ kind: ServerError.Kind
  ) throws(ServerError) {
    if giveUpRevalidation(index, reason) { return }
    let task = tasks[index]
    if task.pull.plan.isNeeded {
      throw ServerError(
        kind, reason, at: task.name,
        advice: kind == .credentials
          ? "give the account the right to read \(task.name); if payroll can do without it, add "
            + "\"\(task.name)\" to \"without\" of \"source\""
          : "check the address; if this server has no \(task.name), add it to \"without\" of "
            + "\"source\"")
    }
    // Half of a resource would be taken for all of it. Employees asked for by number are added to
    // others, which stay.
    folder.discard(task.name, behind: task.pull.plan.key == task.name ? 0 : task.keptBefore)
    tasks[index].unavailable = reason
    try folder.note(task.pull.plan.key, isUnavailable: reason)
  }

  private mutating func takeSlowness(_ index: Int) throws(ServerError) {
    if !giveUpRevalidation(index, "the server did not answer in time"),
      tasks[index].pull.halve(dialect ?? .vendor)
    {
      try apply(.startOver("504"), to: index)
    }
    try retry(index, "the server did not answer in time (504)")
  }

  private mutating func follow(_ place: String, _ question: OpenQuestion) throws(ServerError) {
    let origin = server.address.origin
    let path =
      place.hasPrefix("/") && !place.hasPrefix("//")
      ? place
      : WebAddress.origin(of: place) == origin ? String(place.dropFirst(origin.count)) : nil
    guard !keeper.isRevealing(place) else {
      throw ServerError(
        .badAnswer, "the server sends us to an address with a secret in it, which is not followed",
        at: tasks[question.task].name, advice: "ask the vendor")
    }
    guard let path, question.hops < 3 else {
      let target = WebAddress.origin(of: place).map(shown) ?? "an address that is none"
      throw ServerError(
        .badAnswer,
        path == nil
          ? "the server sends us to \(target), which is not followed"
          : "the server sends us in a circle", at: tasks[question.task].name,
        advice: "if the server has moved, correct \"address\" of \"source\"")
    }
    // Nothing is asked during a pause; afterwards the server will send us there again.
    guard limit.milliseconds == 0 else {
      return try retry(question.task, "the server asks to wait")
    }
    var next = question
    next.query = path
    next.hops += 1
    try send(next)
  }

  // MARK: Waiting

  /// Asks again later, if there is any sense in it.
  ///
  /// - Parameter isLasting: whether an answer that comes each time will come tomorrow as well.
  mutating func retry(
    _ index: Int, _ reason: String, atLeastSeconds seconds: Int? = nil, isLasting: Bool = false
  ) throws(ServerError) {
    tasks[index].failureCount += 1
    let failures = tasks[index].failureCount
    let now = MonotonicClock.milliseconds()
    switch server.retries.turn(
      after: failures, askedSeconds: seconds, spentMilliseconds: now - lastPage, &random)
    {
    case .again(let wait):
      tasks[index].notBefore = now + Int64(wait)
      report(index, waiting: reason)
    case .giveUp:
      if isLasting { return try takeAbsence("\(reason), each time", index, .badAnswer) }
      throw ServerError.givenUp(
        after: failures, reason, askedSeconds: seconds, at: tasks[index].name,
        advice: Self.laterAdvice)
    }
  }

  /// A clock that is wrong by minutes makes tokens and dates unreliable.
  private mutating func noteClock(of response: WebResponse) {
    guard let date = response.header("date").flatMap({ HTTPDate.seconds($0) }) else { return }
    let difference = Self.now() - date
    guard abs(difference) > 300, !notes.contains(where: { $0.hasPrefix("the clock") }) else {
      return
    }
    notes.append(
      "the clock of this machine is \(abs(difference)) seconds "
        + (difference > 0 ? "ahead of" : "behind") + " the server's")
  }
}
