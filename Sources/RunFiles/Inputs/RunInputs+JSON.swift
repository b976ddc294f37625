import PayrollBytes

extension RunInputs {
  /// Appends the inputs as a member `inputs` of an object that has members already, one file a line.
  func append(to out: inout OutputBuffer) {
    out.append(",\n\"inputs\":{\"program\":")
    out.append(jsonString: program)
    out.append(",\"timeZoneData\":")
    if let timeZoneData { out.append(jsonString: timeZoneData) } else { out.append("null") }
    append("configuration", configuration, to: &out)
    if !snapshotFiles.isEmpty { append("snapshotFiles", snapshotFiles, to: &out) }
    out.append("}")
  }

  private func append(_ name: StaticString, _ files: [File], to out: inout OutputBuffer) {
    out.append(",\"")
    out.append(name)
    out.append("\":[")
    for (index, file) in files.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      out.append(#"{"name":"#)
      out.append(jsonString: file.name)
      out.append(#","sha256":"#)
      out.append(jsonString: file.sha256)
      out.append("}")
    }
    out.append("\n]")
  }

  /// Reads the inputs from the root of a `totals.json`, and notes what is wrong; nil where it has none.
  static func read(_ root: JSONObjectReader) -> RunInputs? {
    guard let reader = root.object("inputs") else { return nil }
    return RunInputs(
      program: reader.requiredString("program") ?? "",
      timeZoneData: reader.string("timeZoneData"),
      snapshotSHA256: root.string("snapshot"),
      snapshotFiles: files(reader, "snapshotFiles"),
      configuration: files(reader, "configuration"))
  }

  private static func files(_ reader: JSONObjectReader, _ key: String) -> [File] {
    reader.objects(key).compactMap { entry in
      guard let name = entry.requiredString("name"), let sha256 = entry.requiredString("sha256")
      else { return nil }
      return File(name: name, sha256: sha256)
    }
  }
}
