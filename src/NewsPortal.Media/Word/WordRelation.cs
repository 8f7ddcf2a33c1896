namespace NewsPortal.Media.Word;

/// <summary>What a part points to.</summary>
/// <param name="Target">The name of a part; an address where <paramref name="IsExternal"/>.</param>
internal sealed record WordRelation(string Type, string Target, bool IsExternal)
{
    /// <summary>Strict and ordinary files say the kind at the end of different addresses.</summary>
    public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.OrdinalIgnoreCase);
}
