/// Invented people's names: letters with accents and apostrophes are among them, as in any register.
enum Names {
  static let surnames = [
    "Rossi", "Bianchi", "D'Angelo", "De Luca", "Esposito", "Ferrari", "Nicolò", "Kovačević", "Wójcik",
    "Charrère",
    "Amato", "Barbieri", "Colombo", "Conti", "Costa", "Fontana", "Gallo", "Giordano", "Greco", "Leone",
    "Lombardi",
    "Longo", "Mancini", "Marini", "Martinelli", "Moretti", "Pellegrini", "Ricci", "Rinaldi", "Romano",
    "Santoro",
    "Serra", "Testa", "Villa", "Vitale", "Zanella",
  ]
  static let women = [
    "Anna", "Beatrice", "Chiara", "Desirée", "Elena", "Federica", "Giulia", "Irene", "Laura", "Maria Grazia",
    "Noemi",
    "Paola", "Rosa", "Sara", "Teresa", "Zoë",
  ]
  static let men = [
    "Andrea", "Bruno", "Carlo", "Davide", "Enrico", "Francesco", "Giovanni", "Ivo", "Luca", "Mario",
    "Niccolò", "Paolo",
    "Renato", "Stefano", "Tommaso", "Ugo",
  ]
}
