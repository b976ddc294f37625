// swift-tools-version: 6.2
import PackageDescription

// Every target gets the same language settings, so that no module is laxer than its neighbours.
// Warnings are errors everywhere: a warning in code that decides wages is a defect.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// For what the campaigns of generated timesheets run through: they count by the hundred million,
/// and are optimized even where the rest is built for debugging.
let optimized = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// For what is called for every field of every row from the rooms beside it: its bodies are compiled
/// into those that call them.
let inlined =
  settings + [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]

/// A room of the house: a library module and the rooms below it that it may import.
func room(
  _ name: String, imports: [Target.Dependency] = [], settings: [SwiftSetting] = settings
) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings)
}

/// The tests of one room.
func tests(
  of name: String, imports: [Target.Dependency] = [], data: [String] = [],
  settings: [SwiftSetting] = settings
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name), "PayrollTestSupport"] + imports,
    path: "Tests/" + name + "Tests",
    exclude: data,
    swiftSettings: settings)
}

let package = Package(
  name: "PayrollExport",
  products: [
    .executable(name: "payroll-export", targets: ["payroll-export"])
  ],
  targets: [
    // C libraries from Debian, found with pkg-config.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    // Calls of the kernel that glibc hides from Swift.
    .systemLibrary(name: "CLinux"),

    // The foundations: bytes without meaning, and the vocabulary without input or output.
    room("PayrollBytes", imports: ["CLibCrypto", "CLinux"]),
    room("PayrollModel"),

    // The rooms. Arrows go down only; siblings do not import each other.
    room("TimeZones", imports: ["PayrollModel", "PayrollBytes"]),
    room("LawText", imports: ["PayrollModel", "PayrollBytes"]),
    room(
      "TimeRules", imports: ["LawText", "PayrollModel", "PayrollBytes"], settings: optimized),
    room("WageRules", imports: ["LawText", "PayrollModel", "PayrollBytes"]),
    room("RowReading", imports: ["PayrollModel", "PayrollBytes"], settings: inlined),
    room("TimeSources", imports: ["PayrollModel", "PayrollBytes"]),
    room("TrackTik", imports: ["TimeSources", "RowReading", "PayrollModel", "PayrollBytes"]),
    room(
      "PunchTable",
      imports: ["TimeSources", "RowReading", "TimeZones", "PayrollModel", "PayrollBytes"]),
    room("WebClient", imports: ["PayrollBytes", "CCurl"]),
    // What must not be seen, and what must happen once: for everything that speaks to the outside.
    room("Secrets"),
    room("OnceOnly", imports: ["PayrollModel", "PayrollBytes"]),
    room(
      "TrackTikServer",
      imports: ["TimeSources", "OnceOnly", "Secrets", "WebClient", "PayrollModel", "PayrollBytes"]),
    room(
      "TrackTikPull",
      imports: [
        "TrackTikServer", "TrackTik", "TimeSources", "OnceOnly", "WebClient", "PayrollModel",
        "PayrollBytes",
      ]),
    room(
      "TrackTikPublish",
      imports: [
        "TrackTikServer", "TimeSources", "OnceOnly", "WebClient", "PayrollModel", "PayrollBytes",
      ]),
    room(
      "TrackTikSource",
      imports: [
        "TrackTikPublish", "TrackTikPull", "TrackTikServer", "TrackTik", "TimeSources", "OnceOnly",
        "Secrets", "PayrollModel", "PayrollBytes",
      ]),
    room(
      "PayrollMapper",
      imports: [
        "TimeRules", "WageRules", "LawText", "TimeZones", "PayrollModel", "PayrollBytes",
      ]),
    // What a template says, below the room that prints it and the one that reads it back.
    room("PayrollTemplates", imports: ["PayrollModel", "PayrollBytes", "CLibXML2"]),
    room("TemplateWriter", imports: ["PayrollTemplates", "PayrollModel", "PayrollBytes"]),
    room(
      "OutputReader", imports: ["PayrollTemplates", "PayrollModel", "PayrollBytes", "CLibXML2"]),
    room("RunFiles", imports: ["PayrollModel", "PayrollBytes"]),
    // What happened to what was paid.
    room("PayrollLedger", imports: ["PayrollModel", "PayrollBytes", "CLinux", "CSQLite"]),
    // A finished run as people look at it, and the same as a workbook.
    room("PayrollReview", imports: ["RunFiles", "PayrollModel", "PayrollBytes", "CZLib"]),
    room(
      "ReviewWorkbook",
      imports: ["PayrollReview", "RunFiles", "PayrollModel", "PayrollBytes", "CXlsxWriter"]),
    room(
      "RuleCases",
      imports: [
        "PayrollMapper", "TimeRules", "WageRules", "LawText", "TimeZones", "PayrollModel",
        "PayrollBytes",
      ]),
    room(
      "PayrollConfiguration",
      imports: [
        "PayrollMapper", "PayrollTemplates", "TrackTikSource", "PunchTable", "TimeSources",
        "PayrollReview", "TimeRules", "WageRules", "TimeZones", "PayrollModel", "PayrollBytes",
      ]),
    // The whole way as values: what the command calls, and tests without a process.
    room(
      "PayrollRun",
      imports: [
        "PayrollConfiguration", "ReviewWorkbook", "PayrollReview", "PayrollLedger", "RunFiles",
        "TemplateWriter", "OutputReader", "PayrollTemplates", "OnceOnly", "TimeSources",
        "PayrollMapper", "TimeRules", "TimeZones", "PayrollModel", "PayrollBytes",
      ]),

    // The command: parse arguments, wire the rooms, print. Nothing else knows a terminal.
    .executableTarget(
      name: "payroll-export",
      dependencies: [
        "PayrollRun", "PayrollConfiguration", "PayrollReview", "PayrollLedger", "RunFiles",
        "PayrollTemplates", "TemplateWriter", "OutputReader", "PayrollMapper", "OnceOnly",
        "TimeSources", "RuleCases", "WageRules",
        "TimeRules", "LawText", "TimeZones", "PayrollModel", "PayrollBytes",
      ],
      swiftSettings: settings),

    // The seeded generator behind Benchmarks/run, the measure behind Benchmarks/run-writer, and what
    // they share.
    .target(
      name: "BenchmarkSupport", path: "Benchmarks/BenchmarkSupport", swiftSettings: settings),
    .executableTarget(
      name: "generate-time-data",
      dependencies: ["BenchmarkSupport", "PayrollModel", "PayrollBytes"],
      path: "Benchmarks/generate-time-data",
      swiftSettings: settings),
    .executableTarget(
      name: "measure-writer",
      dependencies: [
        "BenchmarkSupport", "OutputReader", "RunFiles", "TemplateWriter", "PayrollTemplates",
        "PayrollModel", "PayrollBytes",
      ],
      path: "Benchmarks/measure-writer",
      swiftSettings: settings),

    // Tests, one target per room, and what they share.
    .target(
      name: "PayrollTestSupport",
      dependencies: ["TimeRules", "PayrollModel", "PayrollBytes"],
      path: "Tests/PayrollTestSupport",
      swiftSettings: optimized),
    tests(of: "PayrollBytes"),
    tests(of: "PayrollModel"),
    tests(
      of: "TimeRules", imports: ["LawText", "PayrollModel", "PayrollBytes"], settings: optimized),
    tests(of: "TimeZones", imports: ["PayrollModel", "PayrollBytes"]),
    tests(of: "WageRules", imports: ["LawText", "PayrollModel", "PayrollBytes"]),
    tests(
      of: "RuleCases", imports: ["TimeRules", "WageRules", "PayrollModel", "PayrollBytes"]),
    tests(of: "RowReading", imports: ["PayrollModel", "PayrollBytes"]),
    tests(
      of: "TrackTik", imports: ["TimeSources", "RowReading", "PayrollModel", "PayrollBytes"]),
    tests(
      of: "PunchTable",
      imports: ["TimeSources", "RowReading", "TimeZones", "PayrollModel", "PayrollBytes"]),
    tests(of: "WebClient"),
    // Against the simulator in Tests/Simulator, a process of its own.
    tests(
      of: "TrackTikPull",
      imports: [
        "TrackTikServer", "TrackTik", "TimeSources", "OnceOnly", "Secrets", "WebClient",
        "PayrollModel", "PayrollBytes",
      ]),
    tests(
      of: "TrackTikPublish",
      imports: [
        "TrackTikServer", "TimeSources", "OnceOnly", "Secrets", "WebClient", "PayrollModel",
        "PayrollBytes",
      ]),
    tests(
      of: "TrackTikSource",
      imports: ["TrackTikServer", "TimeSources", "OnceOnly", "PayrollModel", "PayrollBytes"]),
    tests(
      of: "TrackTikServer",
      imports: ["TimeSources", "OnceOnly", "Secrets", "WebClient", "PayrollModel", "PayrollBytes"]),
    tests(of: "Secrets"),
    tests(of: "TimeSources", imports: ["PayrollModel", "PayrollBytes"]),
    tests(of: "LawText", imports: ["PayrollModel", "PayrollBytes"]),
    tests(of: "OnceOnly", imports: ["PayrollBytes"]),
    tests(
      of: "PayrollMapper",
      imports: ["TimeRules", "WageRules", "PayrollModel", "PayrollBytes"]),
    tests(of: "PayrollTemplates", imports: ["PayrollModel", "PayrollBytes"]),
    // Against files that are written by hand.
    tests(
      of: "OutputReader", imports: ["PayrollTemplates", "PayrollModel", "PayrollBytes"]),
    // And the writer and the reader together: each judges the other.
    tests(
      of: "TemplateWriter",
      imports: ["OutputReader", "PayrollTemplates", "PayrollModel", "PayrollBytes"],
      data: ["Golden"]),
    tests(of: "PayrollLedger", imports: ["PayrollModel", "PayrollBytes", "CSQLite"]),
    tests(of: "RunFiles", imports: ["PayrollModel", "PayrollBytes"]),
    tests(of: "PayrollReview", imports: ["RunFiles", "PayrollModel", "PayrollBytes"]),
    tests(
      of: "ReviewWorkbook", imports: ["PayrollReview", "RunFiles", "PayrollModel", "PayrollBytes"]),
    tests(
      of: "PayrollRun",
      imports: [
        "PayrollConfiguration", "PayrollReview", "PayrollLedger", "RunFiles", "TemplateWriter",
        "PayrollTemplates",
        "PayrollMapper", "WageRules", "TimeSources", "TimeZones", "PayrollModel", "PayrollBytes",
      ]),
    tests(
      of: "PayrollConfiguration",
      imports: [
        "PayrollMapper", "PayrollTemplates", "TrackTikSource", "TrackTikPull", "TrackTikServer",
        "OnceOnly", "PunchTable", "TimeSources", "TimeRules", "WageRules", "PayrollModel",
        "PayrollBytes",
      ]),
    // Transcripts of the built command, from the outside.
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "payroll-export", "PayrollTestSupport", "PayrollConfiguration", "PayrollLedger", "RunFiles",
        "PayrollTemplates", "TemplateWriter", "PayrollMapper", "TrackTik", "TimeRules",
        "PayrollModel",
        "PayrollBytes",
      ],
      path: "Tests/CommandTests",
      exclude: ["Transcripts", "Faults"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// Deliberate mistakes are built and tested one by one: PAYROLL_ROOM names a room, and behind it those
// that it stands on beside the foundations, and leaves out everything else but its tests.
if let names = Context.environment["PAYROLL_ROOM"]?.split(separator: " ").map(String.init),
  let name = names.first
{
  let kept =
    [
      "CLibCrypto", "CLinux", "PayrollBytes", "PayrollModel", "LawText", "TimeRules",
      "PayrollTestSupport",
    ]
    + names
    + [name + "Tests"]
  package.products = []
  package.targets.removeAll { !kept.contains($0.name) }
}

// Fuzzing needs sanitizers and a main function that is not ours: PAYROLL_FUZZING leaves out every
// other program and the tests, and adds a program for each of these folders in Fuzzing.
if Context.environment["PAYROLL_FUZZING"] != nil {
  let fuzzers = [
    "fuzz-template", "fuzz-earning-codes", "fuzz-finished-file", "fuzz-page", "fuzz-configuration",
    "fuzz-period", "fuzz-punches",
  ]
  package.products = []
  package.targets.removeAll { $0.type == .executable || $0.type == .test }
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Fuzzing/CLibFuzzer"),
    .target(
      name: "FuzzSupport", dependencies: ["PayrollModel"], path: "Fuzzing/FuzzSupport",
      swiftSettings: settings),
  ]
  package.targets += fuzzers.map { name in
    .executableTarget(
      name: name,
      dependencies: [
        "CLibFuzzer", "FuzzSupport", "OutputReader", "TemplateWriter", "PayrollTemplates",
        "TrackTik", "PunchTable", "PayrollConfiguration", "PayrollMapper", "RuleCases", "TimeRules",
        "PayrollModel", "PayrollBytes",
      ],
      path: "Fuzzing/" + name,
      exclude: ["seeds", "dictionary"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
  }
}
