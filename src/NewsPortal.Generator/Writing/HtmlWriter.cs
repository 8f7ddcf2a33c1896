namespace NewsPortal.Generator.Writing;

/// <summary>Elements without attributes around escaped text, counting the syllables on the way.</summary>
internal sealed class HtmlWriter
{
    private readonly TextBuffer _buffer = new();

    /// <summary>Words between spaces so far, numbers included.</summary>
    public int Syllables { get; private set; }

    public void Clear()
    {
        _buffer.Clear();
        Syllables = 0;
    }

    public void Open(string element) => Tag("<", element);

    public void Close(string element) => Tag("</", element);

    public void Element(string element, ReadOnlySpan<char> text)
    {
        Open(element);
        _buffer.AppendEscaped(text);
        Close(element);
        Syllables += text.Count(' ') + 1;
    }

    public override string ToString() => _buffer.ToString();

    private void Tag(string opening, string element)
    {
        _buffer.AppendRaw(opening);
        _buffer.AppendRaw(element);
        _buffer.AppendRaw(">");
    }
}
