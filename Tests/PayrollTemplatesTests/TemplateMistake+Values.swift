extension TemplateMistake {
  static let values: [TemplateMistake] = [
    TemplateMistake(
      name: "unknown value",
      body: TemplateMistake.row("<field value=\"{employee.nmber}\"/>"),
      expected: [
        "\"employee.nmber\" is not a value (t.xml:5:15): did you mean \"employee.number\"?"
      ]
    ),
    TemplateMistake(
      name: "open brace",
      body: TemplateMistake.row("<field value=\"{hours\"/>"),
      expected: ["a { is not closed in \"{hours\" (t.xml:5:15): close it, or write {{ for a brace"]),
    TemplateMistake(
      name: "lone brace",
      body: TemplateMistake.row("<field value=\"hours}\"/>"),
      expected: ["a } stands alone in \"hours}\" (t.xml:5:20): write }} for a brace"]),
    TemplateMistake(
      name: "unknown number format",
      body: TemplateMistake.row("<field value=\"{hours|2 coma}\"/>"),
      expected: ["\"coma\" is not a format for this value (t.xml:5:15): did you mean \"comma\"?"]),
    TemplateMistake(
      name: "digits for a text",
      body: TemplateMistake.row("<field value=\"{employee.number|2}\"/>"),
      expected: [
        "\"2\" is not a format for this value (t.xml:5:15): texts and counters take pad 3 _ (filled behind) or lead 6 0 (before), or one of spaced, without-zeros"
      ]),
    TemplateMistake(
      name: "unknown date format",
      body: TemplateMistake.row("<field value=\"{period.first|yyyy-mm-dd}\"/>"),
      expected: [
        "\"mm\" is not part of a date pattern (t.xml:5:15): use yyyy, yy, MM, M, dd, d, digits and signs between them"
      ]),
    TemplateMistake(
      name: "unknown group key",
      body: TemplateMistake.row("<field value=\"{hours}\"/>", group: "employee datum"),
      expected: [
        "\"datum\" is not something that rows can be grouped by (t.xml:4:31): known are account, bucket, date, earningCode, employee, job, multiplier, payCode, position, rate, region, week, worked"
      ]),
    TemplateMistake(
      name: "rows without employee",
      body: TemplateMistake.row("<field value=\"{hours}\"/>", group: "date"),
      expected: [
        "hours of different employees would be added together (t.xml:4:7): add employee to group"
      ]),
    TemplateMistake(
      name: "value that differs inside a row",
      body: TemplateMistake.row("<field value=\"{position.number}\"/>"),
      expected: [
        "{position.number} can differ among the hours of one row (t.xml:5:15): add position to group"
      ]),
    TemplateMistake(
      name: "earning code without a key",
      body: TemplateMistake.row("<field value=\"{earningCode}\"/>"),
      expected: [
        "{earningCode} can differ among the hours of one row (t.xml:5:15): add earningCode to group"
      ]),
    TemplateMistake(
      name: "hours outside of repeat",
      body:
        "<rows><row><field value=\"{hours}\"/></row><repeat group=\"employee\"><row><field value=\"{hours}\"/></row></repeat></rows>",
      expected: ["{hours} stands outside of <repeat> (t.xml:4:26): move it into one"]),
    TemplateMistake(
      name: "totals before the rows",
      body:
        "<rows><row><field value=\"{file.hours}\"/></row><repeat group=\"employee\"><row><field value=\"{hours}\"/></row></repeat></rows>",
      expected: [
        "{file.hours} is known only behind the rows (t.xml:4:26): move it behind the <repeat>"
      ]),
    TemplateMistake(
      name: "no heading",
      head: "<csv header=\"yes\"/>",
      expected: [
        "the field \"hours\" has no heading (t.xml:5:1): write heading=\"…\", or header=\"no\""
      ]),
    TemplateMistake(
      name: "value in a heading",
      body: TemplateMistake.row("<field heading=\"{hours}\" value=\"{hours}\"/>"),
      expected: [
        "the heading has {hours} in it (t.xml:5:1): a heading can have settings and {n} alone"
      ]),
    TemplateMistake(
      name: "pair number in a value",
      body: TemplateMistake.row("<field value=\"{n}\"/>"),
      expected: ["{n} stands in a value (t.xml:5:15): it is for the headings of pairs"]),
    TemplateMistake(
      name: "hours beside pairs",
      body: TemplateMistake.row(
        "<field value=\"{hours}\"/><pairs count=\"2\">\(pair)</pairs>"),
      expected: [
        "the field \"hours\" repeats the hours that the pairs have (t.xml:5:1): give it a code, or remove it"
      ]),
    TemplateMistake(
      name: "pairs twice",
      body: TemplateMistake.row(
        "<pairs count=\"2\">\(pair)</pairs><pairs count=\"2\">\(pair)</pairs>"),
      expected: ["the row has pairs twice (t.xml:4:32): a row has one run of pairs"]),
    TemplateMistake(
      name: "pairs without codes",
      body: TemplateMistake.row("<pairs count=\"2\"><field value=\"{hours}\"/></pairs>"),
      expected: [
        "the pairs do not say which earning code their hours have (t.xml:5:1): add a field with {earningCode}"
      ]),
    TemplateMistake(
      name: "pairs without hours",
      body: TemplateMistake.row("<pairs count=\"2\"><field value=\"{earningCode}\"/></pairs>"),
      expected: ["the pairs have no hours (t.xml:5:1): add a field with {hours}"]),
    TemplateMistake(
      name: "wrong pair count",
      body: TemplateMistake.row("<pairs count=\"0\">\(pair)</pairs>"),
      expected: [
        "\"0\" is not a value of count in <pairs> (t.xml:5:15): write a number from 1 to 99, or all"
      ]),
    TemplateMistake(
      name: "hours without a code",
      body: TemplateMistake.row("<hours heading=\"Reg\"/>"),
      expected: ["<hours> needs the attribute \"code\" (t.xml:5:1): write code=\"…\""]),
    TemplateMistake(
      name: "fill without width",
      body: TemplateMistake.row("<field value=\"{hours}\" fill=\"0\"/>"),
      expected: ["fill has no meaning without width (t.xml:5:30): add a width, or remove fill"]),
    TemplateMistake(
      name: "fixed width without width",
      root: "kind=\"fixedWidth\"",
      expected: [
        "the field \"hours\" has no width (t.xml:5:1): every field of a fixedWidth template needs one, or at=\"first-last\""
      ]),
    TemplateMistake(
      name: "wrong fill",
      body: TemplateMistake.row("<field value=\"{hours}\" width=\"4\" fill=\"00\"/>"),
      expected: [
        "\"00\" is not a value of fill in <field> (t.xml:5:40): write one character, or space, comma, semicolon, tab or pipe"
      ]),
    TemplateMistake(
      name: "wrong width",
      body: TemplateMistake.row("<field value=\"{hours}\" width=\"wide\"/>"),
      expected: ["\"wide\" is not a value of width in <field> (t.xml:5:31): write a whole number"]),
  ]
}
