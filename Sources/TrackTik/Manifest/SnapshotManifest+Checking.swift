import PayrollBytes
import PayrollModel
import RowReading
import TimeSources

extension SnapshotManifest {
  /// Checks what can be known without reading a page: that all pages are there in their sizes and
  /// nothing besides, that the pull is complete, and that its dates hold those that are needed.
  ///
  /// Files that are no pages (`.DS_Store`, notes of somebody) play no part.
  ///
  /// - Throws: `SnapshotError`.
  func check(_ folder: SnapshotFolder, _ needs: TimeDataNeeds) throws(SnapshotError) {
    if !listing(of: folder).isEmpty { throw differences(from: folder) }
    let missing = resources.filter { entry in
      entry.missingRowCount ?? 0 > 0 && !needs.without.contains(entry.name)
        && Resource(folder: entry.name)?.decidesPay(for: needs.purpose) ?? true
    }
    let isExplained = resources.contains { $0.missingRowCount ?? 0 > 0 }
    if !missing.isEmpty || !(isComplete || isExplained) {
      throw SnapshotError(
        file: Self.name,
        reason: .incompletePull(missing.map { "\($0.missingRowCount ?? 0) rows of \($0.name)" }))
    }
    if let needed = needs.dates,
      needed.lowerBound < dates.lowerBound || dates.upperBound < needed.upperBound
    {
      throw SnapshotError(file: Self.name, reason: .otherDates(pulled: dates, needed: needed))
    }
  }

  /// The error that says everything in which a folder differs. Every page is read for it, on all
  /// cores.
  func differences(from folder: SnapshotFolder) -> SnapshotError {
    var found = listing(of: folder)
    let files = folder.files.values.joined().filter {
      pages[$0.name].map { [size = $0.size] in $0.byteCount == size } ?? false
    }
    let changed = Parallel.map(files.count) { place in
      let file = files[place]
      return (try? SHA256.hexadecimal(ofFile: file.path)) != pages[file.name]?.sha256
    }
    found.changed += zip(files, changed).filter(\.1).map(\.0.name)
    found.changed.sort()
    return SnapshotError(file: folder.path, reason: .differs(found))
  }

  /// The differences that names and sizes show.
  private func listing(of folder: SnapshotFolder) -> TimeDataDifferences {
    var found = TimeDataDifferences()
    var left = Set(pages.keys)
    for file in folder.files.values.joined() {
      guard let page = pages[file.name] else {
        found.unnamed.append(file.name)
        continue
      }
      left.remove(file.name)
      if file.size != page.byteCount { found.changed.append(file.name) }
    }
    found.unnamed += folder.strayPages
    found.missing = left.sorted()
    found.changed.sort()
    found.unnamed.sort()
    return found
  }

  /// Checks that the pages held as many rows as the manifest says: with the right bytes they do,
  /// unless somebody changed the numbers.
  ///
  /// - Throws: `SnapshotError`.
  func check(_ read: [ResourceStatistics]) throws(SnapshotError) {
    for statistics in read {
      guard let entry = entry(statistics.resource), entry.rowCount != statistics.rowCount else {
        continue
      }
      throw SnapshotError(
        file: Self.name,
        reason: .badManifest([
          TextProblem(
            file: Self.name, location: nil, key: "resources",
            message: "\(entry.name) is said to have \(entry.rowCount) rows, and its pages hold "
              + "\(statistics.rowCount)",
            advice: "a manifest is written by the pull and not changed: pull again")
        ]))
    }
  }
}
