import OnceOnly
import PayrollBytes
import PayrollModel
import TimeSources
import TrackTik
import TrackTikServer
import WebClient

/// A pull under way: one thread that sends questions, waits for the first answer, and decides.
struct PullRun: TokenUser {
  let pull: Pull
  var server: ServerSettings { pull.server }
  let client: WebClient
  let progress: (PullProgress) -> Void
  var folder: PullFolder
  var keeper: TokenKeeper
  var random: SplitMix
  /// How the server speaks; nil until its first page.
  var dialect: Dialect?
  var tasks: [PullTask] = []
  var open: [Int: OpenQuestion] = [:]
  /// When the server's limit of requests allows more.
  var limit = RequestLimit()
  /// When the last page came.
  var lastPage = MonotonicClock.milliseconds()
  /// The tokens that were refused.
  var refusedTokenCount = 0
  /// The last token that brought a page.
  var acceptedGeneration = -1
  var requestCount = 0
  var notes: [String] = []
  /// The employees that the list has, and those that anything else names.
  var listedEmployees = IdentifierSet()
  var namedEmployees = IdentifierSet()
  /// The pay runs that touch the period.
  var payruns = IdentifierSet()
  let began = MonotonicClock.milliseconds()
  let beganOn = PullRun.now()
  private var nextNumber = 0

  static let laterAdvice = "run the command again later: it goes on where it stopped"

  init(
    _ pull: Pull, _ folder: PullFolder, _ progress: @escaping (PullProgress) -> Void
  ) {
    self.pull = pull
    self.folder = folder
    self.progress = progress
    client = WebClient(WebClient.Settings(pull.server, program: pull.program))
    keeper = TokenKeeper(pull.credentials, pull.server, pull.store)
    random = SplitMix(seed: pull.server.retries.seed)
    dialect = pull.server.dialect
  }

  // MARK: The loop

  /// Pulls what is left, and says that the snapshot is complete.
  mutating func finish() throws(ServerError) -> PullManifest {
    try work()
    try addPayables()
    try work()
    try addMissingEmployees()
    try work()
    for name in Set(tasks.map(\.name)) { folder.sweep(name) }
    var manifest = manifest()
    try folder.finish(manifest)
    if let problem = keepForNextPull() {
      manifest.notes.append("no pages are kept for the next pull: \(problem.reason)")
    }
    return manifest
  }

  /// Sends questions and takes answers until every task is done.
  private mutating func work() throws(ServerError) {
    while tasks.contains(where: { !$0.isDone }) {
      let now = MonotonicClock.milliseconds()
      if keeper.token?.holds(at: Self.now()) == true || limit.milliseconds > 0 {
        try ask()
      } else if open.isEmpty, tasks.contains(where: { !$0.isDone && $0.notBefore <= now }) {
        // A token is renewed when something is to be asked and nothing else is on its way, so that
        // no answer is judged by a token that it was not asked with.
        try renewToken()
      }
      if let ended = client.next(withinMilliseconds: wait()) { try take(ended) }
    }
  }

  /// Sends as many questions as may be on their way.
  private mutating func ask() throws(ServerError) {
    let now = MonotonicClock.milliseconds()
    guard limit.milliseconds == 0 else {
      return try limit.check(since: lastPage, server, advice: Self.laterAdvice)
    }
    // The first page tells the dialect: until then, one question.
    let most = dialect == nil ? 1 : server.connectionCount
    for index in tasks.indices {
      guard open.count < most else { return }
      let task = tasks[index]
      if task.isDone || task.isAsking || task.notBefore > now { continue }
      let query = WebAddress.form(parameters(task))
      let address = server.address
      try send(
        OpenQuestion(
          task: index, query: "\(address.base)/\(task.name)?\(query)",
          generation: keeper.generation))
    }
  }

  /// Sends a question.
  mutating func send(_ question: OpenQuestion) throws(ServerError) {
    nextNumber += 1
    try countRequest()
    tasks[question.task].isAsking = true
    open[nextNumber] = question
    client.start(
      keeper.signed(WebRequest(.get, server.address.origin + question.query)), number: nextNumber)
  }

  /// Counts a request that is about to be sent.
  mutating func countRequest() throws(ServerError) {
    requestCount += 1
    try folder.note(requestCount: requestCount)
  }

  /// How long nothing can happen but an answer.
  private func wait() -> Int {
    let now = MonotonicClock.milliseconds()
    if !open.isEmpty && tasks.allSatisfy({ $0.isDone || $0.isAsking }) { return 1_000 }
    let earliest = tasks.filter { !$0.isDone && !$0.isAsking }.map(\.notBefore).min() ?? now
    let left = max(earliest, limit.pausedUntil) - now
    if open.isEmpty && left <= 0 { return 0 }
    return Int(clamping: max(min(left > 0 ? left : 1_000, 1_000), 1))
  }

  /// Tells how far it is.
  func report(_ task: Int, waiting: String? = nil) {
    progress(
      PullProgress(
        resource: tasks[task].name,
        rowCount: folder.rowCount,
        rowsLeft: tasks.reduce(0) { $0 + ($1.isDone ? 0 : $1.pull.rowsLeft) },
        milliseconds: Int(MonotonicClock.milliseconds() - began), waiting: waiting))
  }

  // MARK: The end

  /// The items of the pay runs that touch the period.
  private mutating func addPayables() throws(ServerError) {
    if payruns.count > 0 { try add(.payables(of: payruns.sorted)) }
  }

  /// Employees that anything else names and the list does not have: asked for by number.
  private mutating func addMissingEmployees() throws(ServerError) {
    let missing = namedEmployees.sorted.filter { !listedEmployees.contains($0) }
    if !missing.isEmpty { try add(.employees(missing)) }
  }

  /// Adds what turned out to be needed, unless an earlier call has done so.
  private mutating func add(_ plan: ResourcePlan) throws(ServerError) {
    guard !pull.without.contains(plan.name), task(plan.key) == nil else { return }
    var task = PullTask(ResourcePull(plan, dates: pull.askedDates))
    task.keptBefore = folder.pages[plan.name, default: []].count
    try folder.note(task.pull.state, of: plan)
    tasks.append(task)
  }
}
