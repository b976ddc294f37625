import PayrollBytes

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
    case .unreadableFile, .malformedJSON, .invalidUTF8, .notAPage: false
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
    }
  }

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
    case .notAPage: "the server may have answered with an error; look at the file, pull it again"
    }
  }

  init(_ problem: FileProblem, file: String) {
    self.init(file: file, reason: .unreadableFile(problem.reason))
  }
}
