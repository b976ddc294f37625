import PayrollBytes
import PayrollTestSupport
import Testing

/// The picture of the house in docs/architecture.md is what the sources import.
@Suite("The architecture page agrees with the sources")
struct ArchitectureTests {
  private static let root = SharedFolder.packageRoot

  /// The modules of the page in its order, from the top down, with what each imports.
  private static func table() throws -> [(name: String, imports: Set<String>)] {
    let text = String(
      decoding: try InputBuffer.array(of: "\(root)/docs/architecture.md"), as: UTF8.self)
    return text.split(separator: "\n").compactMap { row in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        String(cell).trimmed
      }
      guard cells.count == 5, cells[1].hasPrefix("`"), modules.contains(cells[1].unquoted) else {
        return nil
      }
      let imports = cells[3].split(separator: ",").map { String($0).trimmed }
      return (cells[1].unquoted, Set(imports).intersection(modules))
    }
  }

  private static let modules: Set<String> = Set(
    ((try? Folder.names(in: "\(root)/Sources")) ?? []).filter {
      Folder.kind(of: "\(root)/Sources/\($0)") == .folder
    })

  /// What the files of a module import.
  private static func imports(of module: String) throws -> Set<String> {
    var found: Set<String> = []
    for file in files(under: "\(root)/Sources/\(module)") {
      let text = String(decoding: try InputBuffer.array(of: file), as: UTF8.self)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count
        else { continue }
        found.insert(String(words[place + 1]))
      }
    }
    return found.intersection(modules)
  }

  private static func files(under folder: String) -> [String] {
    ((try? Folder.names(in: folder)) ?? []).flatMap { name in
      let path = "\(folder)/\(name)"
      if Folder.kind(of: path) == .folder { return files(under: path) }
      return name.hasSuffix(".swift") ? [path] : []
    }
  }

  @Test("Each module imports what its row says, and nothing above itself")
  func imports() throws {
    let table = try Self.table()
    let rows = Dictionary(table.map { ($0.name, $0.imports) }, uniquingKeysWith: { $1 })
    let swift = Self.modules.filter { !Self.files(under: "\(Self.root)/Sources/\($0)").isEmpty }
    #expect(Set(rows.keys).subtracting(["CLinux"]) == swift)
    for (place, row) in table.enumerated() where swift.contains(row.name) {
      #expect(try Self.imports(of: row.name) == row.imports, "\(row.name)")
      let above = Set(table[...place].map(\.name))
      #expect(row.imports.isDisjoint(with: above), "\(row.name) imports what stands above it")
    }
  }

  @Test("No room but those of a source knows its name, and one registry")
  func sourceNames() throws {
    let registry = "/PayrollConfiguration/TimeSourceKind.swift"
    for module in Self.modules where !module.hasPrefix("TrackTik") && module != "PunchTable" {
      for file in Self.files(under: "\(Self.root)/Sources/\(module)")
      where !file.hasSuffix(registry) {
        let text = String(decoding: try InputBuffer.array(of: file), as: UTF8.self).lowercased()
        for name in ["tracktik", "punchtable", "punchsource"] {
          #expect(!text.contains(name), "\(file) has the word \(name)")
        }
      }
    }
  }

  @Test("Package.swift lets each module import what its row says")
  func package() throws {
    let text = String(
      decoding: try InputBuffer.array(of: "\(Self.root)/Package.swift"), as: UTF8.self)
    let table = try Self.table()
    #expect(table.count > 15)
    for row in table where row.name != "payroll-export" && row.name != "CLinux" {
      let parts = text.components(splitBy: "\"\(row.name)\"")
      let declaration = parts.first { $0.before.hasSuffix("room(") }?.after.prefix { $0 != ")" }
      let allowed = Self.modules.filter { declaration?.contains("\"\($0)\"") ?? false }
      #expect(allowed == row.imports, "\(row.name)")
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  fileprivate var unquoted: String { filter { $0 != "`" } }

  /// The text around each place of another one, blanks before it left out.
  fileprivate func components(splitBy mark: String) -> [(before: String, after: String)] {
    var found: [(before: String, after: String)] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      let before = self[..<range.lowerBound]
      found.append(
        (
          String(String(before.reversed().drop { $0 == " " || $0 == "\n" }.reversed())),
          String(self[range.upperBound...])
        ))
      rest = rest[range.upperBound...]
    }
    return found
  }
}
