extension TemplateMistake {
  /// Fields, blanks and their checks.
  static let fields: [TemplateMistake] = [
    TemplateMistake(
      name: "two equal signs in a condition",
      body: row("<field value=\"{hours}\" when=\"a=b=c\"/>"),
      expected: [
        "\"a=b=c\" is not a value of when in <field> (t.xml:5:30): write a setting, \"not setting\" or \"setting=word\", joined by \"and\""
      ]),
    TemplateMistake(
      name: "condition that begins with an equal sign",
      body: row("<field value=\"{hours}\" when=\"=b\"/>"),
      expected: [
        "\"=b\" is not a value of when in <field> (t.xml:5:30): write a setting, \"not setting\" or \"setting=word\", joined by \"and\""
      ]),
    TemplateMistake(
      name: "no blanks",
      body: row("<field value=\"{hours}\"/><blank count=\"0\"/>"),
      expected: [
        "\"0\" is not a value of count in <blank> (t.xml:5:39): write a whole number from 1 to 200"
      ]),
    TemplateMistake(
      name: "too many blanks",
      body: row("<field value=\"{hours}\"/><blank count=\"201\"/>"),
      expected: [
        "\"201\" is not a value of count in <blank> (t.xml:5:39): write a whole number from 1 to 200"
      ]),
    TemplateMistake(
      name: "blanks in columns of fixed width",
      root: "kind=\"fixedWidth\"",
      body: row("<field value=\"{hours}\" width=\"8\"/><blank/>"),
      expected: [
        "<blank> is for a template of kind csv (t.xml:5:35): positions that no field has are blank anyway"
      ]),
    TemplateMistake(
      name: "no width at all",
      body: row("<field value=\"{hours}\" width=\"0\"/>"),
      expected: [
        "\"0\" is not a value of width in <field> (t.xml:5:31): write a whole number from 1 to 1000"
      ]),
    TemplateMistake(
      name: "width beyond all files",
      root: "kind=\"fixedWidth\"",
      body: row("<field value=\"{hours}\" width=\"1001\"/>"),
      expected: [
        "\"1001\" is not a value of width in <field> (t.xml:5:31): write a whole number from 1 to 1000"
      ]),
    TemplateMistake(
      name: "positions in a csv template",
      body: row("<field value=\"{hours}\" at=\"1-8\"/>"),
      expected: ["at is for a template of kind fixedWidth (t.xml:5:28): remove it"]),
    TemplateMistake(
      name: "positions that are none",
      root: "kind=\"fixedWidth\"",
      body: row("<field value=\"{hours}\" at=\"8-1\" width=\"8\"/>"),
      expected: [
        "\"8-1\" is not a value of at in <field> (t.xml:5:28): write the first and the last position, counted from 1, as in 7-31"
      ]),
    TemplateMistake(
      name: "positions counted from 0",
      root: "kind=\"fixedWidth\"",
      body: row("<field value=\"{hours}\" at=\"0-7\" width=\"8\"/>"),
      expected: [
        "\"0-7\" is not a value of at in <field> (t.xml:5:28): write the first and the last position, counted from 1, as in 7-31"
      ]),
    TemplateMistake(
      name: "width and positions that differ",
      root: "kind=\"fixedWidth\"",
      body: row("<field value=\"{hours}\" at=\"1-8\" width=\"9\"/>"),
      expected: ["width is 9, and at has 8 positions (t.xml:5:40): remove width"]),
    TemplateMistake(
      name: "positions that overlap",
      root: "kind=\"fixedWidth\"",
      body: row(
        "<field name=\"A\" value=\"a\" at=\"1-4\"/>\n<field name=\"Hours\" value=\"{hours}\" at=\"4-9\"/>"
      ),
      expected: [
        "the field \"Hours\" begins at 4, and the one before it ends at 4 (t.xml:6:1): correct at"
      ]),
    TemplateMistake(
      name: "positions behind a width",
      root: "kind=\"fixedWidth\"",
      body: row(
        "<field value=\"a\" width=\"4\"/>\n<field name=\"Hours\" value=\"{hours}\" at=\"3-9\"/>"),
      expected: [
        "the field \"Hours\" begins at 3, and the one before it ends at 4 (t.xml:6:1): correct at"
      ]),
    TemplateMistake(
      name: "code and except",
      body: row("<field value=\"{hours}\" code=\"A\" except=\"B\"/>"),
      expected: ["the field has both code and except (t.xml:5:41): remove one"]),
    TemplateMistake(
      name: "alignment without width",
      body: row("<field value=\"{hours}\" align=\"right\"/>"),
      expected: ["align has no meaning without width (t.xml:5:31): add a width, or remove align"]),
    TemplateMistake(
      name: "unknown alignment",
      body: row("<field value=\"{hours}\" width=\"8\" align=\"rigth\"/>"),
      expected: [
        "\"rigth\" is not a value of align in <field> (t.xml:5:41): did you mean \"right\"?"
      ]),
    TemplateMistake(
      name: "unknown characters of a field",
      body: row("<field value=\"{hours}\" characters=\"9-5\"/>"),
      expected: [
        "\"9-5\" is not a value of characters in <field> (t.xml:5:36): write ranges of character numbers such as 32-126, or capitals, digits, letters, space"
      ]),
    TemplateMistake(
      name: "range with one end",
      body: row("<field value=\"{hours}\" range=\"5\"/>"),
      expected: [
        "\"5\" is not a value of range in <field> (t.xml:5:31): write the smallest and the largest value, as in 51..999999 or 0:00..23:59"
      ]),
    TemplateMistake(
      name: "range of minutes beyond the hour",
      body: row("<field value=\"{hours|clock}\" range=\"0:00..0:60\"/>"),
      expected: [
        "\"0:00..0:60\" is not a value of range in <field> (t.xml:5:37): write the smallest and the largest value, as in 51..999999 or 0:00..23:59"
      ]),
  ]
}
