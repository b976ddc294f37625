public import TimeRules

extension Classifier {
  /// The slices of one employee's pieces, with buffers of their own.
  public func slices(
    of pieces: [WorkedPiece], context: EmployeeContext = .none
  ) -> [ClassifiedSlice] {
    var scratch = ClassifierScratch()
    var slices: [ClassifiedSlice] = []
    pieces.withUnsafeBufferPointer {
      classify($0, context: context, scratch: &scratch, into: &slices)
    }
    return slices
  }
}
