/// A site whose files are all made: those that differ from the output's wait in the ``StagingFolder``.
public struct StagedSite: Sendable {
    /// The addresses of all files, in the order in which they were given.
    let addresses: [String]
    /// What the output held before.
    let state: OutputState
    /// What is going to change.
    let plan: PublishingPlan
}
