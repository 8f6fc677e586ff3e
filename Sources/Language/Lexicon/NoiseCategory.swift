extension NoiseLexicon {
    /// A kind of noise that has a phrase list.
    public enum Category: UInt32, CaseIterable, Sendable {
        case sectionLabel
        case relatedHeading
        case readMore
        case donation
        case newsletter
        case advertisement
        case shareBar
        case follow
        case comments
        case commentEnd
        case commentPolicy
        case commentThread
        case copyright
        case photoCredit
        case caption
        case captionAlone
        case sourceCredit
        case reportingCredit
        case disclaimer
        case timestamp
        case changeStamp
        case age
        case byline
        case paywall
        case cookie
        case affiliate
        case authorBiography
        case contact
        case tags
        case callToAction
        case click
        case interface
        case siteLink

        /// The phrase list's file in `Resources/noise`, without its ending.
        var list: String {
            switch self {
            case .sectionLabel: "section-label"
            case .relatedHeading: "related-heading"
            case .readMore: "read-more"
            case .donation: "donation"
            case .newsletter: "newsletter"
            case .advertisement: "advertisement"
            case .shareBar: "share-bar"
            case .follow: "follow"
            case .comments: "comments"
            case .commentEnd: "comment-end"
            case .commentPolicy: "comment-policy"
            case .commentThread: "comment-thread"
            case .copyright: "copyright"
            case .photoCredit: "photo-credit"
            case .caption: "caption"
            case .captionAlone: "caption-alone"
            case .sourceCredit: "source-credit"
            case .reportingCredit: "reporting-credit"
            case .disclaimer: "disclaimer"
            case .timestamp: "timestamp"
            case .changeStamp: "change-stamp"
            case .age: "age"
            case .byline: "byline"
            case .paywall: "paywall"
            case .cookie: "cookie"
            case .affiliate: "affiliate"
            case .authorBiography: "author-biography"
            case .contact: "contact"
            case .tags: "tags"
            case .callToAction: "call-to-action"
            case .click: "click"
            case .interface: "interface"
            case .siteLink: "site-link"
            }
        }
    }

    /// The categories found in a line.
    public struct Categories: OptionSet, Sendable {
        /// One bit a category.
        public let rawValue: UInt64

        /// Makes a set from bits.
        @inlinable
        public init(rawValue: UInt64) {
            self.rawValue = rawValue
        }

        /// The set of one category.
        @inlinable
        public init(_ category: Category) {
            rawValue = 1 << UInt64(category.rawValue)
        }

        /// The set of some categories.
        @inlinable
        public init(arrayLiteral categories: Category...) {
            rawValue = categories.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
        }

        /// Whether a category is in the set.
        @inlinable
        public func contains(_ category: Category) -> Bool {
            rawValue & 1 << UInt64(category.rawValue) != 0
        }
    }
}
