import Language
import Testing

@Suite struct StanceReaderTests {
    @Test(
        "A name right before its verb takes the stance, in the sentence's own words",
        arguments: [
            ("[Roe] denied the report on Monday.", "denies: Roe denied"),
            ("The [Senate] has firmly denied a report of a call.", "denies: Senate firmly denied"),
            ("On Monday, mayor [Anna Roe] rejected the claims of the council.", "denies: Anna Roe rejected"),
            ("On Monday [Anna Roe] rejected the claims of the council.", "denies: Anna Roe rejected"),
            (
                "The [Senate], however, could not confirm or deny this.",
                "neither confirms nor denies: Senate could not confirm or deny"
            ),
            (
                "When asked how often, [Roe] declined to give specifics.",
                "declines to comment: Roe declined to give specifics"
            ),
            ("[Northland] accused [Westmark] of firing first.", "accuses: Northland accused"),
            ("[Northland] has repeatedly blamed [Westmark] for the fire.", "accuses: Northland repeatedly blamed"),
            ("[Roe] claims that the bridge is safe.", "asserts: Roe claims"),
            ("Mr. [Roe] insisted the bridge was safe.", "asserts: Roe insisted"),
            ("[Roe] (R-Northland) denied the report.", "denies: Roe denied"),
            ("[Roe], R-Northland, denied the report.", "denies: Roe denied"),
        ])
    func aNameRightBeforeItsVerbTakesTheStance(text: String, expected: String) {
        #expect(stances(in: text) == [expected])
    }

    @Test(
        "What commas set off between a name and its verb is passed over",
        arguments: [
            "[Anna Roe], the mayor of [Northland], denied the report.",
            "[Anna Roe], who is the mayor, denied the report.",
            "A city spokesperson, [Anna Roe], denied the report.", "[Anna Roe], meanwhile, denied the report.",
        ])
    func whatCommasSetOffIsPassedOver(text: String) {
        #expect(stances(in: text) == ["denies: Anna Roe denied"])
    }

