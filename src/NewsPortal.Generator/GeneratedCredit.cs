namespace NewsPortal.Generator;

/// <summary>What somebody did for an article.</summary>
public enum CreditWork
{
    Text,
    Photo,
    Video,
    Editing,
    Translation,
    Compilation,
}

/// <param name="Name">A pen name or a desk of <see cref="GeneratedWorld.Authors"/>; never a real person.</param>
public sealed record GeneratedCredit(string Name, CreditWork Work);
