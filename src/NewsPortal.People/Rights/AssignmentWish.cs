namespace NewsPortal.People.Rights;

/// <summary>A role that somebody is to have.</summary>
/// <param name="SiteKey">A site's key, or <see cref="Everywhere.Sites"/>; whoever asks knows that it is there.</param>
/// <param name="SectionId">The id of a section's term; null for the whole site.</param>
/// <param name="Begins">UTC; null for at once.</param>
/// <param name="Ends">UTC, the first moment without; null for as long as nobody ends it.</param>
public sealed record AssignmentWish(
    string RoleKey, string SiteKey, string? SectionId = null, DateTimeOffset? Begins = null, DateTimeOffset? Ends = null);
