import PayrollModel

extension LedgerState {
  /// A run is approved: the newest of its period, which nothing blocks and of which nothing is out.
  mutating func approve(
    _ fact: ApprovedRun, _ author: LedgerRun.Author
  ) throws(LedgerRefusal) {
    guard !fact.files.contains(where: { SubmissionStep.isMark($0.output) }) else {
      throw LedgerRefusal(
        "no template may have an id with \(SubmissionStep.markPrefix) before it: that is what marking a period is",
        "give the template another id, and make the run again")
    }
    let reviewed = try checkMayBeApproved(
      RunName(fact.run.batch, fact.reviewed), as: fact.run)
    var place = reviewed
    if fact.run.digest != fact.reviewed {
      // People were held, so that the files are others than those that were looked at.
      if let made = places[fact.run] {
        place = made
      } else {
        add(
          LedgerRun(
            name: fact.run, period: runs[reviewed].period, folder: runs[reviewed].folder,
            isBlocked: false, preparers: runs[reviewed].preparers))
        place = runs.count - 1
        runs[place].reviewers = runs[reviewed].reviewers
      }
    }
    guard !runs[place].isBlocked else {
      throw LedgerRefusal(
        "a finding of \(fact.run.batch) needs a person before anybody is paid",
        "resolve it, or hold its people with a reason")
    }
    forgetHeld(of: place)
    try settle(fact, at: author.at)
    runs[place].approval = fact
    runs[place].approver = author
    held += fact.held.map { HeldPay(run: fact.run, period: runs[place].period, $0) }
  }

  /// Whether a run may be approved, as far as the ledger can say before anything is made of it: it is the
  /// newest of its period, and nothing of the period is with a vendor.
  ///
  /// - Parameter made: the run that its files are approved as, where people were held; or nil.
  /// - Returns: its place.
  /// - Throws: `LedgerRefusal` where it may not.
  @discardableResult
  public func checkMayBeApproved(
    _ reviewed: RunName, as made: RunName?
  ) throws(LedgerRefusal) -> Int {
    let place = try place(of: reviewed)
    let run = runs[place]
    let last = newest(like: reviewed.batch, run.period)
    if let last, last.name != reviewed, last.name != made, !isMade(last, of: reviewed) {
      throw LedgerRefusal(
        "a newer run of \(run.period) was made, in \(last.folder)",
        "look at that one, or make the run again")
    }
    if let other = runs.last(where: { isOfSamePeriod($0, run) && ($0.isOut || $0.isBeingSent) }) {
      throw LedgerRefusal(
        "\(other.name.batch) pays the same period, and the vendor has it or may have it",
        "pay what is missing with run --type adjustment")
    }
    if let other = runs.last(where: { isOfSamePeriod($0, run) && $0.name != made && $0.isMarked }),
      other.name != reviewed
    {
      throw LedgerRefusal(
        "the source was told that \(other.name.batch) is processed, or may have been",
        "pay what is missing with run --type adjustment")
    }
    return place
  }

  /// Whether a run was made of another one without the people who are held.
  private func isMade(_ run: LedgerRun, of reviewed: RunName) -> Bool {
    run.approval?.reviewed == reviewed.digest && run.name.batch == reviewed.batch
  }

  private func isOfSamePeriod(_ one: LedgerRun, _ other: LedgerRun) -> Bool {
    PeriodKey(one.name.batch, one.period) == PeriodKey(other.name.batch, other.period)
  }

  /// An approval is taken back, as long as nothing is out.
  mutating func revoke(_ fact: RevokedRun) throws(LedgerRefusal) {
    let place = try place(of: fact.run)
    guard runs[place].approval != nil else {
      throw LedgerRefusal("\(fact.run.batch) is not approved", "there is nothing to take back")
    }
    guard !runs[place].isOut else {
      throw LedgerRefusal(
        "\(fact.run.batch) is with the vendor, or may be",
        "correct what is wrong with run --type adjustment")
    }
    guard !runs[place].isMarked else {
      throw LedgerRefusal(
        "the source was told that \(fact.run.batch) is processed, or may have been",
        "correct what is wrong with run --type adjustment")
    }
    guard !runs[place].isBeingSent else {
      throw LedgerRefusal("\(fact.run.batch) is being sent", "wait until that has ended")
    }
    runs[place].approval = nil
    runs[place].approver = nil
    runs[place].submissions.removeAll { !$0.isSettled }
    forgetHeld(of: place)
  }

  /// A step of sending a run.
  mutating func submit(_ fact: SubmissionStep, at: Int64) throws(LedgerRefusal) {
    let place = try place(of: fact.run)
    let begun = runs[place].submissions.firstIndex { $0.output == fact.output }
    if begun == nil || Submission.sends(fact.step, after: runs[place].submissions[begun ?? 0].step)
    {
      try checkMayBeSent(runs[place], fact, at: at)
    }
    if let begun {
      try runs[place].submissions[begun].take(fact, at: at)
    } else {
      runs[place].submissions.append(try Submission(fact, at: at))
    }
  }

  /// What is out already may be followed by the other outputs, whatever happened since.
  private func checkMayBeSent(
    _ run: LedgerRun, _ fact: SubmissionStep, at: Int64
  ) throws(LedgerRefusal) {
    guard let approval = run.approval, run.isOut || !run.isSuperseded else {
      throw LedgerRefusal(
        "\(fact.run.batch) is not approved",
        run.isSuperseded ? "approve the newest run of its period" : "approve it first")
    }
    guard run.isOut || at < approval.expires else {
      throw LedgerRefusal("the approval of \(fact.run.batch) has expired", "approve it again")
    }
    guard
      SubmissionStep.isMark(fact.output)
        || approval.files.contains(where: { $0.output == fact.output })
    else {
      throw LedgerRefusal(
        "the approval of \(fact.run.batch) names no file of \(fact.output)", "correct the output")
    }
  }
}
