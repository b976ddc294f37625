import PayrollModel
import PayrollTemplates

/// What a repetition groups hours by that needs the tables of the batch, made once for all threads.
struct CellKeys: Sendable {
  /// The keys of the repetition and of those inside.
  var keys: [GroupKey] = []
  var places = PrintedPlaces()
  var jobs = JobTitles()
  /// Whether the file says which job is the main one.
  var marksMainJob = false

  /// For what stands around all repetitions.
  init() {}

  /// For an outermost repetition of a program, by the number of its loop.
  init(_ program: Program, loop: Int, _ data: TimeData) {
    keys = program.allKeys[loop] ?? []
    let printed = program.printedValues[loop] ?? []
    places = PrintedPlaces(keys: keys, printed: printed, data)
    if keys.contains(.job) {
      jobs = JobTitles(
        data, ignoresCapitals: program.loopsIgnoringCapitals.contains(loop))
      marksMainJob = printed.contains(.isMainJob)
    }
  }
}
