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
        case .browserNotOpened(let program, let reason):
            Wording(
                identifier: "browser-not-opened", message: "\(program) did not open a browser: \(reason)",
                advice: "open the preview's address yourself")
        case .polling(let reason):
            Wording(
                identifier: "preview-polling", message: "the system does not tell what changes here: \(reason)",
                advice: "nothing need be done: digest looks at the files five times a second instead, as with --poll")
        }
    }
}
