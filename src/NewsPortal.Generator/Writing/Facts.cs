using NewsPortal.Generator.Language;

namespace NewsPortal.Generator.Writing;

/// <summary>What an article reports before a word of it is written. The first of each list is the main one.</summary>
/// <param name="Programme">What stands in for a project when there is none.</param>
/// <param name="PublishedOn">The day in Vietnam.</param>
internal sealed record Facts(
    Topic Topic,
    IReadOnlyList<int> Projects,
    IReadOnlyList<int> Places,
    IReadOnlyList<int> Organisations,
    string Programme,
    DateOnly PublishedOn,
    DateOnly? EventDate)
{
    /// <summary>Stands on the desk before the first article.</summary>
    public static Facts None { get; } = new(
        new Topic("", "", new([""], 0), new([""], 0), new([""], 0), new([""], 0)),
        [], [], [], "", DateOnly.MinValue, null);
}
