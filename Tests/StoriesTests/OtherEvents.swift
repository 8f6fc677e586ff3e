extension MadeArticles {
    /// Titles and texts of twenty events that have nothing to do with each other, some in the places of the flood.
    static let otherTexts: [(title: String, lines: [String])] = [
        (
            "Harrowmark raises the fees of kindergartens",
            [
                "Parents in Harrowmark pay a fifth more for kindergartens from September, the council of Stell decided.",
                "Councillor Bo Renn called the fees unfair. Families with three children pay nothing for the youngest.",
            ]
        ),
        (
            "Brisk opens museum of clocks in Stell",
            [
                "Governor Anda Brisk opened a museum with four hundred clocks in the old mint of Stell.",
                "The collector Hanno Weir gave the clocks to the town. Entry is free on Mondays.",
            ]
        ),
        (
            "Striker leaves Sorrel Rovers for the coast",
            [
                "Striker Davi Okon leaves the Sorrel Rovers after three seasons and signs with Port Anselm.",
                "He scored 41 goals. Coach Mirko Tand said the club would look for a young forward.",
            ]
        ),
        (
            "Bakers strike for a day off",
            [
                "The bakers of the capital went on strike for a second day off each week.",
                "Shops sold no rolls. The guild offered talks under a mediator named Greta Moll.",
            ]
        ),
        (
            "Court frees painter accused of forgery",
            [
                "A court in Port Anselm acquitted the painter Jorun Vale of forging six landscapes.",
                "The judge found that the canvases were signed by somebody else. The gallery will appeal.",
            ]
        ),
        (
            "New ferry sails under its own wind",
            [
                "A ferry with two rotor sails began its service between Port Anselm and the Skerries.",
                "It burns a third less fuel, the shipyard says. The captain calls her easy to steer.",
            ]
        ),
        (
            "Wolves return to the northern forest",
            [
                "Rangers counted three packs of wolves in the northern forest, the first in ninety years.",
                "Shepherds want fences and dogs. Biologist Una Kerr has put collars on two females.",
            ]
        ),
        (
            "Chess champion loses her title",
            [
                "Grandmaster Ilya Prent beat the champion Noor Sabry in the twelfth game in Lisvel.",
                "He played the French defence and won a rook ending after seventy moves.",
            ]
        ),
        (
            "Bank closes half of its branches",
            [
                "Meridian Bank closes 120 branches by the end of next year and cuts 900 jobs.",
                "Customers may use the counters of the post. The union speaks of a cold farewell.",
            ]
        ),
        (
            "Telescope sees the light of an early galaxy",
            [
                "Astronomers on Mount Adarra photographed a galaxy from the youth of the universe.",
                "Its light was under way for thirteen billion years and is redder than any before.",
            ]
        ),
        (
            "Vaccine against ticks passes its last trial",
            [
                "A vaccine against the fever that ticks carry protected nine of ten volunteers in a trial.",
                "The laboratory in Lisvel wants to sell it from spring on, if the agency agrees.",
            ]
        ),
        (
            "Opera house finds a lost score",
            [
                "An archivist of the opera house found the score of a comic opera behind a cupboard.",
                "Experts believe that Teodor Halm wrote it as a student. It will be sung in May.",
            ]
        ),
        (
            "Trams of the capital will run at night",
            [
                "Four lines of the tram will run all night at weekends, the city of Marn announced.",
                "Drivers get a bonus. Neighbours of the depot fear the squealing of the wheels.",
            ]
        ),
        (
            "Tax on sugar drinks comes in January",
            [
                "Parliament passed a tax on drinks with sugar by 88 votes to 61.",
                "A bottle of lemonade becomes dearer by eight pence. Makers threaten to sue.",
            ]
        ),
        (
            "Cyclist breaks the hour record",
            [
                "Cyclist Emmo Raske rode 57 kilometres in an hour on the track of Lisvel.",
                "He broke the record by 210 metres and then could not stand for a while.",
            ]
        ),
        (
            "Fire destroys cinema from the silent age",
            [
                "A fire destroyed the Bijou cinema in Port Anselm, in which silent films had been shown.",
                "Nobody was hurt. A lamp in the projection room had set the curtains alight.",
            ]
        ),
        (
            "Queen Marit visits lace makers",
            [
                "Queen Marit visited the lace makers of Ovelgard and tried a bobbin herself.",
                "She wore a collar that was made there for her grandmother’s coronation.",
            ]
        ),
        (
            "Hackers steal data of a hotel chain",
            [
                "Hackers stole names and card numbers of two million guests of the Pelican hotels.",
                "The chain noticed it after a month. Guests should watch their accounts.",
            ]
        ),
        (
            "Mine for lithium divides a village",
            [
                "A company wants to dig for lithium under the meadows of Grunwick, and half of the village is against it.",
                "The others hope for work. The plan will lie in the town hall until October.",
            ]
        ),
        (
            "Cook wins a star with turnips",
            [
                "The cook Salla Finch won a star for a menu of turnips and smoked eel in her inn at Imber.",
                "The guide praises her broth. She says she will not raise the prices.",
            ]
        ),
    ]
}
