extension FileProblem {
  /// What is the matter, for a person: what could not be done, and why.
  public var message: String {
    switch operation {
    case .create, .rename: "the file cannot be created: \(reason)"
    case .write: "writing failed: \(reason)"
    case .open, .read, .list: "reading failed: \(reason)"
    }
  }

  /// What to do about it.
  public var advice: String {
    switch operation {
    case .create, .rename: "check the folder and its permissions"
    case .write: "check the free space of the disk"
    case .open, .read, .list: "check the path and its permissions"
    }
  }
}
