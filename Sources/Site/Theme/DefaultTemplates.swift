import Files

/// The folder of templates that a build takes without being told: `templates` in the folder of the
/// configuration, where there is one.
func defaultTemplates(in folder: String) -> String? {
    let templates = path(of: "templates", below: folder)
    return fileKind(at: templates, followingLinks: true) == .folder ? templates : nil
}
