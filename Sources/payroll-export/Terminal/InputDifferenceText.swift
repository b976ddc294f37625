import RunFiles

/// What became of something that a run was made from, in a word and in a sentence.
struct InputDifferenceText {
  /// The word, for programs.
  let change: String
  /// The sentence, without a full stop.
  let sentence: String

  init(_ difference: RunInputs.Difference) {
    self.init(difference.kind.rawValue, difference.name, difference.change)
  }

  /// - Parameters:
  ///   - kind: what kind of thing it is, such as `snapshot`, or `file` for one of the run's own.
  ///   - name: its name.
  init(_ kind: String, _ name: String, _ change: RunInputs.Difference.Change) {
    let place = kind == "snapshot" ? " of the snapshot" : kind == "file" ? " of the run" : ""
    switch change {
    case .missing: (self.change, sentence) = ("missing", "\(name)\(place) is gone")
    case .added: (self.change, sentence) = ("added", "\(name)\(place) was added")
    case .otherBytes: (self.change, sentence) = ("otherBytes", "\(name)\(place) has other bytes")
    case .version(let was, let isNow):
      let what = kind == "program" ? "the program" : "the zone data (tzdata)"
      self.change = "version"
      sentence =
        "\(what) was \(was ?? "of no known version") and is \(isNow ?? "of no known version") now"
    }
  }
}
