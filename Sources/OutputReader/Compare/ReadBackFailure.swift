/// Where and how a finished file disagrees with its batch, or with its template.
struct ReadBackFailure: Error, Equatable {
  /// The line of the file, from 1; 0 where it is about the file as a whole.
  var line: Int
  var message: String
}
