public import PayrollBytes

/// Why a punch file cannot be read at all. Trouble with single rows is a finding instead.
public enum PunchFileError: Error, Sendable {
  /// The file cannot be opened or read.
  case file(FileProblem)
  /// Everything that is wrong with it as a file of punches.
  case problems([TextProblem])
}
