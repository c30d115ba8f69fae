import Foundation
import TestSupport

/// What was asked of the disk, in order, and what a power cut may leave of it.
///
/// Until a file is synchronized each of its 512-byte sectors may be old or new; until the directory is, a file deleted may
/// come back. Synchronizing a new file keeps its name too, because SQLite's unix layer synchronizes the directory with it.
final class CrashJournal {
  typealias Files = [String: [UInt8]]

  private enum Entry {
    case done(DiskOperation)
    case confirmed(Int)
  }

  private var entries: [Entry] = []
  private let before: Files

  init(archive: String) {
    before = [archive: [UInt8]((try? Data(contentsOf: URL(fileURLWithPath: archive))) ?? Data())]
  }

  func record(_ operation: DiskOperation) {
    switch operation {
    case .read, .open: break
    default: entries.append(.done(operation))
    }
  }

  func confirm(_ act: Int) { entries.append(.confirmed(act)) }

  /// For every point of the record: the disk with nothing pending done, with all, and with random parts.
  func eachCrash(
    images: Int, using random: inout SplitMix64, _ body: (Files, _ confirmed: Int, _ place: String) -> Void
  ) {
    var durable = before
    var pending: [DiskOperation] = []
    var confirmed = 1
    for (index, entry) in entries.enumerated() {
      switch entry {
      case .confirmed(let act): confirmed = act
      case .done(.sync(let path)):
        for operation in pending where operation.path == path { operation.apply(to: &durable) }
        pending.removeAll { $0.path == path }
      case .done(.syncDirectory):
        for operation in pending where operation.isOfDirectory { operation.apply(to: &durable) }
        pending.removeAll(where: \.isOfDirectory)
      case .done(let operation): pending.append(operation)
      }
      for image in 0..<(pending.isEmpty ? 1 : images) {
        var files = durable
        for operation in pending {
          switch image {
          case 0: break
          case 1: operation.apply(to: &files)
          default: operation.applyPartly(to: &files, using: &random)
          }
        }
        body(files, confirmed, "entry \(index), image \(image)")
      }
    }
  }
}

extension DiskOperation {
  var path: String? {
    switch self {
    case .create(let path), .open(let path), .read(let path), .truncate(let path, _): path
    case .write(let path, _, _), .sync(let path), .delete(let path): path
    case .syncDirectory: nil
    }
  }

  var isOfDirectory: Bool {
    switch self {
    case .create, .delete: true
    default: false
    }
  }

  func apply(to files: inout CrashJournal.Files) {
    switch self {
    case .create(let path): files[path] = files[path] ?? []
    case .delete(let path): files[path] = nil
    case .truncate(let path, let size): files[path].map { files[path] = Array($0.prefix(size)) }
    case .write(let path, let offset, let bytes):
      // Written to a file whose name did not survive.
      guard var content = files[path] else { return }
      if content.count < offset + bytes.count {
        content += [UInt8](repeating: 0, count: offset + bytes.count - content.count)
      }
      content.replaceSubrange(offset..<offset + bytes.count, with: bytes)
      files[path] = content
    default: break
    }
  }

  /// Does it or not, by chance; a write may be torn between sectors.
  func applyPartly(to files: inout CrashJournal.Files, using random: inout SplitMix64) {
    guard case .write(let path, let offset, let bytes) = self, bytes.count > 512, random.next() % 4 == 0
    else {
      if Bool.random(using: &random) { apply(to: &files) }
      return
    }
    for start in stride(from: 0, to: bytes.count, by: 512) where Bool.random(using: &random) {
      let sector = Array(bytes[start..<min(start + 512, bytes.count)])
      DiskOperation.write(path, at: offset + start, sector).apply(to: &files)
    }
  }
}
