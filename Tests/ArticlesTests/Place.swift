import Diagnostics

/// The place in a file. Testing has a type of the same name, so it is named where Testing is not imported.
typealias Place = SourceLocation
