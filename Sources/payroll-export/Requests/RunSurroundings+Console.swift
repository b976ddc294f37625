import Glibc
import PayrollRun
import TimeSources

extension RunSurroundings {
  /// This program, its environment, and a person at a terminal.
  ///
  /// - Parameter isQuiet: whether nothing is said of what goes well.
  init(_ console: Console, _ progress: ProgressLine, isQuiet: Bool) {
    self.init(
      version: PayrollExport.version,
      environment: { name in getenv(name).map { String(cString: $0) } },
      tell: { event in Self.tell(event, console, progress, isQuiet: isQuiet) })
  }

  private static func tell(
    _ event: Event, _ console: Console, _ progress: ProgressLine, isQuiet: Bool
  ) {
    switch event {
    case .step(let text): progress.show(text)
    case .reading(let step):
      let percent = step.byteCount > 0 ? 100 * step.bytesRead / step.byteCount : 0
      progress.show("reading \(step.resource), \(percent) %")
    case .pulling(let step): progress.show(PullSummary.line(step))
    case .pulled(let manifest, let folder):
      progress.clear()
      if !isQuiet { console.printError(PullSummary.render(manifest, folder: folder) + "\n") }
    case .usingSnapshot(let folder):
      if !isQuiet { console.printError("Using the snapshot that is in \(folder).\n") }
    case .exposedCredentials(let file, let canBeChanged):
      let shown = TerminalText.escaped(file)
      let what = canBeChanged ? "others can change" : "everybody here can read"
      console.printError(
        "payroll-export: \(what) the file with the credentials (\(shown)): chmod 600 \(shown)\n")
    }
  }
}
