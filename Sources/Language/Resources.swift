import CLanguageResources

/// The word lists and tables that are embedded in the program, by file name.
enum Resource {
    /// The bytes of the resource file with this name, none when the name is unknown.
    static func bytes(named name: String) -> UnsafeRawBufferPointer {
        for index in 0..<language_resource_count {
            let resource = language_resource_at(index)
            if String(cString: resource.name) == name {
                return UnsafeRawBufferPointer(start: resource.bytes, count: resource.count)
            }
        }
        return UnsafeRawBufferPointer(start: nil, count: 0)
    }
}
