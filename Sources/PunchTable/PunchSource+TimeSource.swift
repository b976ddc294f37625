import PayrollBytes
public import PayrollModel
public import TimeSources

extension PunchSource: TimeSource {
  /// The files that the configuration names.
  public var ownFiles: [String]? { files }
  /// A person is a number in rows that come and go.
  public var numbersPeople: Bool { false }
  /// Nothing: what a file of punches never has, no configuration may decide by.
  public var without: Set<String> { [] }

  /// Reads the files, or the one that was named in their place.
  public func read(
    _ place: String?, needs: TimeDataNeeds, progress: (@Sendable (ReadProgress) -> Void)?
  ) throws(TimeDataError) -> TimeData {
    let source = reading(place)
    try source.checkNeeds(needs)
    do throws(PunchFileError) {
      let data = try source.read { name, percent in
        progress?(ReadProgress(resource: name, bytesRead: percent, byteCount: 100))
      }
      try source.checkColumns(needs, data)
      return data
    } catch { throw TimeDataError(error) }
  }

  /// The digests of the files.
  public func record(
    of place: String?, for purpose: TimeDataNeeds.Purpose
  ) throws(TimeDataError) -> TimeDataRecord {
    let source = reading(place)
    var found: [FileDigest] = []
    for (name, path) in zip(source.names, source.files) {
      do {
        found.append(FileDigest(name: name, sha256: try SHA256.hexadecimal(ofFile: path)))
      } catch { throw TimeDataError(.file(error)) }
    }
    return TimeDataRecord(manifestSHA256: nil, files: found)
  }

  /// Nothing: beside a file of punches nobody says what it was.
  public func differences(
    in place: String?, for purpose: TimeDataNeeds.Purpose
  ) throws(TimeDataError) -> TimeDataDifferences { TimeDataDifferences() }

  private func reading(_ place: String?) -> PunchSource {
    place.map { PunchSource(files: [$0], format: format) } ?? self
  }

  /// - Throws: `TimeDataError` where the configuration decides pay by what no punch file has.
  private func checkNeeds(_ needs: TimeDataNeeds) throws(TimeDataError) {
    if needs.purpose == .payruns {
      throw TimeDataError(
        .configuration, "a file of punches has no pay runs", at: names.joined(separator: ", "),
        advice: "run without --source payrun")
    }
    let never: [(TimeDataNeeds.Decisions, String)] = [
      (.approvalOfShifts, "write \"approval\": \"none\": punches have no shifts to approve"),
      (.approvedHours, "write \"payBasis\": \"worked\": punches have no approved hours"),
      (.holidaysOfTimeData, "name a calendar in \"holidays\": punches have none"),
      (.zoneBySite, "leave \"zoneSource\" out: punches do not say in which zone a site is"),
      (.exemption, "leave \"exempt\" out of \"rules\": punches do not say who is exempt"),
    ]
    let wrong = never.filter { needs.decisions.contains($0.0) }
    guard wrong.isEmpty else {
      throw TimeDataError(
        .configuration,
        "the configuration decides by what a file of punches does not have: "
          + wrong.map(\.0.text).joined(separator: ", and "),
        at: names.joined(separator: ", "), advice: wrong.map(\.1).joined(separator: "; "))
    }
  }

  /// - Throws: `TimeDataError` where the configuration decides pay by a column that is not there.
  private func checkColumns(_ needs: TimeDataNeeds, _ data: TimeData) throws(PunchFileError) {
    var problems: [TextProblem] = []
    func require(_ column: PunchColumn, _ decisions: TimeDataNeeds.Decisions, _ isThere: Bool) {
      let decisive = needs.decisions.intersection(decisions)
      guard !isThere, !decisive.isEmpty, let file = files.first else { return }
      problems.append(
        TextProblem(
          file: file, location: nil,
          message: "no row says the \(column.rawValue), and \(decisive.text)",
          advice: "add a column \"\(column.rawValue)\", or name it in \"columns\" of \"source\""))
    }
    require(
      .region, [.rulesByRegion, .holidaysByRegion, .zoneByRegion], !data.regions.isEmpty)
    require(.position, .positions, !data.positions.isEmpty)
    guard problems.isEmpty else { throw .problems(problems) }
  }
}

extension TimeDataError {
  /// The same for those who do not know what a punch is.
  init(_ error: PunchFileError) {
    switch error {
    case .file(let problem):
      self.init(
        problem.isMissing ? .missing : .bad, "the file cannot be read: \(problem.reason)",
        at: problem.path, advice: "check that it is there and that you may read it")
    case .problems(let problems): self.init(.bad, problems)
    }
  }
}
