using System.Buffers;
using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>Numbers the words of one text while they come in order.</summary>
internal sealed class TokenWriter(string text, List<SearchToken> tokens)
{
    private const int MaxParts = 8;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("!?…;\n\r\v\f\u0085\u2028\u2029•");

    // A point behind these ends no sentence.
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "tp", "tx", "tt", "ths", "ts", "gs", "pgs", "bs", "ks", "cn", "ls", "st", "q", "p",
    };

    private int _position = -1;
    private int _sentence;
    private int _end;
    private int _parts;
    private WordForms? _last;

    public void Add(TextToken token)
    {
        var written = text.AsSpan(token.Range.Start, token.Range.Length);
        if (WordForms.Of(Quarter(written)) is not { } forms)
        {
            return;
        }

        Append(forms, token.Range);
        if (token.IsNumber && HasThousands(written))
        {
            AddForms(WordForms.Of(written.ToString().Replace(".", "", StringComparison.Ordinal)), token.Range);
        }
    }

    /// <summary>Adds a word made of several; its parts follow by <see cref="AddPart"/>.</summary>
    public void AddWhole(WholeWord whole)
    {
        if (WordForms.Of(whole.Word) is { } forms)
        {
            Append(forms, whole.Range);
        }
    }

    public void AddPart(TextRange range)
    {
        // A single letter of C.CIHP finds nothing anybody means.
        if (range.Length > 1 || char.IsAsciiDigit(text[range.Start]))
        {
            AddForms(WordForms.Of(text.AsSpan(range.Start, range.Length)), range);
        }
    }

    private void Append(WordForms forms, TextRange range)
    {
        _position++;
        if (_last is not null && EndsSentence(text.AsSpan(_end, range.Start - _end)))
        {
            _sentence++;
            _position++;
        }

        tokens.Add(new SearchToken(forms, _position, range.Start, range.Length, _sentence, IsPart: false));
        (_last, _end, _parts) = (forms, range.End, 0);
    }

    private void AddForms(WordForms? forms, TextRange range)
    {
        if (forms is not null && forms != _last && _last is not null && _parts++ < MaxParts)
        {
            tokens.Add(new SearchToken(forms, _position, range.Start, range.Length, _sentence, IsPart: true));
        }
    }

    private bool EndsSentence(ReadOnlySpan<char> gap) =>
        gap is not " " && (gap.ContainsAny(SentenceEnds) || (gap.Contains('.') && !Titles.Contains(_last!.Folded)));

    /// <summary>Quý III and quý 3 are one.</summary>
    private ReadOnlySpan<char> Quarter(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 || word[0] is not ('I' or 'i') || _last?.Folded != "quy" || _last.Exact is not ("quý" or "quy"))
        {
            return word;
        }

        return word switch
        {
            "I" or "i" => "1",
            "II" or "ii" => "2",
            "III" or "iii" => "3",
            "IV" or "iv" => "4",
            _ => word,
        };
    }

    private static bool HasThousands(ReadOnlySpan<char> number)
    {
        var whole = number.IndexOf(',') is var comma && comma >= 0 ? number[..comma] : number;
        var first = whole.IndexOf('.');
        if (first is < 1 or > 3 || (whole.Length - first) % 4 != 0)
        {
            return false;
        }

        for (var at = first; at < whole.Length; at += 4)
        {
            if (whole[at] != '.' || whole.Slice(at + 1, 3).Contains('.'))
            {
                return false;
            }
        }

        return true;
    }
}
