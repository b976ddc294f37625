import Foundation
import PayrollBytes
import PayrollModel
import PayrollTemplates
import PayrollTestSupport
import TemplateWriter
import Testing

@testable import PayrollRun

/// A template tried without a company: people of an example, settings and codes of the template.
@Suite("Previews of templates")
struct PreviewTests {
  private func catalogue(_ folder: String? = SharedFolder.packageRoot) -> TemplateCatalogue {
    TemplateCatalogue(dataFolder: folder)
  }

  private func template(_ name: String) throws -> Template {
    let path = try catalogue().path(name)
    return try Template.read(InputBuffer.array(of: path), file: path)
  }

  private func folder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "preview-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      let path = "\(folder)/\(name)"
      try Folder.make(Folder.parent(of: path))
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    try body(folder)
  }

  // MARK: The example

  @Test("The example has people of every bucket, two rates, two sites and double time")
  func example() throws {
    let batch = try #require(ExampleBatch.make())
    #expect(batch.id.description == "EXAMPLE-20261107-1" && batch.company == "Harbor Guard")
    #expect(batch.period.description == "2026-10-25..2026-11-07")
    #expect(batch.period.payDate?.description == "2026-11-14")
    #expect(batch.employees.indices.map(batch.number) == ["0201", "0202", "0203", "0204"])
    #expect(batch.employees.map(\.lineCount) == [7, 3, 3, 5])
    #expect(Set(batch.lines.map(\.bucket)) == Set(Bucket.allCases))
    #expect(Set(batch.lines.map(\.rate)) == [185_000, 190_000, 212_500])
    #expect(Set(batch.lines.map(\.multiplier)) == [10_000, 15_000, 20_000])
    // 40 + 6.25 + 2, then 8 + 8 + 7 h 20 min 30 s, then 8 + 7.5 + 8, then 40 hours.
    let seconds = batch.employees.map { batch.lines[$0.lineRange].reduce(0) { $0 + $1.seconds } }
    #expect(seconds == [173_700, 84_030, 84_600, 144_000])
    #expect(
      batch.lines.filter(\.isWorked).allSatisfy { [.regular, .overtime].contains($0.bucket) })
    #expect(batch.lines.filter { !$0.isWorked }.allSatisfy { $0.bucket.rawValue >= 2 })
    for (place, employee) in batch.employees.enumerated() {
      #expect(batch.lines[employee.lineRange].allSatisfy { Int($0.employee) == place })
      #expect(batch.lines[employee.lineRange].allSatisfy { batch.period.contains($0.workday) })
    }
    let data = batch.timeData
    #expect(data.accounts.map { data.text.string($0.number) } == ["S1", "S2"])
    #expect(data.positions.map { data.text.string($0.number) } == ["110", "210"])
    #expect(data.positions.map(\.account.place) == [0, 1])
    #expect(data.employees.allSatisfy { $0.region.place == 0 })
    #expect(data.regions.map { data.text.string($0.name) } == ["North"])
    let codes = batch.lines.filter { $0.bucket == .sick }.map { data.labels[$0.payCode] }
    #expect(codes == ["SICK"] && !batch.isBlocked)
  }

  // MARK: The catalogue

  @Test("Templates are found by id or by path, and one that is not there is guessed at")
  func paths() throws {
    let catalogue = catalogue()
    #expect(catalogue.ids.contains("generic-csv") && catalogue.ids == catalogue.ids.sorted())
    #expect(
      try catalogue.path("generic-csv") == "\(SharedFolder.packageRoot)/Templates/generic-csv.xml")
    let path = "\(SharedFolder.packageRoot)/Templates/adp-run.xml"
    #expect(try catalogue.path(path) == path)
    #expect(
      SmallRun.refusal { try catalogue.path("generic-cvs") }
        == "missingInput: there is no template "
        + "\"generic-cvs\" (did you mean \"generic-csv\"?)")
    #expect(
      SmallRun.refusal { try catalogue.path("/none/generic-csv.xml") }
        .hasPrefix("missingInput: there is no template \"/none/generic-csv.xml\""))
    #expect(SmallRun.refusal { try catalogue.checkAny() } == "none")
  }

  @Test("A template's sample is that of a chosen setting, or its own, or none")
  func samples() throws {
    let catalogue = catalogue()
    let folder = "\(SharedFolder.packageRoot)/Mappings/earning-codes"
    let paxml = try template("paxml")
    let choice = try #require(
      paxml.settings.first { $0.type == .choice && $0.choices.contains("fortnox") })
    #expect(catalogue.samplePath(paxml) == "\(folder)/paxml.csv")
    #expect(catalogue.samplePath(paxml, [choice.name: "fortnox"]) == "\(folder)/paxml-fortnox.csv")
    #expect(catalogue.samplePath(paxml, ["another": "fortnox"]) == "\(folder)/paxml.csv")
    #expect(catalogue.samplePath(paxml, [choice.name: "none"]) == "\(folder)/paxml.csv")
    #expect(catalogue.samplePath(try template("generic-csv")) == "\(folder)/generic-csv.csv")
  }

  @Test("A mapping that is given is read; what is wrong with it is told")
  func mappings() throws {
    let generic = try template("generic-csv")
    let head = "bucket,multiplier,payCode,earningCode\n"
    try folder(["a.csv": head + "regular,*,*,R\n", "b.csv": "x,y\n"]) { (folder) throws in
      let catalogue = catalogue()
      #expect(
        try catalogue.earningCodes("\(folder)/a.csv", for: generic, [:]).codes == ["R"])
      #expect(
        SmallRun.refusal { try catalogue.earningCodes("\(folder)/b.csv", for: generic, [:]) }
          .hasPrefix("badFile: "))
      #expect(
        SmallRun.refusal { try catalogue.earningCodes("\(folder)/c.csv", for: generic, [:]) }
          == "file: open \(folder)/c.csv")
    }
  }

  // MARK: The plan

  @Test("What was not given is the template's example, and is said")
  func notes() throws {
    let adp = try template("adp-workforce-now")
    let example = try #require(ExampleBatch.make())
    let plain = try PreviewPlan(adp, settings: [:], earningCodes: nil, schema: nil, catalogue())
    #expect(plain.plan.fileName(for: example) == "PRABCEPI.csv")
    let codes =
      "the earning codes are those of \(SharedFolder.packageRoot)/Mappings/earning-codes/"
      + "adp-workforce-now.csv"
    #expect(plain.notes == ["companyCode is ABC, the template's example", codes])
    let given = try PreviewPlan(
      adp, settings: ["companyCode": "XYZ"], earningCodes: nil, schema: nil, catalogue())
    #expect(given.plan.fileName(for: example) == "PRXYZEPI.csv" && given.notes == [codes])
    let wrong = SmallRun.refusal {
      try PreviewPlan(
        adp, settings: ["companyCode": "too long a code"], earningCodes: nil, schema: nil,
        catalogue())
    }
    #expect(wrong.hasPrefix("badFile: "), "\(wrong)")
    let schema = SmallRun.refusal {
      try PreviewPlan(adp, settings: [:], earningCodes: nil, schema: "/none.xsd", catalogue())
    }
    #expect(schema == "file: open /none.xsd")
  }

  @Test("Without a sample the codes are made up, and those of the person are not remarked on")
  func invented() throws {
    let text = """
      <template xmlns="urn:payroll-export:template:1" id="ours" vendor="v" title="t" kind="csv">
      <evidence status="documented">Ours.</evidence><upload>By hand.</upload>
      <file name="t.csv" encoding="utf-8" lineEnd="lf"/>
      <csv delimiter="comma" quote="needed" header="no"/>
      <rows><repeat group="employee earningCode"><row><field value="{employee.number}"/>\
      <field value="{earningCode}"/><field value="{hours|2}"/></row></repeat></rows></template>
      """
    try folder([
      "ours.xml": text, "c.csv": "bucket,multiplier,payCode,earningCode\nregular,*,*,R\n",
    ]) {
      folder in
      let path = try catalogue(folder).path("\(folder)/ours.xml")
      let ours = try Template.read(InputBuffer.array(of: path), file: path)
      let made = try PreviewPlan(
        ours, settings: [:], earningCodes: nil, schema: nil, catalogue(folder))
      #expect(made.notes == ["the earning codes are made up: REG, OT, DT, HOL, SICK, VAC"])
      let given = try PreviewPlan(
        ours, settings: [:], earningCodes: "\(folder)/c.csv", schema: nil, catalogue(folder))
      #expect(given.notes == [] && given.plan.earningCodes.codes == ["R"])
    }
  }
}
