// swift-tools-version: 6.2
import PackageDescription

/// The same rules for every target: Swift 6, every unsafe operation spelled out, no hidden existential or import.
///
/// Where the gate asks for it warnings are errors; nobody else's compiler, newer than ours, stops on one.
let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["SEZIONALE_SEVERO"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
  name: "sezionale",
  products: [
    .executable(name: "sezionale", targets: ["sezionale"])
  ],
  targets: [
    // Technique: knows no elections.
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: settings),
    .target(name: "CSV", swiftSettings: settings),
    .target(name: "Sistema", swiftSettings: settings),

    // Core: the law, as values and pure functions.
    .target(name: "Elettorato", swiftSettings: settings),

    // Edges: where the core meets files, the disk and paper.
    .target(name: "Rendering", dependencies: ["CSV"], swiftSettings: settings),
    .target(name: "Archivio", dependencies: ["CSV", "Elettorato", "SQLite"], swiftSettings: settings),
    .target(name: "Tracciati", dependencies: ["Elettorato", "CSV"], swiftSettings: settings),
    .target(name: "Modulistica", dependencies: ["Elettorato", "Rendering"], swiftSettings: settings),

    // Application: what the office does, without words and without a screen.
    .target(
      name: "Ufficio",
      dependencies: [
        "Archivio", "CSV", "Elettorato", "Modulistica", "Rendering", "SQLite", "Sistema", "Tracciati",
      ],
      swiftSettings: settings),

    // Shell: words in, words out.
    .executableTarget(
      name: "sezionale",
      dependencies: [
        "Archivio", "CSV", "Elettorato", "Modulistica", "Rendering", "SQLite", "Sistema", "Tracciati",
        "Ufficio",
      ],
      swiftSettings: settings),

    // Tests stand beside what they promise.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "SQLiteTests", dependencies: ["SQLite", "CSQLite", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "CSVTests", dependencies: ["CSV", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ElettoratoTests", dependencies: ["Elettorato", "TestSupport"], exclude: ["Oracoli"],
      swiftSettings: settings),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "TracciatiTests", dependencies: ["Tracciati", "CSV", "Elettorato", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ArchivioTests", dependencies: ["Archivio", "CSQLite", "Elettorato", "SQLite", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ModulisticaTests", dependencies: ["Modulistica", "Elettorato", "Rendering"],
      swiftSettings: settings),
    .testTarget(
      name: "UfficioTests",
      dependencies: ["Archivio", "Elettorato", "SQLite", "Sistema", "TestSupport", "Tracciati", "Ufficio"],
      swiftSettings: settings),
    .testTarget(
      name: "ComandiTests",
      dependencies: [
        "Archivio", "Elettorato", "Rendering", "Sistema", "TestSupport", "Ufficio", "sezionale",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "Benchmarks", dependencies: ["Elettorato"], path: "Tests/Benchmarks", exclude: ["MISURE.md"],
      swiftSettings: settings),
  ]
)
