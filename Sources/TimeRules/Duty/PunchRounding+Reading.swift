public import PayrollBytes

extension PunchRounding {
  /// Reads the object `rounding`; nil where something is wrong with it, which is then noted.
  public static func read(_ reader: JSONObjectReader) -> PunchRounding? {
    let mode = reader.choice("mode", Mode.self) ?? .nearest
    let grace = reader.integer("graceMinutes", in: 0...59) ?? 0
    // The word of the case files; there is nothing else to apply it to.
    _ = reader.parsed("applyTo", expected: "\"punch\"") { $0 == "punch" ? $0 : nil }
    func own(_ key: String) -> Mode {
      reader.choice(key, Mode.self) ?? mode
    }
    let (clockIn, clockOut) = (own("clockIn"), own("clockOut"))
    let (mealStart, mealEnd) = (own("mealStart"), own("mealEnd"))
    // Where nothing is rounded the grace is all there is, and no increment bounds it.
    let isGraceAlone = [clockIn, clockOut, mealStart, mealEnd].allSatisfy { $0 == .none }
    let node =
      isGraceAlone ? reader.node("incrementMinutes") : reader.requiredNode("incrementMinutes")
    let given = reader.integer("incrementMinutes", in: 1...60)
    reader.finish()
    if node != nil, given == nil { return nil }
    guard let minutes = isGraceAlone ? 60 : given else { return nil }
    if 60 % minutes != 0, let node = reader.node("incrementMinutes") {
      reader.note(
        node, "incrementMinutes", "\(minutes) minutes do not divide an hour",
        "use 5, 6, 10, 15, 20, 30 or another divisor of 60")
      return nil
    }
    if grace >= minutes, let node = reader.node("graceMinutes") {
      reader.note(
        node, "graceMinutes", "a grace of \(grace) minutes reaches the increment of \(minutes)",
        "make it less than incrementMinutes")
      return nil
    }
    return PunchRounding(
      incrementMinutes: minutes, graceMinutes: grace, clockIn: clockIn, clockOut: clockOut,
      mealStart: mealStart, mealEnd: mealEnd)
  }
}
