import CLinux
import Glibc

// How the new content comes into its place, and how that is finished after a crash.
extension StagedFolder {
  /// Makes the empty folder for the new content: beside the folder where the two can change their
  /// places, else in it.
  func makeStaging() throws(FileProblem) -> String {
    let beside = Self.beside(real)
    let inside = Self.inside(real)
    // Whoever stands in a folder that changes its place would stand in the old one.
    if real != "/", !Folder.isWorkedIn(real), mkdir(beside, 0o700) == 0 {
      // Another file system, or the same one mounted here, shows in a move.
      if payroll_move_name(beside, inside) == 0, payroll_move_name(inside, beside) == 0 {
        return beside
      }
      rmdir(beside)
      rmdir(inside)
    }
    guard mkdir(inside, 0o700) == 0 else { throw FileProblem(.create, path) }
    return inside
  }

  /// Finishes what a crash left, or clears it away where it had not come to the change.
  func repair() throws(FileProblem) {
    let beside = Self.beside(real)
    let inside = Self.inside(real)
    if Folder.kind(of: beside) == .folder {
      if Folder.holds("\(beside)/\(Self.note)") {
        try takeOver(from: beside)
      } else {
        try Folder.remove(beside)
      }
    }
    if Folder.kind(of: inside) == .folder {
      if Folder.holds("\(inside)/\(Self.note)") {
        try putIn(from: inside)
      } else {
        try Folder.remove(inside)
      }
    }
    // Also the halves of notes.
    for name in try Folder.names(in: real) where name.hasPrefix(Self.note) {
      try Folder.remove("\(real)/\(name)")
    }
  }

  // MARK: Changing places

  /// Lets the folder and the new one change their places.
  ///
  /// - Returns: the lock of the new one, which the name of the folder now leads to; nil where the
  ///   file system cannot do it.
  func exchange(
    with staging: String, dropping own: Set<String>
  ) throws(FileProblem) -> FileLock? {
    // Once they have changed, the note is in the old one, and says so.
    try writeNote(own, in: real)
    // Nobody may take the new one as long as the old one's content moves.
    guard let lock = try FileLock(staging, O_RDONLY | O_DIRECTORY) else {
      throw FileProblem(.rename, path, errorNumber: EBUSY)
    }
    copyMode(to: lock.descriptor)
    guard payroll_exchange_names(staging, real) == 0 else {
      try Folder.remove("\(real)/\(Self.note)")
      return nil
    }
    Folder.flush(Folder.parent(of: real))
    return lock
  }

  /// The folder keeps the rights that its owner gave it.
  private func copyMode(to descriptor: Int32) {
    var status = stat()
    guard stat(real, &status) == 0 else { return }
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    fchmod(descriptor, status.st_mode & 0o7777)
  }

  /// Moves what is not the program's own out of the old folder, then removes it.
  func takeOver(from old: String) throws(FileProblem) {
    let own = try readNote(in: old)
    for name in try entries(of: old) where !own.contains(name) { try move(name, from: old) }
    // The file that tells of the others first, so that nobody takes the rest for a run.
    try Folder.remove("\(old)/\(head)")
    for name in own.sorted() { try Folder.remove("\(old)/\(name)") }
    rmdir("\(old)/\(inner)")
    Folder.flush(real)
    try Folder.remove("\(old)/\(Self.note)")
    guard rmdir(old) == 0 else { throw FileProblem(.create, old) }
  }

  /// Moves one thing into the folder; under another name where one of this name came meanwhile.
  private func move(_ name: String, from old: String) throws(FileProblem) {
    if name.hasPrefix(inner + "/") { try Folder.make("\(real)/\(inner)") }
    var target = "\(real)/\(name)"
    for number in 1...100 {
      do { return try Folder.move("\(old)/\(name)", to: target) } catch {
        guard Folder.holds(target), number < 100 else { throw error }
      }
      target = "\(real)/\(name).\(number)"
    }
  }

  // MARK: One by one

  /// Removes what is to go, and moves the new files in; can be done again from wherever it stopped.
  func putIn(from staging: String) throws(FileProblem) {
    if Folder.holds("\(staging)/\(head)") { try Folder.remove("\(real)/\(head)") }
    for name in try readNote(in: staging).sorted() where name != head {
      try Folder.remove("\(real)/\(name)")
    }
    let names = try entries(of: staging)
    if Folder.holds("\(staging)/\(inner)") {
      try Folder.make("\(real)/\(inner)")
    } else {
      rmdir("\(real)/\(inner)")
    }
    for name in names.filter({ $0 != head }) + names.filter({ $0 == head }) {
      let target = "\(real)/\(name)"
      if Folder.kind(of: "\(staging)/\(name)") == .folder { try Folder.remove(target) }
      guard rename("\(staging)/\(name)", target) == 0 else { throw FileProblem(.rename, target) }
    }
    Folder.flush("\(real)/\(inner)")
    Folder.flush(real)
    rmdir("\(staging)/\(inner)")
    try Folder.remove("\(staging)/\(Self.note)")
    guard rmdir(staging) == 0 else { throw FileProblem(.create, staging) }
  }

  // MARK: The note

  /// Notes names, a line each; it is on the disk when this returns.
  func writeNote(_ names: Set<String>, in folder: String) throws(FileProblem) {
    var out = OutputBuffer()
    for name in names.sorted() where !name.contains("\n") { out.append("\(name)\n") }
    _ = try OutputFile.write(out, to: "\(folder)/\(Self.note)")
  }

  private func readNote(in folder: String) throws(FileProblem) -> Set<String> {
    let bytes = try InputBuffer.array(of: "\(folder)/\(Self.note)")
    return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
  }
}
