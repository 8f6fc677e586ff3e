/// Hosts whose pictures stand on everyone's pages.
public enum PictureHosts {
    private static let names = Set(WordList.words("picture-hosts.txt"))

    /// Whether a host's own name (the part before the public suffix) is that of a picture agency, a
    /// store or a delivery network, and so no sign of who published a text.
    public static func isShared(_ name: String) -> Bool {
        names.contains(name)
    }
}
