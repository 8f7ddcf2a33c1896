using NewsPortal.People.Rights;

namespace NewsPortal.People.Accounts;

/// <summary>A person as a list shows them.</summary>
/// <param name="LastSeenAt">UTC; null for somebody who has never signed in.</param>
/// <param name="LacksSecondFactor">True when rights of theirs are withheld until they have one.</param>
/// <param name="Assignments">On the site of the list, and on all sites.</param>
public sealed record PersonRow(
    string Id, string Name, string Email, string Post, bool IsActive, bool HasAccepted, bool HasSecondFactor, bool IsLocked,
    bool LacksSecondFactor, DateTimeOffset? LastSeenAt, IReadOnlyList<Assignment> Assignments);
