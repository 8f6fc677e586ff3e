#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Whether this run of the tests writes its snapshots anew.
enum Recording {
    static let isOn = getenv("DIGEST_RECORD") != nil
}
