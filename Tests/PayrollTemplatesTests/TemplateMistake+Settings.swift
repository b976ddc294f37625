extension TemplateMistake {
  static let settings: [TemplateMistake] = [
    TemplateMistake(
      name: "wrong range",
      body: TemplateMistake.row("<field value=\"{hours}\" range=\"9..1\"/>"),
      expected: [
        "\"9..1\" is not a value of range in <field> (t.xml:5:31): write the smallest and the largest value, as in 51..999999 or 0:00..23:59"
      ]),
    TemplateMistake(
      name: "lengths exchanged",
      body: TemplateMistake.row("<field value=\"{hours}\" minLength=\"9\" maxLength=\"1\"/>"),
      expected: ["minLength is greater than maxLength (t.xml:5:35): exchange them"]),
    TemplateMistake(
      name: "always empty",
      body: TemplateMistake.row("<field heading=\"Name\" value=\"\"/>"),
      expected: [
        "the field \"Name\" is always empty (t.xml:5:1): write optional=\"yes\" if it is meant to be"
      ]),
    TemplateMistake(
      name: "neither yes nor no",
      body: TemplateMistake.row("<field value=\"{hours}\" optional=\"true\"/>"),
      expected: ["\"true\" is not a value of optional in <field> (t.xml:5:34): write yes or no"]),
    TemplateMistake(
      name: "four units",
      body: TemplateMistake.row(
        "<field value=\"{hours|0}\"/><field value=\"{hours|1}\"/><field value=\"{hours}\"/>"
          + "<field value=\"{hours|3}\"/>"),
      expected: ["hours are printed in 4 different units (t.xml:1:1): use at most 3"]),
    TemplateMistake(
      name: "unknown setting",
      body: TemplateMistake.row("<field value=\"{setting.company}{hours}\"/>"),
      expected: ["there is no setting \"company\" (t.xml:5:15)"]),
    TemplateMistake(
      name: "unknown setting in a condition",
      body: TemplateMistake.row("<field value=\"{hours}\" when=\"x\"/>"),
      expected: ["there is no setting \"x\" (t.xml:5:30)"]),
    TemplateMistake(
      name: "wrong condition",
      body: TemplateMistake.row("<field value=\"{hours}\" when=\"a or b\"/>"),
      expected: [
        "\"a or b\" is not a value of when in <field> (t.xml:5:30): write a setting, \"not setting\" or \"setting=word\", joined by \"and\""
      ]),
    TemplateMistake(
      name: "number as a condition",
      head: TemplateMistake.setting("type=\"integer\""),
      body: TemplateMistake.row("<field value=\"{hours}\" when=\"s\"/>"),
      expected: [
        "the setting \"s\" cannot be a condition (t.xml:5:30): yesNo and choice settings can, and text and date settings without a word: is it given?"
      ]),
    TemplateMistake(
      name: "unknown choice in a condition",
      head: TemplateMistake.setting("type=\"choice\" choices=\"one two\" default=\"one\""),
      body: TemplateMistake.row("<field value=\"{hours}\" when=\"s=three\"/>"),
      expected: ["\"three\" is not a choice of the setting \"s\" (t.xml:5:30): known are one, two"]),
    TemplateMistake(
      name: "unused setting",
      head: TemplateMistake.setting("type=\"text\""),
      expected: ["the setting \"s\" is used nowhere (t.xml:2:1): remove it, or use it"]),
    TemplateMistake(
      name: "setting without words",
      head: "<setting name=\"s\"/>",
      body: TemplateMistake.row("<field value=\"{setting.s}{hours}\"/>"),
      expected: [
        "the setting says nothing about itself (t.xml:2:1): write what it is, and where to find it, inside <setting>"
      ]),
    TemplateMistake(
      name: "choice without choices",
      head: TemplateMistake.setting("type=\"choice\" required=\"yes\" example=\"a\""),
      body: TemplateMistake.row("<field value=\"{hours}\" when=\"s=a\"/>"),
      expected: [
        "a setting of type choice needs choices (t.xml:2:1): write choices=\"one other\"",
        "the example of \"s\" is none of its choices (t.xml:2:57)",
      ]),
    TemplateMistake(
      name: "wrong default",
      head: TemplateMistake.setting("type=\"integer\" maximum=\"3\" default=\"4\""),
      body: TemplateMistake.row("<field value=\"{setting.s}{hours}\"/>"),
      expected: ["the default of \"s\" is more than 3 (t.xml:2:55): Says."]),
    TemplateMistake(
      name: "default of rows",
      head: TemplateMistake.setting("type=\"text\" default=\"{employee.number}\""),
      body: TemplateMistake.row("<field value=\"{setting.s}{hours}\"/>"),
      expected: [
        "the default of \"s\" has {employee.number}, which differs inside a file (t.xml:2:40): use values of the company, the batch or the period"
      ]),
    TemplateMistake(
      name: "required with default",
      head: TemplateMistake.setting("type=\"text\" required=\"yes\" example=\"a\" default=\"a\""),
      body: TemplateMistake.row("<field value=\"{setting.s}{hours}\"/>"),
      expected: [
        "the setting \"s\" is required and has a default (t.xml:2:1): remove one of the two"
      ]),
    TemplateMistake(
      name: "yes or no without default",
      head: TemplateMistake.setting("type=\"yesNo\""),
      body: TemplateMistake.row("<field value=\"{hours}\" when=\"s\"/>"),
      expected: [
        "the setting \"s\" is neither required nor has a default (t.xml:2:1): write required=\"yes\" or default=\"…\""
      ]),
    TemplateMistake(
      name: "format of a setting",
      head: TemplateMistake.setting("type=\"text\""),
      body: TemplateMistake.row("<field value=\"{setting.s|2}{hours}\"/>"),
      expected: [
        "\"2\" is not a format for the setting \"s\" (t.xml:5:15): write pad and a width, as in {setting.s|pad 3 _}"
      ]),
    TemplateMistake(
      name: "setting twice",
      head: "<setting name=\"s\">One.</setting><setting name=\"s\">Two.</setting>",
      body: TemplateMistake.row("<field value=\"{setting.s}{hours}\"/>"),
      expected: ["the setting \"s\" is there twice (t.xml:2:33): remove one"]),
    TemplateMistake(
      name: "text between fields",
      body: TemplateMistake.row("<field value=\"{hours}\"/>stray"),
      expected: ["there is text inside <row> (t.xml:5:25): put it into a <field> or <line>"]),
    TemplateMistake(
      name: "two roots",
      root: "kind=\"xml\"",
      body:
        "<document><a xmlns=\"\"/><t:repeat xmlns:t=\"urn:payroll-export:template:1\" group=\"employee\"><b xmlns=\"\"/></t:repeat></document>",
      expected: [
        "a document has one root element (t.xml:1:1): put everything inside of one element"
      ]),
    TemplateMistake(
      name: "prefix from outside",
      root: "kind=\"xml\" xmlns:x=\"urn:x\"",
      body:
        "<document><x:a><repeat group=\"employee\"><b xmlns=\"\">{hours}</b></repeat></x:a></document>",
      expected: [
        "the prefix \"x\" is not declared inside of <document> (t.xml:4:11): move xmlns:x to the element"
      ]),
    TemplateMistake(
      name: "unknown document element",
      root: "kind=\"xml\"",
      body:
        "<document><a xmlns=\"\"><t:repeet xmlns:t=\"urn:payroll-export:template:1\"/><b>{hours}</b></a></document>",
      expected: ["<t:repeet> is not known inside <a> (t.xml:4:23): did you mean \"repeat\"?"]),
  ]
}
