extension TemplateMistake {
  static let declarations: [TemplateMistake] = [
    TemplateMistake(
      name: "unknown element",
      head: "<seting name=\"x\">Says.</seting>",
      expected: ["<seting> is not part of a template (t.xml:2:1): did you mean \"setting\"?"]),
    TemplateMistake(
      name: "unknown attribute",
      file: "<file name=\"f.csv\" lineend=\"lf\"/>",
      expected: ["<file> has no attribute \"lineend\" (t.xml:3:20): did you mean \"lineEnd\"?"]),
    TemplateMistake(
      name: "unknown kind",
      root: "kind=\"cvs\"",
      expected: ["\"cvs\" is not a value of kind in <template> (t.xml:1:83): did you mean \"csv\"?"]
    ),
    TemplateMistake(
      name: "no kind",
      root: "version=\"1\"",
      expected: ["<template> needs the attribute \"kind\" (t.xml:1:1): write kind=\"…\""]),
    TemplateMistake(
      name: "unknown encoding",
      file: "<file name=\"f.csv\" encoding=\"utf8\"/>",
      expected: [
        "\"utf8\" is not a value of encoding in <file> (t.xml:3:30): did you mean \"utf-8\"?"
      ]),
    TemplateMistake(
      name: "unknown line end",
      file: "<file name=\"f.csv\" lineEnd=\"cr\"/>",
      expected: ["\"cr\" is not a value of lineEnd in <file> (t.xml:3:29): known are crlf, lf"]),
    TemplateMistake(
      name: "no file",
      file: "",
      expected: ["the template has no <file> (t.xml:1:1): add one"]),
    TemplateMistake(
      name: "two files",
      file: "<file name=\"f.csv\"/><file name=\"g.csv\"/>",
      expected: [
        "<file> is there twice (t.xml:3:21): remove one, or give the one before it a condition: when=\"…\""
      ]),
    TemplateMistake(
      name: "byte order mark without UTF-8",
      file: "<file name=\"f.csv\" encoding=\"us-ascii\" byteOrderMark=\"yes\"/>",
      expected: [
        "\"yes\" is not a value of byteOrderMark in <file> (t.xml:3:55): only utf-8 has one here"
      ]),
    TemplateMistake(
      name: "unsafe file name",
      file: "<file name=\"../f.csv\"/>",
      expected: [
        "\"../f.csv\" cannot be a file's name (t.xml:3:13): use letters, digits, and . _ - ( ) + and spaces; begin with no dot"
      ]),
    TemplateMistake(
      name: "file name with a value of rows",
      file: "<file name=\"{employee.number}.csv\"/>",
      expected: [
        "the file's name has {employee.number}, which differs inside the file (t.xml:3:13): use values of the company, the batch or the period"
      ]),
    TemplateMistake(
      name: "unknown evidence",
      head: "<evidence status=\"sure\">Yes.</evidence>",
      expected: [
        "\"sure\" is not a value of status in <evidence> (t.xml:2:19): known are documented, seen, to-confirm"
      ]),
    TemplateMistake(
      name: "unknown characters",
      head: "<characters allow=\"32-91 letterz\"/>",
      expected: [
        "\"letterz\" is not a value of allow in <characters> (t.xml:2:20): write ranges of character numbers such as 32-126, or capitals, digits, letters, space"
      ]),
    TemplateMistake(
      name: "unknown delimiter",
      head: "<csv delimiter=\"dash\"/>",
      expected: [
        "\"dash\" is not a value of delimiter in <csv> (t.xml:2:17): write one character, or space, comma, semicolon, tab or pipe"
      ]),
    TemplateMistake(
      name: "dialect of another kind",
      head: "<fixedWidth header=\"no\"/>",
      expected: ["<fixedWidth> is not for a template of kind csv (t.xml:2:1): remove it"]),
    TemplateMistake(
      name: "no rows",
      body: "",
      expected: ["the template has no <rows> (t.xml:1:1): add one"]),
    TemplateMistake(
      name: "document in a csv template",
      body: "<document/>",
      expected: ["<document> is not for a template of kind csv (t.xml:4:1): use <rows>"]),
    TemplateMistake(
      name: "nothing repeated",
      body: "<rows><row><field value=\"a\"/></row></rows>",
      expected: ["the template prints no hours (t.xml:1:1): add a <repeat>"]),
    TemplateMistake(
      name: "nothing in the repetition",
      body: "<rows><repeat group=\"employee\"/></rows>",
      expected: [
        "the template prints no hours (t.xml:1:1): put what is printed of them into the <repeat>"
      ]),
  ]
}
