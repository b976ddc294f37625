extension RuleSetReadingTests {
  /// One replacement in the valid file, and the problems that must come of it.
  static let mistakes: [(replace: String, with: String, problems: [String])] = [
    (
      "\"id\": \"x\"", "\"id\": \"X 1\"",
      [
        """
        "X 1" is not a name (x.json:2:9, id): use lower-case letters, digits, hyphens and \
        points
        """
      ]
    ),
    (
      "\"name\": \"X\", ", "",
      [
        """
        the key "name" is missing (x.json:1:1, name): add it
        """
      ]
    ),
    (
      "law-text", "law-txt",
      [
        """
        "law-txt" is not one of law-text, secondary, company, unverified (x.json:2:63, evidence): \
        did you mean "law-text"?
        """
      ]
    ),
    (
      "[\"s\"]", "[]",
      [
        """
        the list is empty (x.json:2:86, sources): name at least one source, or mark it \
        "unverified"
        """
      ]
    ),
    (
      "[\"s\"]", "[7]",
      [
        """
        a text was expected here, not a number (x.json:2:87, sources[0])
        """
      ]
    ),
    (
      "2000-01-01", "2000-02-30",
      [
        """
        "2000-02-30" is not a date like 2026-01-31 (x.json:5:15, versions[0].from)
        """
      ]
    ),
    (
      "\"upToMinutes\": 20, ", "",
      [
        """
        the key "upToMinutes" is missing (x.json:6:21, \
        versions[0].shortBreak.upToMinutes): add it
        """
      ]
    ),
    (
      "\"upToMinutes\": 20", "\"upToMinutes\": 20.5",
      [
        """
        a whole number from 1 to 120 was expected (x.json:6:37, \
        versions[0].shortBreak.upToMinutes)
        """
      ]
    ),
    (
      "\"combine\": \"sequential\"", "\"combine\": \"bestof\"",
      [
        """
        "bestof" is not one of sequential, bestOf (x.json:7:18, versions[0].combine): did \
        you mean "bestOf"?
        """
      ]
    ),
    (
      "\"combine\": \"sequential\"", "\"alternatives\": []",
      [
        """
        "alternatives" are for "combine": "bestOf" (x.json:7:23, \
        versions[0].alternatives): write "rules" here, or set "combine"
        """
      ]
    ),
    (
      "\"window\": \"workday\",", "",
      [
        """
        the key "window" is missing (x.json:9:9, versions[0].rules[0].window): add it
        """
      ]
    ),
    (
      "\"workday\"", "\"weekday\"",
      [
        """
        "weekday" is not one of workday, workweek, period, consecutiveHours (x.json:10:36, \
        versions[0].rules[0].window): did you mean "workday"?
        """
      ]
    ),
    (
      "\"dayOfWorkweek\": 7", "\"dayOfWorkweek\": 8",
      [
        """
        a whole number from 1 to 7 was expected (x.json:11:37, \
        versions[0].rules[0].when.dayOfWorkweek)
        """
      ]
    ),
    (
      "workOnEveryDay", "workEveryDay",
      [
        """
        the key "workEveryDay" is not known here (x.json:11:40, \
        versions[0].rules[0].when.workEveryDay): did you mean "workOnEveryDay"?
        """
      ]
    ),
    (
      "\"takes\"", "\"take\"",
      [
        """
        the key "take" is not known here (x.json:12:32, versions[0].rules[0].take): did \
        you mean "takes"?
        """
      ]
    ),
    (
      "\"overHours\": 8", "\"overHours\": -8",
      [
        """
        "-8" is not a number of hours (x.json:14:44, \
        versions[0].rules[0].tiers[0].overHours): write it like 8 or 37.5
        """
      ]
    ),
    (
      "\"overHours\": 8", "\"overHours\": \"8,5\"",
      [
        """
        "8,5" is not a number of hours (x.json:14:44, \
        versions[0].rules[0].tiers[0].overHours): write it like 8 or 37.5
        """
      ]
    ),
    (
      "\"overHours\": 8", "\"overHours\": 8.0001",
      [
        """
        8.0001 hours are not a whole number of seconds (x.json:14:44, \
        versions[0].rules[0].tiers[0].overHours)
        """
      ]
    ),
    (
      "\"overHours\": 8", "\"overHours\": 12.5",
      [
        """
        the threshold is not above the one before it (x.json:15:45, \
        versions[0].rules[0].tiers[1].overHours): list the tiers by rising hours
        """
      ]
    ),
    (
      "\"multiplier\": 1.5", "\"multiplier\": 1",
      [
        """
        "1" is not a multiplier above 1 (x.json:14:61, \
        versions[0].rules[0].tiers[0].multiplier): write it like 1.5 or 2
        """
      ]
    ),
    (
      "\"multiplier\": 1.5", "\"multiplier\": true",
      [
        """
        a number was expected here, not true or false (x.json:14:61, \
        versions[0].rules[0].tiers[0].multiplier)
        """
      ]
    ),
    (
      "daily-12", "daily-8",
      [
        """
        the name "daily-8" is taken (x.json:15:20, versions[0].rules[0].tiers[1].id): \
        give each tier of the list a name of its own
        """
      ]
    ),
    (
      "daily-12", "straight",
      [
        """
        the name "straight" is taken (x.json:15:20, versions[0].rules[0].tiers[1].id): \
        give each tier of the list a name of its own
        """
      ]
    ),
    (
      "\"citation\": \"c\",\n", "\n",
      [
        """
        the key "citation" is missing (x.json:9:9, versions[0].rules[0].citation): add it
        """
      ]
    ),
    (
      "\"versions\": [", "\"versions\": [[],",
      [
        """
        an object was expected here, not a list (x.json:3:16, versions[0])
        """,
        """
        the key "from" is missing (x.json:3:16, versions[0].from): add it
        """,
        """
        the key "rules" is missing (x.json:3:16, versions[0].rules): add it
        """,
      ]
    ),
  ]
}
