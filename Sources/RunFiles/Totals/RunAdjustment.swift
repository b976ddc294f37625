import PayrollBytes
public import PayrollModel

/// What a run took off of what is owed, because others had paid it, and for which periods before its own
/// it makes up: a part of its `totals.json`.
public struct RunAdjustment: Sendable, Equatable {
  /// A run that paid.
  public struct PaidRun: Sendable, Hashable {
    /// The batch.
    public let batch: BatchID
    /// The SHA-256 of its totals.
    public let sha256: String

    /// A run that paid.
    public init(batch: BatchID, sha256: String) {
      self.batch = batch
      self.sha256 = sha256
    }
  }

  /// How many periods it was asked to make up for.
  public var asked = 0
  /// The periods that were paid, and of which it pays the differences, the oldest first.
  public var periods: [PayPeriod] = []
  /// The runs whose pay was taken off: of these periods, and of its own.
  public var paid: [PaidRun] = []
  /// The employee numbers that it was asked for; empty for everybody.
  public var employees: [String] = []
  /// Whether it is for those who were held out of other runs.
  public var isOfHeld = false

  /// Nothing.
  public init() {}

  /// Whether it changed nothing: an ordinary run.
  public var isNothing: Bool { self == RunAdjustment() }

  /// Adds it as a member `adjustment`.
  func append(to object: inout JSONWriter.Object) {
    object.object("adjustment") { adjustment in
      adjustment.member("asked", asked)
      adjustment.list("periods") { list in
        for period in periods { list.element(period.description) }
      }
      adjustment.list("paid") { list in
        for run in paid {
          list.object { entry in
            entry.member("batch", run.batch.description)
            entry.member("sha256", run.sha256)
          }
        }
      }
      if !employees.isEmpty {
        adjustment.list("employees") { list in
          for number in employees { list.element(number) }
        }
      }
      if isOfHeld { adjustment.member("held", true) }
    }
  }

  /// Reads it from the root of a `totals.json`, and notes what is wrong.
  static func read(_ root: JSONObjectReader) -> RunAdjustment {
    guard let reader = root.object("adjustment") else { return RunAdjustment() }
    var adjustment = RunAdjustment()
    adjustment.asked = reader.integer("asked", in: 0...99) ?? 0
    adjustment.periods = reader.array("periods").compactMap { node in
      if case .string(let text) = node.value, let period = PayPeriod(text) { return period }
      reader.note(node, "periods", "two dates were expected", "make the run again")
      return nil
    }
    adjustment.paid = reader.objects("paid").compactMap { entry in
      _ = entry.requiredNode("batch")
      let batch = entry.parsed("batch", expected: "an id such as ACME-20261107-1") { BatchID($0) }
      guard let batch, let sha256 = entry.requiredString("sha256") else { return nil }
      return PaidRun(batch: batch, sha256: sha256)
    }
    adjustment.employees = reader.array("employees").compactMap { node in
      if case .string(let text) = node.value { text } else { nil }
    }
    adjustment.isOfHeld = reader.bool("held") ?? false
    return adjustment
  }
}
