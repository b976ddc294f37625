/// Names of the usual length; a few have what a file must quote, escape or encode.
enum InventedNames {
  static let first = [
    "James", "Maria", "Robert", "Patricia", "Guadalupe", "Michael", "Jennifer", "Christopher",
    "Linda", "David", "Elizabeth", "Ana", "Richard", "Susan", "Muhammad", "Jessica", "José",
    "Charles", "Karen", "Zoë",
  ]
  static let last = [
    "Smith", "Johnson", "Williams", "Hernandez", "Garcia", "Nguyen", "Davis", "Rodriguez",
    "Martinez", "O'Brien", "Anderson", "Washington", "Montgomery", "Lee", "Thompson", "Núñez",
    "Fitzgerald", "King, Jr.", "Patel", "Kowalski",
  ]
}
