public import TimeSources

/// What a run has around it: the program that it is a part of, its environment, and somebody to tell
/// how it goes.
public struct RunSurroundings: Sendable {
  /// What happens on the way.
  public enum Event: Sendable {
    /// A step begins: `classifying`.
    case step(String)
    /// A part of the snapshot was read.
    case reading(ReadProgress)
    /// A part of the snapshot was pulled.
    case pulling(PullProgress)
    /// A snapshot was pulled; `folder` is where it will be.
    case pulled(PullReport, folder: String)
    /// The snapshot that is in the folder of the run is used.
    case usingSnapshot(folder: String)
    /// Others can read, or even change, the file with the credentials.
    case exposedCredentials(file: String, canBeChanged: Bool)
  }

  /// The version of the program.
  public let version: String
  /// Looks up a variable of the environment.
  public let environment: @Sendable (String) -> String?
  /// Is told what happens, on whatever thread it happens.
  public let tell: @Sendable (Event) -> Void

  /// The surroundings of a run.
  public init(
    version: String, environment: @escaping @Sendable (String) -> String?,
    tell: @escaping @Sendable (Event) -> Void
  ) {
    self.version = version
    self.environment = environment
    self.tell = tell
  }

  /// How the program calls itself towards servers: `payroll-export/0.1.0`.
  var program: String { "payroll-export/\(version)" }

  /// What a server is asked with.
  public func server(credentialsFile: String?) -> ServerSurroundings {
    ServerSurroundings(
      program: program, credentialsFile: credentialsFile, environment: environment
    ) { [tell] file, canBeChanged in
      tell(.exposedCredentials(file: file, canBeChanged: canBeChanged))
    }
  }
}
