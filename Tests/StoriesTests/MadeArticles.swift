import Articles
import SeededRandom

/// Articles that are made of a few sentences by chance that is the same in every run.
enum MadeArticles {
    /// Reports of one event: each takes twelve of forty sentences in an order of its own, with other words here and there.
    static func flood(_ count: Int) -> [Article] {
        var generator = SeededGenerator(seed: 11)
        return (0..<count).map { _ in
            let lines = flood.shuffled(using: &generator).prefix(12).map { reworded($0, &generator) }
            return report(reworded(floodTitles.randomElement(using: &generator) ?? "", &generator), lines, day: nil)
        }
    }

    /// An article each of twenty other events, some in the same town.
    static let others: [Article] = otherTexts.map { title, lines in report(title, lines, day: nil) }

    /// A report of an event that is known by its number, in words that no dictionary holds: half of them are those of the
    /// event, the others its own.
    static func unheard(event: Int, report number: Int, words: Int = 40) -> Article {
        let shared = (0..<words / 2).map { "event\(event)word\($0)" }
        let own = (0..<words / 2).map { "report\(number)word\($0)" }
        return report("Event\(event)name reported", [(shared + own).joined(separator: " ")], day: nil)
    }

    private static func reworded(_ sentence: String, _ generator: inout SeededGenerator) -> String {
        sentence.split(separator: " ").map { word in
            guard let others = synonyms[String(word)] else { return String(word) }
            return others.randomElement(using: &generator) ?? String(word)
        }.joined(separator: " ")
    }

    private static let synonyms = [
        "said": ["said", "told reporters", "explained"], "people": ["people", "residents", "villagers"],
        "houses": ["houses", "homes"], "began": ["began", "started"], "big": ["big", "large", "huge"],
        "workers": ["workers", "crews"], "broke": ["broke", "burst", "failed"], "about": ["about", "around", "some"],
        "children": ["children", "pupils"], "road": ["road", "highway"], "help": ["help", "aid"],
    ]
    private static let floodTitles = [
        "Kalven dam broke after days of rain", "Villages under water as dam at Kalven fails",
        "Flood in the Sorrel valley kills nine", "Thousands flee Sorrel valley after dam broke",
        "Governor Anda Brisk promises help for flooded valley", "Search for missing people after the Kalven flood",
    ]
    private static let flood = [
        "The Kalven dam above the Sorrel valley broke shortly before dawn on Wednesday.",
        "A wall of water rolled through the villages of Imber and Tollen.",
        "At least nine people died and 34 are missing, the governor of Harrowmark said.",
        "Governor Anda Brisk flew over the flooded valley in a helicopter and promised help.",
        "It had rained for eleven days before the dam broke.",
        "The earth dam was built in 1961 to water the orchards of the Sorrel valley.",
        "Engineer Piet Loman had reported wet spots on the face of the dam in the spring.",
        "The water company Aquaris owns the dam and said that it was inspected in August.",
        "About 4,200 people had to leave their houses in the night.",
        "The sirens in Imber began to sound twenty minutes before the water came.",
        "In Tollen the sirens stayed silent because the power had failed.",
        "The bridge of the valley road was swept away, and trucks could not pass.",
        "Soldiers in rubber boats took families from the roofs of Tollen.",
        "The school of Imber became a shelter for 600 people.",
        "A big slide of mud covered the railway between Sorrel Junction and Imber.",
        "The reservoir behind the Kalven dam held nine million cubic metres of water.",
        "By noon the reservoir was empty, and the river began to fall.",
        "Farmers lost their cattle, and the apple harvest of the valley is destroyed.",
        "Aquaris said that its workers had opened both spillways on Tuesday evening.",
        "One of the spillways was blocked by tree trunks, a worker told the Harrowmark Courier.",
        "The prosecutor in Stell has opened an inquiry against the managers of Aquaris.",
        "The head of Aquaris, Corvin Dale, spoke of the worst day in the history of the company.",
        "Minister of the interior Lise Amsel sent two hundred soldiers to the Sorrel valley.",
        "The Red Cross brought blankets, water and tents to the school of Imber.",
        "Divers searched the drowned cars on the valley road for the missing.",
        "An old couple from Tollen survived in the tower of the church.",
        "Many children of Imber were at a camp in the mountains and are safe.",
        "Drinking water is scarce because the wells of the valley are full of mud.",
        "Weather forecasters expect more rain in Harrowmark on Friday.",
        "Experts warned that the second dam at Upper Kalven could break too.",
        "Workers pumped water out of the lake behind Upper Kalven through the night.",
        "The opposition asked why the dam had not been closed after the report of Loman.",
        "Brisk declared a state of emergency for the districts of Imber and Stell.",
        "Flags will fly at half mast in Harrowmark until Sunday.",
        "The damage is estimated at 310 million crowns.",
        "Insurance covers only few of the houses that were destroyed in Tollen.",
        "Helicopters dropped bread over farms that no road reaches any more.",
        "A man who clung to a poplar for six hours was saved by his neighbour.",
        "The mayor of Imber, Runa Feld, said that half of her village is gone.",
        "The dam was to be strengthened next year with money from the capital.",
    ]
}
