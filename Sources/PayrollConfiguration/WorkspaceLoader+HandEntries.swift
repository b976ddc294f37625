import PayrollBytes
import PayrollMapper

extension WorkspaceLoader {
  /// The entries by hand; nil where the configuration names no file of them.
  mutating func handEntries() -> HandEntries? {
    guard let reference = configuration.handEntries else { return nil }
    let path = Folder.resolve(reference.name, in: configuration.folder)
    guard let bytes = bytes(of: path, reference, as: .facts) else { return nil }
    do { return try HandEntries.read(bytes, file: path) } catch {
      problems.append(contentsOf: error.problems)
      return nil
    }
  }
}
