import Diagnostics
import Files
import Testing

@testable import Site

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct PublishFailureTests {
    @Test("A disk that is full is told as that, and any other reason in the system's words, with the file")
    func refusals() {
        func told(_ code: Int32) -> Diagnostic {
            Publisher.diagnostic(.system(path: "public/a.html", operation: .write, code: code), at: "public/a.html")
        }
        #expect(told(ENOSPC).problem == .publishing(.diskFull))
        #expect(told(EIO).problem == .publishing(.writeFailed(reason: "Input/output error")))
        #expect([told(ENOSPC), told(EIO)].map(\.location?.file) == ["public/a.html", "public/a.html"])
    }
}
