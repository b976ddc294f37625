public import PayrollBytes

/// Why a workbook was not written. Nothing of it stays behind then.
public enum WorkbookProblem: Error, Sendable, Equatable {
  /// The system refused something.
  case file(FileProblem)
  /// The library that makes workbooks refused something; `action` is what was tried, as in
  /// `write a cell`, and `reason` the library's own words.
  case library(path: String, action: String, reason: String)
  /// The workbook came out shorter than what was put into it, as on a full disk.
  case incomplete(path: String)
  /// The line of a person in the timeline does not say what it should; the place of the person in
  /// the review, from 0.
  case timeline(person: Int)

  /// What is the matter, for a person.
  public var message: String {
    switch self {
    case .file(let problem): problem.message
    case .library(_, let action, let reason): "the workbook cannot \(action): \(reason)"
    case .incomplete: "the workbook came out shorter than it should be"
    case .timeline(let person): "the clock times of the person in place \(person) cannot be read"
    }
  }

  /// What to do about it.
  public var advice: String {
    switch self {
    case .file(let problem): problem.advice
    case .library, .incomplete: "check the free space of the disk and the folder's permissions"
    case .timeline: "make the run again"
    }
  }

  /// The file that it is about; nil where it is about none that is being written.
  public var path: String? {
    switch self {
    case .file(let problem): problem.path
    case .library(let path, _, _), .incomplete(let path): path
    case .timeline: nil
    }
  }
}
