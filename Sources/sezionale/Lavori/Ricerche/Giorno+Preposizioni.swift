import Elettorato

/// Days in the sentences of the searches, in one word: `giorno.del` for `giorno.esteso(.del)`.
extension Giorno {
  var il: String { esteso(.il) }
  var del: String { esteso(.del) }
  var dal: String { esteso(.dal) }
  var al: String { esteso(.al) }
}
