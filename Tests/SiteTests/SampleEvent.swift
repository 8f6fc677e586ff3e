/// An invented event, with what reports of it say.
struct SampleEvent: Sendable {
    let title: String
    let paper: String
    let sentences: [String]

    static let all = [
        SampleEvent(
            title: "Harbour bridge in Northland closes", paper: "Example Times",
            sentences: [
                "The Harbour Bridge in Northland will close for six weeks of repairs, Mayor Anna Lindqvist said on Sunday.",
                "Engineers found cracks in two of the bridge's steel cables during an inspection in February.",
                "“We will not gamble with the lives of drivers,” Lindqvist told reporters at the town hall.",
                "The ferry to Westmark will sail every twenty minutes while the Harbour Bridge is closed.",
                "Mayor Anna Lindqvist denied that the repairs of the bridge had been put off for years.",
                "The repairs of the steel cables will cost 4.2 million crowns, the town of Northland said.",
            ]),
        SampleEvent(
            title: "Cheese fair of Westmark breaks its record", paper: "Westmark Post",
            sentences: [
                "The cheese fair of Westmark drew 41,000 visitors on Saturday, more than ever before.",
                "“I have never sold as much cheese in a day,” the baker Peter Roe said at the fair.",
                "Peter Roe told visitors that the fair would move to the old harbour next year.",
                "A wheel of cheese that weighed 900 kilograms was cut at noon by the town's band.",
                "The police of Westmark counted 12,000 cars at the fair, and not one accident.",
            ]),
        SampleEvent(
            title: "Council of Southport votes on the mill", paper: "Southport News",
            sentences: [
                "The council of Southport voted on Tuesday to buy the old paper mill for 3 million crowns.",
                "“The mill will be a school within two years,” Councillor Nora Thale said after the vote.",
                "Nora Thale accused the mill's owner of having let its roof rot for a decade.",
                "The owner of the paper mill, Dan Gray, declined to comment on the vote.",
                "Four members of the council of Southport voted against the purchase of the mill.",
            ]),
    ]
}
