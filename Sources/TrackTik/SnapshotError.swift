public import PayrollBytes
public import PayrollModel
import RowReading
public import TimeSources

/// Why a snapshot cannot be read at all. Trouble with single records is a `Finding` instead.
public struct SnapshotError: Error, Sendable, Equatable {
  /// What is the matter.
  public enum Reason: Sendable, Equatable {
    /// There is no such folder.
    case missingFolder
    /// The path is a file.
    case notAFolder
    /// The folder holds no resource that is known.
    case emptyFolder
    /// The folder holds a pull that has not come to its end.
    case unfinishedPull
    /// A resource that nothing can be paid without has no pages.
    case missingResource(String)
    /// The system refused to read a file or folder; its own words.
    case unreadableFile(String)
    /// The file is not well-formed JSON; what was expected.
    case malformedJSON(String)
    /// The file is not UTF-8 text.
    case invalidUTF8
    /// The file is JSON, but neither a list of records nor an object with `data`.
    case notAPage
    /// The page tells of an error beside its list.
    case tellsError
    /// The manifest cannot be used; everything that is wrong with it.
    case badManifest([TextProblem])
    /// There is a file that is called nearly like a manifest.
    case misspeltManifest
    /// The bytes of a page are not those that were pulled.
    case changedPage
    /// The folder is not what the manifest says.
    case differs(TimeDataDifferences)
    /// Rows that were announced never came; how many of what.
    case incompletePull([String])
    /// The snapshot was pulled for other dates than are needed, both inclusive.
    case otherDates(pulled: ClosedRange<CalendarDate>, needed: ClosedRange<CalendarDate>)
  }

  /// The file or folder, as the person knows it: `work-sessions/0003.json` inside a snapshot.
  public let file: String
  /// The line, from 1, where the trouble is inside a file.
  public let line: Int?
  /// The byte, from 0, where the trouble is inside a file.
  public let byteOffset: Int?
  /// What is the matter.
  public let reason: Reason

  /// An error.
  public init(file: String, line: Int? = nil, byteOffset: Int? = nil, reason: Reason) {
    self.file = file
    self.line = line
    self.byteOffset = byteOffset
    self.reason = reason
  }

  /// Whether the input is not there, rather than bad.
  public var isMissing: Bool {
    switch reason {
    case .missingFolder, .notAFolder, .emptyFolder, .missingResource, .unfinishedPull: true
    case .unreadableFile, .malformedJSON, .invalidUTF8, .notAPage, .tellsError, .badManifest,
      .misspeltManifest, .changedPage, .differs, .incompletePull, .otherDates:
      false
    }
  }

  /// What is wrong, without its place.
  public var message: String {
    switch reason {
    case .missingFolder: "there is no such folder"
    case .notAFolder: "this is a file, and a snapshot is a folder"
    case .emptyFolder: "the folder holds no saved pages"
    case .unfinishedPull: "the snapshot is not complete: its pull ended early"
    case .missingResource(let name): "the snapshot has no pages of \(name)"
    case .unreadableFile(let reason): "the file cannot be read: \(reason)"
    case .malformedJSON(let reason): reason
    case .invalidUTF8: ScanFailure.invalidUTF8.message
    case .notAPage: ScanFailure.notAPage.message
    case .tellsError: "the page tells of an error beside its list: the list may be anything"
    case .badManifest(let problems):
      problems.isEmpty ? "the manifest cannot be used" : problems[0].message
    case .misspeltManifest: "this may be the manifest of the snapshot, under another name"
    case .changedPage: "the page was changed since it was pulled"
    case .differs(let differences): "the snapshot is not what was pulled: \(differences.text)"
    case .incompletePull(let rows):
      rows.isEmpty
        ? "the pull is not complete"
        : "the pull is not complete: the server announced \(rows.joined(separator: ", ")) that "
          + "never came"
    case .otherDates(let pulled, let needed):
      "the snapshot was pulled for \(pulled.lowerBound)..\(pulled.upperBound), and the period needs "
        + "\(needed.lowerBound)..\(needed.upperBound)"
    }
  }

  /// All of it on one line: `what (where): what to do`.
  public var sentence: String { "\(message) (\(place)): \(advice)" }

  /// Where: the file, the line and the byte, as far as they are known.
  public var place: String {
    let line = line.map { ":\($0)" } ?? ""
    let byte = byteOffset.map { ", byte \($0)" } ?? ""
    return file + line + byte
  }

  /// What to do about it.
  public var advice: String {
    switch reason {
    case .missingFolder, .notAFolder:
      "name the folder that holds a sub-folder for each resource"
    case .emptyFolder:
      "it needs sub-folders such as employees and work-sessions with the saved JSON pages"
    case .unfinishedPull: "run payroll-export pull with this folder again: it goes on"
    case .missingResource(let name): "pull \(name) and save the pages in a sub-folder \(name)"
    case .unreadableFile: "check that the file is there and that you may read it"
    case .malformedJSON, .invalidUTF8: "the file is damaged or cut off; pull the page again"
    case .notAPage, .tellsError:
      "the server may have answered with an error; look at the file, pull it again"
    case .badManifest: "a manifest is written by the pull and not changed: pull again"
    case .misspeltManifest: "call it \(SnapshotManifest.name), or take it out of the snapshot"
    case .changedPage, .differs:
      "pull again into a new folder; if pages were changed on purpose, remove "
        + "\(SnapshotManifest.name): the snapshot is then one that nobody vouches for"
    case .incompletePull: "pull again into a new folder; if it stays so, ask the vendor"
    case .otherDates:
      "pull the period into a new folder, or name the period that the snapshot was pulled for"
    }
  }

  init(_ problem: FileProblem, file: String) {
    self.init(file: file, reason: .unreadableFile(problem.reason))
  }
}
