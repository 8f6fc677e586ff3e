import Files

/// The folder of templates that a build takes without being told: `templates` in the working folder,
/// where there is one.
public func defaultTemplates() -> String? {
    fileKind(at: "templates", followingLinks: true) == .folder ? "templates" : nil
}
