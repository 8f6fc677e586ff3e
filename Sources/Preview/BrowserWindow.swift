internal import Diagnostics
internal import Files

/// Shows the preview in the user's browser. Where that cannot be done, the user opens it.
func openBrowser(at port: Int, _ tell: (PreviewEvent) -> Void) {
    #if canImport(Darwin)
        let program = "open"
    #else
        let program = "xdg-open"
    #endif
    let reason: String
    do throws(FileError) {
        let status = try runProgram([program, "http://127.0.0.1:\(port)/"], log: "/dev/null")
        if status == 0 { return }
        reason = "it ended with status \(status)"
    } catch {
        reason = error.reason
    }
    tell(.noted(Diagnostic(.preview(.browserNotOpened(program: program, reason: reason)), severity: .note)))
}
