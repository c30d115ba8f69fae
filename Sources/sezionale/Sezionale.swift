@main
enum Sezionale {
  static func main() {}
}
