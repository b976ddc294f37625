import PayrollBytes

extension RunInputs {
  /// Adds the inputs as a member `inputs`, one file a line.
  func append(to object: inout JSONWriter.Object) {
    object.object("inputs") { inputs in
      inputs.member("program", program)
      inputs.member("timeZoneData", orNull: timeZoneData)
      inputs.list("configuration", .lines) { Self.append(configuration, to: &$0) }
      if !snapshotFiles.isEmpty {
        inputs.list("snapshotFiles", .lines) { Self.append(snapshotFiles, to: &$0) }
      }
      if !earlierRuns.isEmpty {
        inputs.list("earlierRuns", .lines) { Self.append(earlierRuns, to: &$0) }
      }
    }
  }

  private static func append(_ files: [FileDigest], to list: inout JSONWriter.List) {
    for file in files {
      list.object { entry in
        entry.member("name", file.name)
        entry.member("sha256", file.sha256)
        entry.member("role", ifAny: file.role?.rawValue)
      }
    }
  }

  /// Reads the inputs from the root of a `totals.json`, and notes what is wrong; nil where it has none.
  static func read(_ root: JSONObjectReader) -> RunInputs? {
    guard let reader = root.object("inputs") else { return nil }
    return RunInputs(
      program: reader.requiredString("program") ?? "",
      timeZoneData: reader.string("timeZoneData"),
      snapshotSHA256: root.string("snapshot"),
      snapshotFiles: files(reader, "snapshotFiles"),
      configuration: files(reader, "configuration"), earlierRuns: files(reader, "earlierRuns"))
  }

  /// What a file decides; nil, with a problem, where a word is none that is known.
  private static func role(_ entry: JSONObjectReader) -> InputRole? {
    entry.parsed("role", expected: InputRole.allCases.map(\.rawValue).joined(separator: ", ")) {
      InputRole(rawValue: $0)
    }
  }

  private static func files(_ reader: JSONObjectReader, _ key: String) -> [FileDigest] {
    reader.objects(key).compactMap { entry in
      guard let name = entry.requiredString("name"), let sha256 = entry.requiredString("sha256")
      else { return nil }
      return FileDigest(name: name, sha256: sha256, role: role(entry))
    }
  }
}
