extension PreviewProblem {
    var wording: Wording {
        switch self {
        case .portTaken(let port):
            Wording(
                identifier: "port-taken", message: "port \(port) of 127.0.0.1 is taken",
                advice: "name another one: digest preview --port NUMBER; 0 takes any that is free")
        case .portInvalid(let port):
            Wording(
                identifier: "port-invalid", message: "\(port) is not a port",
                advice: "name one from 1024 to 65535, or 0 for any that is free")
        case .portRefused(let port, let reason):
            Wording(
                identifier: "port-refused", message: "port \(port) of 127.0.0.1 cannot be used: \(reason)",
                advice: "name another one: digest preview --port NUMBER; 0 takes any that is free")
        case .folderMissing:
            Wording(
                identifier: "preview-folder-missing", message: "there is no such folder to show",
                advice: "build the site first: digest build")
        }
    }
}
