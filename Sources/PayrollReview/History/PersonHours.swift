/// What a person was paid in a period, or would have been: the sums that periods are compared by.
struct PersonHours: Sendable, Equatable {
  /// The number in the source.
  var id: Int64
  /// All hours, in whole seconds.
  var seconds: Int64 = 0
  /// Sick leave and vacation among them.
  var leaveSeconds: Int64 = 0
  /// Holidays among them, worked or not.
  var holidaySeconds: Int64 = 0
  /// The highest rate of regular hours, in 1/10,000 of the currency; -1 where none is known.
  var rate: Int64 = -1
  /// Whether it is in a vendor file: neither held nor left out, and not nothing.
  var isPaid = false
  /// Whether the employment ended before the last day of the period.
  var hasLeft = false
  /// The person's place in the batch.
  var place: Int32
}
