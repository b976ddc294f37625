import PayrollBytes
import TimeSources
import TrackTik
import TrackTikServer
import WebClient

/// Using what an earlier pull kept, where the server says that it still holds.
extension PullRun {
  /// Begins to ask what has changed, for each resource whose pages are kept. For a pull that begins.
  mutating func prepareRevalidation() {
    guard let cache = pull.usedCache, cache.isRead, dialect != .notes else { return }
    for (index, task) in tasks.enumerated() where !task.pull.plan.stamps.isEmpty {
      let found = cache.pages(
        of: task.name, wanted(task), now: Self.now(), hours: pull.cacheHours)
      guard let found else { continue }
      tasks[index].revalidation = Revalidation(found, task.pull.plan.stamps)
    }
  }

  /// What a task wants, without the place in the list.
  func wanted(_ task: PullTask) -> String {
    PullPage.question(
      "\(server.address.base)/\(task.name)", WebAddress.form(task.pull.wanted(.vendor)))
  }

  /// The parameters of a task's next question.
  func parameters(_ task: PullTask) -> [(name: String, value: String)] {
    guard let revalidation = task.revalidation else { return task.pull.query(dialect ?? .vendor) }
    return task.pull.wanted(.vendor) + revalidation.parameters
  }

  /// Takes a page that was asked for to find out what still holds.
  mutating func takeRevalidating(
    _ summary: PageSummary, _ page: PullPage, _ index: Int
  ) throws(ServerError) {
    guard let turn = tasks[index].revalidation?.take(summary, page) else { return }
    switch turn {
    case .goOn: return
    case .pullWhole(let reason): giveUpRevalidation(index, reason)
    case .done: try takeOver(index)
    }
  }

  /// The list is pulled whole after all.
  ///
  /// - Returns: whether it was not already.
  @discardableResult
  mutating func giveUpRevalidation(_ index: Int, _ reason: String) -> Bool {
    guard tasks[index].revalidation != nil else { return false }
    tasks[index].revalidation = nil
    tasks[index].pull.note("pulled whole in spite of the cache: \(reason)")
    return true
  }

  /// The pages of the earlier pull go into the snapshot, beside those that came anew.
  private mutating func takeOver(_ index: Int) throws(ServerError) {
    guard let cache = pull.usedCache, let revalidation = tasks[index].revalidation else { return }
    let name = tasks[index].name
    var pages: [PullPage] = []
    for (place, entry) in revalidation.pages.enumerated() {
      var page = entry.page
      if page.revalidatedOn != nil {
        guard let bytes = cache.bytes(of: page) else {
          giveUpRevalidation(index, "a kept page is not what it was")
          return
        }
        page.file = PullPage.file(name, place + 1)
        try folder.write(bytes, to: page.file)
      }
      pages.append(page)
    }
    tasks[index].revalidation = nil
    tasks[index].pull.complete(changeQuestionCount: revalidation.changeQuestionCount)
    tasks[index].keptBefore = pages.count
    try folder.keep(pages, tasks[index].pull.state, of: tasks[index].pull.plan)
    for (_, summary) in revalidation.pages { note(summary, of: name) }
  }

  /// Keeps the pages of resources that change seldom for the next pull.
  ///
  /// - Returns: why one could not be kept; nil where all is well.
  func keepForNextPull() -> FileProblem? {
    guard let cache = pull.usedCache, dialect == .vendor else { return nil }
    var problem: FileProblem?
    for task in tasks where task.pull.plan.key == task.name && !task.pull.plan.stamps.isEmpty {
      var pages = Array(folder.pages[task.name, default: []].prefix(task.keptBefore))
      // A page that only showed that nothing more comes has no place in the list.
      if pages.count > 1, pages.last?.rowCount == 0 { pages.removeLast() }
      guard task.unavailable == nil, isWorthKeeping(pages, task) else {
        cache.forget(task.name)
        continue
      }
      do { try cache.keep(pages, of: task.name, from: folder.path) } catch { problem = error }
    }
    return problem
  }

  /// Whether the next pull may do with the pages.
  private func isWorthKeeping(_ pages: [PullPage], _ task: PullTask) -> Bool {
    guard pages.count >= Revalidation.leastPageCount,
      pages.allSatisfy({ $0.question == wanted(task) })
    else { return false }
    var found: [(page: PullPage, summary: PageSummary)] = []
    for page in pages {
      guard let summary = try? PageSummary.read("\(folder.path)/\(page.file)", name: page.file)
      else { return false }
      found.append((page, summary))
    }
    return Revalidation(found, task.pull.plan.stamps) != nil
  }
}
