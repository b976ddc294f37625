/// Where a program keeps files of one kind: in systemd's folder for it, or the user's.
struct UserFolder {
  /// The variable that systemd sets; folders are separated by colons, the first one counts.
  let systemd: String
  /// The variable of the XDG base directories; a path that is not absolute does not count.
  let user: String
  /// The folder below the user's home where neither is set.
  let underHome: String

  /// The folder; nil where there is none.
  func path(_ environment: (String) -> String?) -> String? {
    if let folder = environment(systemd), !folder.isEmpty {
      return String(folder.prefix { $0 != ":" })
    }
    if let folder = environment(user), folder.hasPrefix("/") {
      return folder + "/payroll-export"
    }
    // An empty home would be the root of the file system.
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return "\(home)/\(underHome)/payroll-export"
  }
}
