namespace NewsPortal.Generator.Writing;

/// <summary>Reads one line of the grammar: text, {slots} and &lt;one|of|several&gt;.</summary>
internal sealed class PhraseParser(Func<string, Phrase> slot)
{
    private string _line = "";
    private int _at;

    public Phrase Parse(string line)
    {
        _line = line;
        _at = 0;
        var phrase = Sequence();
        return _at == line.Length
            ? phrase
            : throw new FormatException($"Unexpected '{line[_at]}' in the grammar line: {line}");
    }

    private Phrase Sequence()
    {
        var parts = new List<Phrase>();
        while (_at < _line.Length && _line[_at] is not ('|' or '>'))
        {
            parts.Add(_line[_at] switch
            {
                '{' => slot(Slot()),
                '<' => Choice(),
                _ => new LiteralPhrase(Until("{<|>")),
            });
        }

        return parts is [var only] ? only : new SequencePhrase([.. parts]);
    }

    private string Slot()
    {
        _at++;
        var name = Until("}");
        _at++;
        return name;
    }

    private ChoicePhrase Choice()
    {
        var options = new List<Phrase>();
        do
        {
            _at++;
            options.Add(Sequence());
        }
        while (_at < _line.Length && _line[_at] == '|');

        _at++;
        return new ChoicePhrase([.. options]);
    }

    private string Until(string stops)
    {
        var start = _at;
        var length = _line.AsSpan(start).IndexOfAny(stops);
        _at = length < 0 ? _line.Length : start + length;
        return _line[start.._at];
    }
}
