namespace NewsPortal.Generator.Writing;

/// <summary>
/// A growing line of text that starts each sentence with a capital letter and never doubles a space.
/// One buffer serves all articles, so writing allocates nothing.
/// </summary>
internal sealed class TextBuffer
{
    private char[] _letters = new char[4_096];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => _letters.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (text[0] == ' ' && (Length == 0 || _letters[Length - 1] == ' '))
        {
            text = text[1..];
        }

        var starts = StartsSentence();
        AppendRaw(text);
        if (starts && !text.IsEmpty)
        {
            _letters[Length - text.Length] = char.ToUpperInvariant(text[0]);
        }
    }

    /// <summary>Adds text as it is.</summary>
    public void AppendRaw(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > _letters.Length)
        {
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, Length + text.Length));
        }

        text.CopyTo(_letters.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Adds text with the three characters escaped that HTML needs escaped outside attributes.</summary>
    public void AppendEscaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('&', '<', '>') is var at and >= 0)
        {
            AppendRaw(text[..at]);
            AppendRaw(text[at] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            text = text[(at + 1)..];
        }

        AppendRaw(text);
    }

    public override string ToString() => Written.ToString();

    private bool StartsSentence() =>
        Length == 0 || (Length > 1 && _letters[Length - 1] == ' ' && _letters[Length - 2] is '.');
}
