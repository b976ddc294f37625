import PayrollModel

extension DutyRules {
  /// What the rules about duty do, one sentence each, in the order in which they are applied.
  var sentences: [RuleSentence] {
    var sentences: [RuleSentence] = []
    if let rounding { sentences.append(rounding.sentence) }
    if let seconds = shortBreakSeconds {
      sentences.append(
        RuleSentence(
          "A break of \(seconds / 60) minutes or less that says nothing of itself is work time.",
          citation: "29 CFR 785.18, 785.19"))
    }
    if let sleep { sentences.append(sleep.sentence) }
    sentences += mealDeduction?.sentences ?? []
    if let meal = paidMeal {
      sentences.append(
        RuleSentence(
          "Work of more than \(Hours.counted(meal.overSeconds)) brings a meal of "
            + "\(meal.mealSeconds / 60) minutes, paid under \(meal.payCode) and not worked.",
          citation: "29 CFR 778.320"))
    }
    sentences += minimumHours.map(\.sentence)
    if let splitShift { sentences.append(splitShift.sentence) }
    sentences += breakPremium?.sentences ?? []
    return sentences
  }
}

extension PunchRounding {
  fileprivate var sentence: RuleSentence {
    let kinds: [(name: String, mode: Mode)] = [
      ("clock-ins", clockIn), ("clock-outs", clockOut), ("the starts of meals", mealStart),
      ("the ends of meals", mealEnd),
    ]
    var parts: [String] = []
    for mode in Mode.allCases {
      let names = kinds.filter { $0.mode == mode }.map(\.name)
      if names.isEmpty { continue }
      parts.append(names.list("and") + " " + mode.words(minutes: incrementMinutes))
    }
    var text = "Punches are rounded on the wall clock: " + parts.joined(separator: "; ") + "."
    if graceMinutes > 0 {
      text +=
        " A punch within \(graceMinutes) minutes of its shift's start or end becomes that time."
    }
    return RuleSentence(text, citation: "29 CFR 785.48(b)")
  }
}

extension PunchRounding.Mode {
  fileprivate func words(minutes: Int) -> String {
    switch self {
    case .nearest: "to the nearest \(minutes) minutes"
    case .up: "to the next \(minutes) minutes"
    case .down: "back to the last \(minutes) minutes"
    case .none: "not at all"
    }
  }
}

extension SleepTime {
  fileprivate var sentence: RuleSentence {
    var whose = ""
    if !payCodes.isEmpty { whose += " under the pay codes \(payCodes.joined(separator: ", "))" }
    if !positions.isEmpty { whose += " at the positions \(positions.joined(separator: ", "))" }
    let text =
      isAgreed
      ? "On duty of 24 hours and more\(whose), sleep from \(start) to \(end) is not work, at most "
        + "8 hours of it and none where less than 5 are left."
      : "There is no agreement about sleep: all time on duty is work."
    return RuleSentence(text, citation: "29 CFR 785.21, 785.22")
  }
}

extension MealDeduction {
  fileprivate var sentences: [RuleSentence] {
    let amounts = tiers.map {
      "\($0.mealSeconds / 60) minutes where it is longer than \(Hours.counted($0.overSeconds))"
    }
    let place =
      switch placement {
      case .point(let after): "after \(Hours.counted(after)) of work"
      case .proportional: "from each of its sessions by their length"
      }
    return [
      RuleSentence(
        "Work without a punched meal loses \(amounts.joined(separator: ", ")), taken \(place). "
          + "Sessions less than \(leastGapSeconds / 60) minutes apart are one piece of work.",
        citation: "29 CFR 785.19")
    ]
  }
}

extension MinimumHours {
  fileprivate var sentence: RuleSentence {
    var who = isForUnscheduled ? " without a scheduled shift" : ""
    if !payCodes.isEmpty { who += " under \(payCodes.joined(separator: ", "))" }
    let text =
      switch kind {
      case .session: "A session\(who) is paid for at least \(Hours.counted(leastSeconds))"
      case .day:
        "The sessions of a workday\(who) are paid for at least \(Hours.counted(leastSeconds)) together"
      case .reportingTime:
        "Whoever works less than half of a scheduled shift is paid for half of it, at least "
          + "\(Hours.short(leastSeconds)) and at most \(Hours.counted(mostSeconds))"
      }
    return RuleSentence(
      "\(text); what was not worked is paid under \(payCode).",
      citation: kind == .reportingTime ? "8 CCR 11040, section 5" : "29 CFR 778.220, 778.221")
  }
}

extension SplitShift {
  fileprivate var sentence: RuleSentence {
    var when: [String] = []
    if let gap = gapOverSeconds {
      when.append("with an unpaid gap of more than \(Hours.counted(gap))")
    }
    if let spread = spreadOverSeconds {
      when.append("that lasts more than \(Hours.counted(spread)) from beginning to end")
    }
    let rate =
      switch wage {
      case .rate(let rate): "\(rate)"
      case .minimumWage(let name): "the minimum wage of \(name)"
      }
    return RuleSentence(
      "A workday \(when.joined(separator: ", or ")) brings \(Hours.counted(paidSeconds)) at \(rate), paid under "
        + "\(payCode) and not worked"
        + (isSetOff ? "; what the day's work is paid above that rate is set off." : "."),
      citation: gapOverSeconds == nil ? "12 NYCRR 142-2.4" : "8 CCR 11040, section 4(C)")
  }
}

extension BreakPremium {
  fileprivate var sentences: [RuleSentence] {
    var sentences: [RuleSentence] = []
    if !allowsOnDutyMeals {
      var text =
        "A meal of 30 minutes is due by the end of the fifth hour of work, a second one by the end "
        + "of the tenth."
      if waivesFirstMeal { text += " Up to 6 hours of work the first is waived." }
      if waivesSecondMeal { text += " Up to 12 hours, where the first was taken, the second is." }
      sentences.append(RuleSentence(text, citation: "California Labor Code 512"))
    }
    if recordsRestBreaks {
      sentences.append(
        RuleSentence(
          "Ten minutes of rest are due for every 4 hours of work or major fraction, none below "
            + "3.5 hours.", citation: "8 CCR 11040, section 12"))
    }
    guard let payCode, !sentences.isEmpty else { return sentences }
    let kinds =
      recordsRestBreaks ? (allowsOnDutyMeals ? "rest" : "meals and one with missed rest") : "meals"
    let rate =
      switch basis {
      case .regularRate: "the regular rate of the workweek"
      case .baseRate: "the rate of the day's last work"
      }
    sentences.append(
      RuleSentence(
        "A workday with missed \(kinds) brings one hour at \(rate), paid under \(payCode) and not "
          + "worked.", citation: "California Labor Code 226.7(c)"))
    return sentences
  }
}
