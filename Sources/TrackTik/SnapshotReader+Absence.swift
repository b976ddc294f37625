import PayrollModel
import TimeSources

extension SnapshotReader {
  /// Says what the snapshot does not have, and what nobody knows without it. For the end of reading,
  /// when it is known what names records that are not there.
  mutating func noteAbsence(_ manifest: SnapshotManifest?, _ folder: SnapshotFolder) {
    let present = Set(Resource.allCases.filter { !folder.files[$0, default: []].isEmpty })
    let list = ResourceNeed.list(for: needs.purpose)
    for resource in Resource.allCases where !present.contains(resource) {
      let need = list.first { $0.names.contains(resource) }
      if need?.names.contains(where: present.contains) ?? false { continue }
      data.absentKinds.insert(resource.kind)
    }
    if let manifest {
      noteAbsence(manifest, present)
      data.findings += FieldNeed.findings(manifest, needs, data)
    } else {
      noteAbsence(of: list, present)
    }
  }

  /// What a pulled snapshot lacks, as its manifest says it.
  private mutating func noteAbsence(_ manifest: SnapshotManifest, _ present: Set<Resource>) {
    let withRows = Set(
      manifest.resources.filter { $0.rowCount > 0 && $0.unavailable == nil && !$0.isLeftOut }
        .map(\.name))
    var absent: [AbsentResource] = []
    for entry in manifest.resources {
      if let reason = entry.unavailable {
        absent.append(AbsentResource(name: entry.name, cause: .unavailable(reason)))
      } else if entry.isLeftOut {
        absent.append(AbsentResource(name: entry.name, cause: .leftOut))
      } else if let resource = Resource(folder: entry.name), !present.contains(resource) {
        absent.append(AbsentResource(name: entry.name, cause: .notNamed))
      }
    }
    for resource in ResourceNeed.list(for: needs.purpose).flatMap(\.names)
    where manifest.entry(resource.rawValue) == nil {
      absent.append(AbsentResource(name: resource.rawValue, cause: .notNamed))
    }
    data.findings += absent.compactMap {
      $0.finding(
        for: needs.purpose, present: withRows, isDispensable: needs.without.contains($0.name))
    }
  }

  /// What a snapshot lacks that nobody vouches for. It may have been made by hand and hold what its
  /// company has, so a folder is missed only where the configuration decides by it, or something
  /// names its records.
  private mutating func noteAbsence(of list: [ResourceNeed], _ present: Set<Resource>) {
    var others: [String] = []
    for need in list {
      guard !need.names.contains(where: present.contains),
        !need.names.contains(where: { needs.without.contains($0.rawValue) }),
        let name = need.names.first?.rawValue
      else { continue }
      let decisive = need.decisions.intersection(needs.decisions)
      let pointers = needs.purpose == .sessions ? need.pointers(in: data, needs.decisions) : nil
      guard let reason = decisive.isEmpty ? pointers : decisive.text else {
        others.append(name)
        continue
      }
      data.findings.append(
        Finding(
          .resourceUnavailable, decisive.isEmpty ? .warning : .blocking,
          Finding.Subject(file: name),
          "the snapshot has no pages of \(name), and \(reason); without them \(need.loss)",
          advice: "save the pages in a folder \(name) of the snapshot, or pull it; if the company "
            + "does without them, add \"\(name)\" to \"without\" of \"source\""))
    }
    let lacking =
      others.isEmpty ? "" : "; it has no pages of \(others.sorted().joined(separator: ", "))"
    data.findings.append(
      Finding(
        .unverifiedSnapshot, Finding.Subject(file: SnapshotManifest.name),
        "the snapshot has no manifest: nobody can tell whether a page is missing or was changed"
          + lacking))
  }
}
