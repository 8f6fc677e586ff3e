/// Whether a name is one that editors use for themselves, or that no source and no theme has: its file never makes a
/// rebuild.
///
/// Names that begin with a dot are read by no build; among them are the swap files of Vim (`.x.swp`), the locks of Emacs
/// (`.#x`) and of LibreOffice, and the temporary files of GNOME. `x~` is a backup, `#x#` what Emacs saves by itself, `4913`
/// what Vim makes to see whether it can (https://github.com/vim/vim, buf_write), and JetBrains' editors save by
/// `x___jb_tmp___`.
func isEditorsOwn(_ name: String) -> Bool {
    let bytes = name.utf8
    if bytes.first == UInt8(ascii: ".") || bytes.last == UInt8(ascii: "~") { return true }
    if bytes.count > 1, bytes.first == UInt8(ascii: "#"), bytes.last == UInt8(ascii: "#") { return true }
    return name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___") || isVimsProbe(bytes)
}

/// 4913, and where that is taken, 123 more each time.
private func isVimsProbe(_ bytes: String.UTF8View) -> Bool {
    guard (4...5).contains(bytes.count), bytes.first != UInt8(ascii: "0") else { return false }
    var number = 0
    for byte in bytes {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return false }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number >= 4913 && (number - 4913) % 123 == 0
}
