/// A distance on paper, in tenths of a point: fine enough for print, whole so that layout is exact everywhere.
package struct Length: Sendable, Equatable, Comparable {
  package let tenths: Int

  package init(tenths: Int) { self.tenths = tenths }

  package static func mm(_ millimetres: Double) -> Length {
    Length(tenths: Int((millimetres * 7200 / 254).rounded()))
  }

  package static func points(_ points: Double) -> Length {
    Length(tenths: Int((points * 10).rounded()))
  }

  package static func < (left: Length, right: Length) -> Bool { left.tenths < right.tenths }
}

/// A sheet and the margins kept free, the wider one on the left for binding.
package struct PageShape: Sendable, Equatable {
  package var width: Length
  package var height: Length
  package var left: Length
  package var right: Length
  package var top: Length
  package var bottom: Length

  package init(width: Length, height: Length, left: Length, right: Length, top: Length, bottom: Length) {
    self.width = width
    self.height = height
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
  }

  /// A4 lying, for lists.
  package static let landscape = PageShape(
    width: .mm(297), height: .mm(210), left: .mm(20), right: .mm(10), top: .mm(9), bottom: .mm(7.5))

  /// A4 standing, for acts and letters.
  package static let portrait = PageShape(
    width: .mm(210), height: .mm(297), left: .mm(25), right: .mm(20), top: .mm(17), bottom: .mm(10))
}
