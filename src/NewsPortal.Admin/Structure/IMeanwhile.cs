namespace NewsPortal.Admin.Structure;

/// <summary>A screen that says what somebody else has stored since its form was opened.</summary>
public interface IMeanwhile
{
    /// <summary>True when somebody else has saved since the form was opened.</summary>
    bool IsConflict { get; }

    /// <summary>Where what is stored now and what was typed differ.</summary>
    IReadOnlyList<Difference> Meanwhile { get; }
}

/// <summary>A field of which two people have said different things.</summary>
/// <param name="Label">English.</param>
/// <param name="Now">What is stored; null for nothing.</param>
/// <param name="Typed">What this person has typed; null for nothing.</param>
public sealed record Difference(string Label, string? Now, string? Typed)
{
    public bool Differs => (Now ?? "") != (Typed ?? "");
}
