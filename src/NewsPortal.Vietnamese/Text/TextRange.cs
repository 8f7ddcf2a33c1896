namespace NewsPortal.Vietnamese;

/// <summary>A place in a text, counted in UTF-16 units as .NET strings are.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The first position behind the range.</summary>
    public int End => Start + Length;

    /// <summary>What stands at this place; throws when the text is shorter.</summary>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }
}
