/// One resource on its way through a pull.
struct PullTask {
  /// What to ask next.
  var pull: ResourcePull
  /// Finds out first which pages of an earlier pull still hold, where there are any.
  var revalidation: Revalidation?
  /// How many pages were kept before the stretch under way.
  var keptBefore = 0
  /// The attempts in a row that brought nothing.
  var failureCount = 0
  /// The tokens in a row that were refused to it and to no other.
  var refusedTokenCount = 0
  /// Not before this moment of the monotonic clock, in milliseconds.
  var notBefore: Int64 = 0
  /// Whether a question is on its way.
  var isAsking = false
  /// Why the resource is not to be had.
  var unavailable: String?

  init(_ pull: ResourcePull) { self.pull = pull }

  /// The resource.
  var name: String { pull.plan.name }
  /// Whether nothing is left to ask.
  var isDone: Bool { unavailable != nil || pull.isDone }
}

/// A question on its way.
struct OpenQuestion {
  /// The place of its task.
  var task: Int
  /// The address, without its origin.
  var query: String
  /// The token that it was signed with.
  var generation: Int
  /// How often it was sent elsewhere.
  var hops = 0
}
