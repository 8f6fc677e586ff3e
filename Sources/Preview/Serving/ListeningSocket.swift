internal import Diagnostics

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A socket that only programs on this machine can connect to.
final class ListeningSocket: Sendable {
    /// The port that it listens on.
    let port: Int
    let descriptor: Int32

    /// So many ports behind one that is taken are tried.
    private static let tries = 100

    /// Listens on a port of 127.0.0.1.
    ///
    /// - Parameters:
    ///   - port: The port; 0 takes any that is free.
    ///   - orNext: Whether the next free one is taken where it is not free.
    /// - Throws: `Diagnostics` where there is no such port, or it is taken or refused.
    init(port: Int, orNext: Bool = false) throws(Diagnostics) {
        guard let first = UInt16(exactly: port) else { throw Diagnostics(.preview(.portInvalid(port))) }
        let last = orNext && port > 0 ? min(Int(UInt16.max), port + Self.tries) : port
        var next = first
        while true {
            do throws(SystemRefusal) {
                (descriptor, self.port) = try Self.listen(on: next)
                return
            } catch {
                guard error.code == EADDRINUSE else {
                    throw Diagnostics(.preview(.portRefused(Int(next), reason: error.reason)))
                }
                guard next < last else { throw Diagnostics(.preview(.portTaken(port))) }
                next += 1
            }
        }
    }

    deinit { close(descriptor) }

    private static func listen(on port: UInt16) throws(SystemRefusal) -> (Int32, Int) {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw SystemRefusal(code: errno) }
        setNonblockingAndPrivate(descriptor)
        var isOn: Int32 = 1
        // Else the port would be taken for a minute after the last preview ended.
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                guard bind(descriptor, name, length) == 0, Self.listen(descriptor) == 0 else { return Int32(-1) }
                return getsockname(descriptor, name, &length)
            }
        }
        guard result == 0 else {
            let code = errno
            close(descriptor)
            throw SystemRefusal(code: code)
        }
        return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
    }

    /// The system call, under a name that no method hides.
    private static func listen(_ descriptor: Int32) -> Int32 {
        #if canImport(Glibc)
            Glibc.listen(descriptor, SOMAXCONN)
        #elseif canImport(Musl)
            Musl.listen(descriptor, SOMAXCONN)
        #else
            Darwin.listen(descriptor, SOMAXCONN)
        #endif
    }

    /// Takes a connection that waits.
    ///
    /// - Returns: Its socket; `nil` where none waits.
    /// - Throws: ``SystemRefusal`` where there is one that cannot be taken now.
    func accept() throws(SystemRefusal) -> Int32? {
        let connection = acceptConnection(descriptor, nil, nil)
        guard connection >= 0 else {
            let code = errno
            // The one that came first has gone again.
            if [EAGAIN, EWOULDBLOCK, ECONNABORTED, EINTR].contains(code) { return nil }
            throw SystemRefusal(code: code)
        }
        setNonblockingAndPrivate(connection)
        var isOn: Int32 = 1
        // By itself, the system holds a small answer back until the browser confirms the one before (RFC 1122, 4.2.3.4).
        setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
        #if canImport(Darwin)
            setsockopt(connection, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
        #endif
        return connection
    }
}

#if canImport(Glibc)
    private let acceptConnection = Glibc.accept
#elseif canImport(Musl)
    private let acceptConnection = Musl.accept
#else
    private let acceptConnection = Darwin.accept
#endif
