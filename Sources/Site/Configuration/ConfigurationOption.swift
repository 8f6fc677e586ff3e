import Articles
import Diagnostics

/// One option of `digest.yml`: its name, what it means, and how it is read and written. The list of all of them is what
/// the file is read by, what `digest init` writes and what the documentation shows.
struct ConfigurationOption: Sendable {
    /// The name as it stands in the file, behind its section's and a dot where it is in one.
    let name: String
    /// What its value is.
    let value: ConfigurationValue
    /// What it means, in a sentence.
    let meaning: String
    /// A value to show where the default is none.
    let example: String?
    /// Takes a value; `false` where it is none.
    let read: @Sendable (inout Configuration, String) -> Bool
    /// The value as the file would have it; nothing where there is none.
    let written: @Sendable (Configuration) -> String?

    /// The section that it is in.
    var section: String? { name.firstIndex(of: ".").map { String(name[..<$0]) } }
    /// Its name in its section.
    var lastName: String { name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name }

    /// All options, in the order in which they are shown.
    static let all: [ConfigurationOption] = [
        text("title", \.title, .text, "The site's name.") { $0 },
        optional(
            "description", \.description, .text, "What the site is, in a sentence.",
            example: "The news of our region, from its own papers."),
        text("language", \.language, .languageTag, "The language of the site's own words.") {
            LanguageTag.normalised($0)
        },
        ConfigurationOption(
            name: "base_url", value: .webAddress,
            meaning: "The address below which the site will stand. What needs absolute links (feeds, the sitemap, "
                + "canonical links) is made where it is known; all other links are relative.",
            example: "https://example.org/briefing/",
            read: { configuration, text in
                configuration.baseURL = BaseURL(text)
                return configuration.baseURL != nil
            },
            written: { $0.baseURL?.text }),
        text("source", \.source, .path, "The texts: a folder, a file of texts, or - for standard input.") { $0 },
        text("output", \.output, .path, "The folder that the site is put into.") { $0 },
        optional(
            "templates", \.templates, .path,
            "A folder of templates that take the place of built-in ones of the same name. Without it, the folder "
                + "“templates” beside this file, where there is one.", example: "templates"),
        number(
            "edition.stories", \.edition.stories, 1...1000,
            "How many stories the front page shows in full; the others get a line each."),
        choice(
            "articles.text", \.articles.text,
            "How much of an article's text its page shows: full; excerpt, which is the deck, two key sentences and the "
                + "quotations whose speaker is known; or none."),
        flag("feeds", \.feeds, "Whether to write feeds (Atom and JSON Feed), where there is a base_url."),
        choice(
            "search", \.search,
            "What searches the site: none, or pagefind (https://pagefind.app), which must be installed."),
    ]
}

/// Where an option's value stands.
private typealias Place<Value> = WritableKeyPath<Configuration, Value> & Sendable

extension ConfigurationOption {
    private static func text(
        _ name: String, _ place: any Place<String>, _ value: ConfigurationValue, _ meaning: String,
        reading: @escaping @Sendable (String) -> String?
    ) -> ConfigurationOption {
        ConfigurationOption(
            name: name, value: value, meaning: meaning, example: nil,
            read: { configuration, text in
                guard let value = reading(text) else { return false }
                configuration[keyPath: place] = value
                return true
            },
            written: { $0[keyPath: place] })
    }

    private static func optional(
        _ name: String, _ place: any Place<String?>, _ value: ConfigurationValue, _ meaning: String, example: String
    ) -> ConfigurationOption {
        ConfigurationOption(
            name: name, value: value, meaning: meaning, example: example,
            read: { configuration, text in
                configuration[keyPath: place] = text
                return true
            },
            written: { $0[keyPath: place] })
    }

    private static func number(
        _ name: String, _ place: any Place<Int>, _ range: ClosedRange<Int>, _ meaning: String
    ) -> ConfigurationOption {
        ConfigurationOption(
            name: name, value: .number(range), meaning: meaning, example: nil,
            read: { configuration, text in
                guard text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let value = Int(text), range.contains(value) else {
                    return false
                }
                configuration[keyPath: place] = value
                return true
            },
            written: { "\($0[keyPath: place])" })
    }

    private static func flag(_ name: String, _ place: any Place<Bool>, _ meaning: String) -> ConfigurationOption {
        ConfigurationOption(
            name: name, value: .flag, meaning: meaning, example: nil,
            read: { configuration, text in
                guard let value = Bool(text) else { return false }
                configuration[keyPath: place] = value
                return true
            },
            written: { "\($0[keyPath: place])" })
    }

    private static func choice<Choice: CaseIterable & RawRepresentable<String> & SendableMetatype>(
        _ name: String, _ place: any Place<Choice>, _ meaning: String
    ) -> ConfigurationOption {
        ConfigurationOption(
            name: name, value: .choice(Choice.allCases.map(\.rawValue)), meaning: meaning, example: nil,
            read: { configuration, text in
                guard let value = Choice(rawValue: text) else { return false }
                configuration[keyPath: place] = value
                return true
            },
            written: { $0[keyPath: place].rawValue })
    }
}
