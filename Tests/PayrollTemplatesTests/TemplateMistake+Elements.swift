extension TemplateMistake {
  /// Elements that are missing, twice, empty, or in a wrong place.
  static let elements: [TemplateMistake] = [
    TemplateMistake(
      name: "only a file with a condition",
      head: TemplateMistake.setting("type=\"yesNo\" default=\"no\""),
      file: "<file name=\"f.csv\" when=\"s\"/>",
      expected: ["the last <file> has a condition (t.xml:3:1): it is the one for all other cases"]),
    TemplateMistake(
      name: "dialect twice",
      head: "<csv header=\"no\"/><csv header=\"no\"/>",
      expected: ["<csv> is there twice (t.xml:2:19): remove one"]),
    TemplateMistake(
      name: "characters twice",
      head: "<characters allow=\"32-126\"/><characters allow=\"digits\"/>",
      expected: ["<characters> is there twice (t.xml:2:29): remove one"]),
    TemplateMistake(
      name: "unknown unit of files",
      file: "<file name=\"f.csv\" per=\"employe\"/>",
      expected: [
        "\"employe\" is not a value of per in <file> (t.xml:3:25): did you mean \"employee\"?"
      ]),
    TemplateMistake(
      name: "unknown treatment of an empty file",
      file: "<file name=\"f.csv\" whenEmpty=\"leftout\"/>",
      expected: [
        "\"leftout\" is not a value of whenEmpty in <file> (t.xml:3:31): did you mean \"left-out\"?"
      ]),
    TemplateMistake(
      name: "unknown treatment of formulas",
      head: "<csv formulas=\"escaped\"/>",
      expected: [
        "\"escaped\" is not a value of formulas in <csv> (t.xml:2:16): known are exact, neutralized, refused"
      ]),
    TemplateMistake(
      name: "other namespace outside of the document",
      head: "<x:a xmlns:x=\"urn:x\"/>",
      expected: ["<x:a> is outside of <document> (t.xml:2:1): move it into <document>"]),
    TemplateMistake(
      name: "upload without words",
      head: "<upload/>",
      expected: ["<upload> is empty (t.xml:2:1): write a sentence, or remove it"]),
    TemplateMistake(
      name: "rejection without words",
      head: "<rejection> </rejection>",
      expected: ["<rejection> is empty (t.xml:2:1): write a sentence, or remove it"]),
    TemplateMistake(
      name: "rows twice",
      body: TemplateMistake.row("<field value=\"{hours}\"/>") + "<rows/>",
      expected: ["<rows> is there twice (t.xml:5:47): remove one"]),
    TemplateMistake(
      name: "unknown part of rows",
      body:
        "<rows><rows/><repeat group=\"employee\"><row><field value=\"{hours}\"/></row></repeat></rows>",
      expected: ["<rows> is not known inside <rows> (t.xml:4:7): did you mean \"row\"?"]),
    TemplateMistake(
      name: "group outside of repeat",
      body:
        "<rows><group by=\"date\"/><repeat group=\"employee\"><row><field value=\"{hours}\"/></row></repeat></rows>",
      expected: [
        "<group> is not known inside <rows> (t.xml:4:7): known are line, repeat, row"
      ]),
    TemplateMistake(
      name: "group without keys",
      body:
        "<rows><repeat group=\"employee\"><group/><row><field value=\"{hours}\"/></row></repeat></rows>",
      expected: ["<group> needs the attribute \"by\" (t.xml:4:32): write by=\"…\""]),
    TemplateMistake(
      name: "repeat without keys",
      body: "<rows><repeat><row><field value=\"{hours}\"/></row></repeat></rows>",
      expected: ["<repeat> needs the attribute \"group\" (t.xml:4:7): write group=\"…\""]),
    TemplateMistake(
      name: "element in a line",
      body:
        "<rows><line>A<field value=\"a\"/></line><repeat group=\"employee\"><row><field value=\"{hours}\"/></row></repeat></rows>",
      expected: ["<field> is not known inside <line> (t.xml:4:14)"]),
    TemplateMistake(
      name: "row without fields",
      body:
        "<rows><repeat group=\"employee\"><row/><row><field value=\"{hours}\"/></row></repeat></rows>",
      expected: ["the row has no fields (t.xml:4:32): add a <field>"]),
    TemplateMistake(
      name: "unknown part of a row",
      body: TemplateMistake.row("<field value=\"{hours}\"/><feld value=\"a\"/>"),
      expected: ["<feld> is not known inside <row> (t.xml:5:25): did you mean \"field\"?"]),
    TemplateMistake(
      name: "hours among pairs",
      body: TemplateMistake.row(
        "<pairs count=\"2\"><field value=\"{hours}\"/><hours code=\"A\"/></pairs>"),
      expected: ["<hours> is not known inside <pairs> (t.xml:5:42): known are field"]),
    TemplateMistake(
      name: "text among pairs",
      body: TemplateMistake.row("<pairs count=\"2\">and<field value=\"{hours}\"/></pairs>"),
      expected: ["there is text inside <pairs> (t.xml:5:18): put it into a <field> or <line>"]),
    TemplateMistake(
      name: "text between rows",
      body:
        "<rows>stray<repeat group=\"employee\"><row><field value=\"{hours}\"/></row></repeat></rows>",
      expected: ["there is text inside <rows> (t.xml:4:7): put it into a <field> or <line>"]),
  ]
}