    @Test("Two names that open a sentence both take the stance")
    func twoNamesThatOpenASentenceBothTakeTheStance() {
        #expect(
            stances(in: "[Northland] and [Westmark] accused each other of lying.")
                == ["accuses: Northland accused", "accuses: Westmark accused"])
        #expect(
            stances(in: "Aides told [Northland] and [Westmark] accused the mayor of lying.")
                == ["accuses: Westmark accused"])
    }

    @Test("The doer of a passive stands behind “by”")
    func theDoerOfAPassiveStandsBehindBy() {
        #expect(stances(in: "The report was denied by the mayor [Anna Roe].") == ["denies: Anna Roe was denied by"])
        #expect(
            stances(in: "The report was denied by [Northland] lawyer [Anna Roe].") == ["denies: Anna Roe was denied by"]
        )
        #expect(stances(in: "[Anna Roe] was accused of theft.") == [])
    }

    @Test("A subject keeps its second verb where nobody else stands between")
    func aSubjectKeepsItsSecondVerb() {
        #expect(
            stances(in: "[Roe] has voiced hope for a deal, but has accused [Westmark] of delay.")
                == ["accuses: Roe accused"])
        #expect(stances(in: "[Roe] met [Anna Poe] and denied the report.") == [])
    }

    @Test("Who speaks for an organisation speaks in its name, an aide of a person does not")
    func whoSpeaksForAnOrganisation() {
        #expect(
            stances(in: "A spokesman for the [Senate] declined to comment.")
                == ["declines to comment: Senate declined to comment"])
        #expect(stances(in: "Aides to Mr. [Roe] declined to comment.") == [])
        #expect(stances(in: "Members of the small [Senate] claimed that it was safe.") == [])
        #expect(stances(in: "A lawyer for [Anna Roe] denied the report.") == [])
    }

    @Test(
        "What is negated, possible, given, counted or said in quotation marks is no stance",
        arguments: [
            "[Roe] did not deny the report.", "[Roe] never denied the report.", "[Roe] may have denied the report.",
            "[Roe] would have denied the report.", "If [Roe] denied the report, nobody heard it.",
            "The judge [Anna Roe] denied bail.", "Mr. [Roe] denied the request for a new trial.",
            "The fire in [Northland] claimed 12 lives.", "[Northland] maintained close ties with [Westmark].",
            "[Northland] maintained a small role, and orders were never given.",
            "“[Roe] denied the report,” the paper wrote.", "[Roe]’s lawyer denied the report.",
            "[Roe]’s claims that it was safe fell flat.",
            "The man whom [Roe] knew, accused of theft, fled.", "[Roe] dismissed the driver.",
            "The old aide was dismissed by [Anna Roe] on Monday.",
            "Aides of [Anna Roe] and [Mary Poe] denied the report.",
            "The old council and [Northland] denied the report.",
            "The suit, which was brought by the mayor, [Anna Roe], accused the town of theft.",
        ])
    func whatIsNoStance(text: String) {
        #expect(stances(in: text) == [])
    }

    @Test(
        "Who insists that something be done demands it, and asserts nothing",
        arguments: [
            "[Roe] insisted that the council resign over the matter.", "[Roe] insisted that [Anna Poe] not leave.",
            "[Roe] insists the council be heard.", "[Roe] insisted that [Westmark] stop the fire.",
        ])
    func whoInsistsThatSomethingBeDone(text: String) {
        #expect(stances(in: text) == [])
    }

    @Test(
        "Who insists that something is so asserts it",
        arguments: [
            "[Roe] insisted that the deal was fair.", "[Roe] insisted [Anna Poe] had not left.",
            "[Roe] insisted that the new report is wrong.", "[Roe] insisted that she was not late.",
        ])
    func whoInsistsThatSomethingIsSo(text: String) {
        #expect(stances(in: text) == ["asserts: Roe insisted"])
    }

    @Test("A claim that something is compared with is nobody's assertion")
    func aClaimThatSomethingIsComparedWith() {
        #expect(stances(in: "She is not as wealthy as [Roe] claims to be.") == [])
        #expect(stances(in: "The bridge is older than [Roe] claims it is.") == [])
        #expect(stances(in: "The bridge is safe, as [Roe] claims it is.") == ["asserts: Roe claims"])
    }

    @Test("Who calls something a hoax denies it where they stand right before the verb")
    func whoCallsSomethingAHoax() {
        #expect(stances(in: "[Roe] called the report a hoax.") == ["denies: Roe called the report a hoax"])
        #expect(stances(in: "[Roe] met the council and called the report a hoax.") == [])
        #expect(stances(in: "He called the report a hoax.") == [])
    }

    @Test("What somebody refused until a day is no stance any more")
    func whatSomebodyRefusedUntilADay() {
        #expect(stances(in: "Until Thursday [Roe] refused to comment.") == [])
        #expect(stances(in: "Until Thursday, [Roe] had refused to comment.") == [])
        #expect(stances(in: "[Roe] refused to comment until Thursday.") == [])
    }

    @Test("An outlet or a place takes a stance as others do")
    func anOutletOrAPlace() {
        #expect(stances(in: "[Northland] claimed that it was safe.") == ["asserts: Northland claimed"])
        #expect(stances(in: "[Northland] disputes this account.") == ["denies: Northland disputes"])
        #expect(stances(in: "The [Northland Post] claimed that it was safe.") == ["asserts: Northland Post claimed"])
    }

    @Test(
        "Who hangs on somebody else is no subject",
        arguments: [
            "Members of the Northland-only [Senate] claimed that it was safe.",
            "[Anna Roe], an agent in charge of the city's [Senate] declined to comment.",
            "[Anna Roe], an agent in charge of the [Northland]'s (NB) [Senate] declined to comment.",
        ])
    func whoHangsOnSomebodyElse(text: String) {
        #expect(stances(in: text) == [])
    }

    @Test("Who speaks for an organisation and a person is not the person")
    func whoSpeaksForAnOrganisationAndAPerson() {
        #expect(
            stances(in: "Spokespeople for the [Senate] and [Roe] declined to comment.")
                == ["declines to comment: Senate declined to comment"])
    }

    @Test("“he” and “she” are left to the sentence before")
    func pronounsAreLeftToTheSentenceBefore() {
        #expect(stances(in: "He denied the report.") == ["denies: (pronoun) denied"])
        #expect(stances(in: "[Roe] met [Poe], and he denied the report.") == [])
    }

    @Test(
        "Unclosed marks, commas and brackets are read to their end",
        arguments: [",", "\"", "(", ")", ", denied", "denied"])
    func unclosedMarksAreReadToTheirEnd(piece: String) {
        _ = stances(in: String(repeating: piece + " ", count: 2_000))
        _ = stances(in: "[Roe]" + String(repeating: piece, count: 50))
        _ = stances(in: String(repeating: "[Roe] and ", count: 2_000) + "[Poe] denied the report.")
    }

    /// The stances in a sentence whose names stand in square brackets; those of two words and “Roe” are persons.
    private func stances(in marked: String) -> [String] {
        var text = ""
        var names: [StanceReader.Name] = []
        for (index, piece) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
            let parts = piece.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
            if index > 0, parts.count == 2 {
                let start = text.utf8.count
                names.append(
                    StanceReader.Name(
                        range: start..<start + parts[0].utf8.count,
                        isPerson: parts[0].contains(" ") || parts[0] == "Roe" || parts[0] == "Poe"))
            }
            text += parts.joined()
        }
        let words = Words.words(in: text)
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBytes { bytes in
            let reader = StanceReader(words: words[...], sentence: 0..<bytes.count, bytes: bytes, names: names)
            return reader.clauses().map { clause in
                let who =
                    switch clause.subject {
                    case .name(let name): String(decoding: bytes[names[name].range], as: UTF8.self)
                    case .pronoun: "(pronoun)"
                    }
                return "\(clause.stance.rawValue): \(who) \(String(decoding: bytes[clause.verb], as: UTF8.self))"
            }
        }
    }
}
