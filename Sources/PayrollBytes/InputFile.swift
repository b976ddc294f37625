import Glibc

/// How long an input may be.
///
/// Nothing that people write comes near these bounds; they keep a wrong path (a disk image, a sparse
/// file, a device that never ends) from filling the memory.
public struct InputLimit: Sendable, Equatable {
  /// The most bytes.
  public let byteCount: Int

  /// A bound of one's own.
  public init(byteCount: Int) { self.byteCount = byteCount }

  /// Configuration, mappings, templates, schemas, rule sets, manifests, totals: 64 MiB.
  public static let text = InputLimit(byteCount: 64 << 20)
  /// A page of time data, or another file that a program wrote: 1 GiB. Places inside of a page are
  /// 32 bits wide.
  public static let page = InputLimit(byteCount: 1 << 30)
  /// A file with a row on each line, which is read piece by piece: 16 GiB.
  public static let lines = InputLimit(byteCount: 16 << 30)
  /// Credentials: 64 KiB.
  public static let secret = InputLimit(byteCount: 64 << 10)

  /// The bound in words: `64 MiB`.
  var words: String {
    for (size, unit) in [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    where byteCount >= size && byteCount.isMultiple(of: size) {
      return "\(byteCount / size) \(unit)"
    }
    return "\(byteCount) bytes"
  }
}

/// A file that is open for reading: the one door for all inputs. Only what has an end is let in.
///
/// Opening never waits: a pipe that nobody writes to is refused, not waited for.
public struct InputFile: ~Copyable {
  /// What may stand at a path.
  public enum Kind: Sendable {
    /// A regular file only.
    case regular
    /// A pipe too, such as a shell's `<(…)` or standard input: for secrets, which people do not want
    /// on a disk.
    case regularOrPipe
  }

  /// The size in bytes when it was opened; 0 for a pipe.
  public let size: Int
  private let path: String
  private let descriptor: Int32

  /// The longest wait for a pipe that says nothing, in milliseconds: time to type a passphrase.
  private static let patience: Int32 = 120_000

  /// Opens a file.
  ///
  /// - Throws: `FileProblem` where it cannot be opened, or is a folder, a pipe, a device or a socket.
  public init(_ path: String, _ kind: Kind = .regular) throws(FileProblem) {
    guard !path.isEmpty else { throw FileProblem(.open, path, detail: "the path is empty") }
    let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY
    var descriptor = Glibc.open(path, flags | O_NONBLOCK)
    if descriptor < 0 && errno == EAGAIN && Folder.kind(of: path) == .file {
      // A file server on this machine has a lease on a regular file, and gives it up when asked.
      descriptor = Glibc.open(path, flags)
    }
    guard descriptor >= 0 else {
      // A socket cannot be opened at all, and "no such device" says nothing to anybody.
      guard errno != ENXIO else { throw FileProblem(.open, path, detail: Self.words(nil)) }
      throw FileProblem(.open, path)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let problem = FileProblem(.open, path)
      close(descriptor)
      throw problem
    }
    let type = status.st_mode & S_IFMT
    guard type == S_IFREG || (type == S_IFIFO && kind == .regularOrPipe) else {
      close(descriptor)
      throw FileProblem(
        .open, path, errorNumber: type == S_IFDIR ? EISDIR : EINVAL, detail: Self.words(type))
    }
    self.path = path
    self.descriptor = descriptor
    self.size = type == S_IFREG ? Int(status.st_size) : 0
  }

  deinit { close(descriptor) }

  /// Reads up to `count` bytes from where the last read ended, or from `offset`; 0 at the end.
  ///
  /// - Throws: `FileProblem` where the system refuses, or a pipe says nothing for two minutes.
  public func read(
    into place: UnsafeMutablePointer<UInt8>, count: Int, at offset: Int? = nil
  ) throws(FileProblem) -> Int {
    while true {
      let got =
        offset.map { pread(descriptor, place, count, $0) }
        ?? Glibc.read(descriptor, place, count)
      if got >= 0 { return got }
      if errno == EINTR { continue }
      guard errno == EAGAIN else { throw FileProblem(.read, path) }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, Self.patience)
      if ready < 0 && errno != EINTR { throw FileProblem(.read, path) }
      if ready == 0 { throw FileProblem(.read, path, detail: "nothing came for two minutes") }
    }
  }

  private static func words(_ type: mode_t?) -> String {
    switch type {
    case S_IFDIR: "it is a folder, not a file"
    case S_IFIFO: "it is a pipe, not a file"
    case S_IFCHR, S_IFBLK: "it is a device, not a file"
    case S_IFSOCK, nil: "it is a socket or a device, not a file"
    default: "it is not a file"
    }
  }
}
