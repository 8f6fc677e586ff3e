public import Diagnostics
internal import Files

extension Configuration {
    /// The name of the file that is read without being told.
    public static let fileName = "digest.yml"

    /// The most bytes of a file: a hundred times what all options with their comments take.
    static let sizeLimit = 256_000

    /// Reads the configuration of a site.
    ///
    /// Paths in the file, and the defaults in their place, are relative to the folder of the file.
    ///
    /// - Parameter file: The file; without one `digest.yml` in the working folder, or the defaults where there is none.
    /// - Throws: ``Diagnostics`` with every mistake in the file.
    public init(readingFrom file: String? = nil) throws(Diagnostics) {
        let path = file ?? Self.fileName
        self.init()
        if let bytes = try Self.bytes(of: path, isNamed: file != nil) {
            self = try ConfigurationReader(file: path).read(bytes)
        }
        place(in: parentFolder(of: path) ?? "")
    }

    /// Makes the paths start at a folder, and takes its templates where it has any.
    mutating func place(in folder: String) {
        self.folder = folder
        if source != "-" { source = Self.path(source, in: folder) }
        output = Self.path(output, in: folder)
        lock = Self.path(Lock.fileName, in: folder)
        templates = templates.map { Self.path($0, in: folder) } ?? defaultTemplates(in: folder)
    }

    private static func bytes(of path: String, isNamed: Bool) throws(Diagnostics) -> [UInt8]? {
        do throws(FileError) {
            return try readFile(at: path, limit: sizeLimit)
        } catch {
            let problem: ConfigurationProblem
            switch error {
            case .missing where !isNamed: return nil
            case .missing, .notFolder: problem = .fileMissing
            case .tooLarge(_, _, let limit): problem = .tooLarge(limit: limit)
            default: problem = .unreadable(reason: error.reason)
            }
            throw Diagnostics(.configuration(problem), at: SourceLocation(file: path))
        }
    }

    private static func path(_ path: String, in folder: String) -> String {
        path.utf8.first == UInt8(ascii: "/") ? path : Files.path(of: path, below: folder)
    }
}
