/// Where a program keeps files of one kind: in systemd's folder for it, or the user's.
package struct UserFolder {
  /// The variable that systemd sets; folders are separated by colons, the first one counts.
  package let systemd: String
  /// The variable of the XDG base directories; a path that is not absolute does not count.
  package let user: String
  /// The folder below the user's home where neither is set.
  package let underHome: String

  /// Folders of a kind, by the variables that name them.
  package init(systemd: String, user: String, underHome: String) {
    self.systemd = systemd
    self.user = user
    self.underHome = underHome
  }

  /// The folder; nil where there is none.
  package func path(_ environment: (String) -> String?) -> String? {
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
