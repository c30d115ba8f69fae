import Testing

@testable import sezionale
