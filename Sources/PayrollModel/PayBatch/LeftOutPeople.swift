/// People who are knowingly in no row of an output, each with the reason.
public struct LeftOutPeople: Sendable, Equatable {
  /// The reasons, by the person's place in `TimeData.employees`.
  private var reasons: [RecordIndex: String] = [:]

  /// Nobody.
  public init() {}

  /// Leaves a person out. The first reason stays.
  public mutating func add(_ person: RecordIndex, reason: String) {
    if reasons[person] == nil { reasons[person] = reason }
  }

  /// Leaves out everybody whom `others` leaves out too.
  public mutating func add(_ others: LeftOutPeople) {
    reasons.merge(others.reasons) { own, _ in own }
  }

  /// Why a person is left out; nil where the person is not.
  public subscript(person: RecordIndex) -> String? { reasons[person] }

  /// Whether nobody is left out.
  public var isEmpty: Bool { reasons.isEmpty }
}
