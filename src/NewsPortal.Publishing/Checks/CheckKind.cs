using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing.Checks;

/// <summary>One thing that is looked for in a draft.</summary>
/// <param name="Code">Stays the same for ever: sites' settings hold it.</param>
/// <param name="Usual">What comes of it on a site that says nothing else.</param>
/// <param name="Name">What is looked for, in English words of the interface.</param>
public sealed record CheckKind(string Code, CheckSeverity Usual, string Name)
{
    /// <summary>True for what the law protects people from: no site lets it pass.</summary>
    public bool IsPersonal { get; init; }
}
