import Glibc
import PayrollTemplates

/// The templates whose files are read back: one of each kind, with everything that readers look at.
enum FinishedFiles {
  /// The file, in `TMPDIR`, which had better be in memory.
  static let path: String = {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/dev/shm"
    return "\(parent)/fuzz-finished-file.\(getpid())"
  }()

  /// The plans.
  static let plans: [OutputPlan] = texts.compactMap { text in
    guard let template = try? Template.read(Array(text.utf8), file: "t.xml"),
      let codes = try? EarningCodeMapping.read(
        Array("bucket,multiplier,payCode,earningCode\n*,*,*,REG\novertime,*,*,OT\n".utf8),
        file: "codes.csv")
    else { return nil }
    return try? OutputPlan(template: template, settings: [:], earningCodes: codes, schema: nil)
  }

  private static let head =
    "xmlns=\"urn:payroll-export:template:1\" id=\"t\" vendor=\"v\" title=\"t\""

  private static let xmlHead = head.prefix(5) + ":t" + head.dropFirst(5)

  private static let texts = [
    """
    <template \(head) kind="csv"><file name="f.csv" lineEnd="crlf"/><csv header="yes"/><rows>
    <repeat group="employee"><row><field heading="Who" value="{employee.number}" optional="yes"/>
    <hours heading="Reg" code="REG"/><pairs count="1" from="3">
    <field heading="Code {n}" value="{earningCode}"/><field heading="Hours {n}" value="{hours|2}"/>
    </pairs></row></repeat><row><field value="T"/><field value="{file.hours}"/></row></rows>
    </template>
    """,
    """
    <template \(head) kind="csv"><file name="f.csv" encoding="windows-1252"/>
    <csv delimiter="semicolon" quote="always"/><rows><repeat group="employee earningCode"><row>
    <field value="{employee.lastName}, {employee.firstName}"/><field value="{earningCode}"/>
    <field value="{hours|clock-seconds}"/></row></repeat></rows></template>
    """,
    """
    <template \(head) kind="fixedWidth"><file name="f.txt" negativeHours="accepted"/>
    <fixedWidth length="40"/><rows><line>[HEAD]</line><repeat group="employee earningCode"><row>
    <field at="1-9" value="{employee.number}" align="right" fill="0" optional="yes"/>
    <field at="11-14" value="E{earningCode}"/>
    <field at="20-28" value="{hours|3 implied sign-always-behind}" align="right" fill="0"/></row>
    </repeat></rows></template>
    """,
    """
    <t:template \(xmlHead) kind="xml"><t:file name="f.xml"/>
    <t:document><a><t:repeat group="employee"><b n="{employee.number?}"><t:repeat
    group="earningCode date"><c code="{earningCode}" on="{date}">{hours|duration}</c></t:repeat></b>
    </t:repeat><sum>{file.hours|duration}</sum></a></t:document></t:template>
    """,
  ]
}
