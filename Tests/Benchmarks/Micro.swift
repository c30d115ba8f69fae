import Elettorato
import Foundation

/// Goal 15 inside one process: day arithmetic, age, and putting names in the order of the lists.
enum Micro {
  /// Prints nanoseconds a difference, nanoseconds an age, and seconds to sort the keys of `people` people.
  static func run(people: Int) {
    print(differences(10_000_000))
    print(ages(10_000_000))
    print(sorting(people))
  }

  private static func differences(_ count: Int) -> Double {
    var random = Random()
    let day = Giorno(numero: 20_233)
    var sum = 0
    let time = processorTime {
      for _ in 0..<count {
        let born = Giorno(
          anno: 1920 + random.below(100), mese: 1 + random.below(12), giorno: 1 + random.below(28))
        sum &+= born.map { day - $0 } ?? 0
      }
    }
    keep(sum)
    return time * 1e9 / Double(count)
  }

  /// The age as the law counts it: the day on which 18 years are complete, against another day.
  private static func ages(_ count: Int) -> Double {
    var random = Random()
    let day = Giorno(numero: 20_233)
    var sum = 0
    let time = processorTime {
      for _ in 0..<count {
        let born = Giorno(numero: day.numero - random.below(36_500))
        sum &+= born.aggiungendo(anni: 18) <= day ? 1 : 0
      }
    }
    keep(sum)
    return time * 1e9 / Double(count)
  }

  private static func sorting(_ people: Int) -> Double {
    var random = Random()
    var keys: [ChiaveAlfabetica] = []
    keys.reserveCapacity(people)
    for number in 0..<people {
      keys.append(
        ChiaveAlfabetica(
          cognome: surname(&random),
          nome: Names.women[random.below(Names.women.count)], nascita: Giorno(numero: random.below(30_000)),
          fascicolo: number))
    }
    let time = processorTime { keys.sort() }
    keep(keys.first?.bytes.count ?? 0)
    return time
  }

  /// Three or four syllables: about as many different beginnings as the surnames of a city.
  private static func surname(_ random: inout Random) -> String {
    let syllables = [
      "ro", "bian", "fer", "mo", "gal", "lom", "cat", "ber", "zan", "san", "vi", "del", "cor", "pa", "gri",
    ]
    return (0..<3 + random.below(2)).map { _ in syllables[random.below(syllables.count)] }.joined()
  }

  /// Seconds of this process alone: another program on the same core does not count.
  private static func processorTime(_ body: () -> Void) -> Double {
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  /// What was computed must be used, or the compiler leaves the computation out.
  @inline(never) private static func keep(_ value: Int) { if value == .min { print(value) } }
}
