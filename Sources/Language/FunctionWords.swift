/// The words of function-words.txt: they carry grammar and not matter.
enum FunctionWords {
    /// The list that is embedded in the program, lower case.
    static let english = WordList.set("function-words.txt")
}
