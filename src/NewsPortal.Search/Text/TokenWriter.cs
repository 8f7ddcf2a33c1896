using System.Buffers;
using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>Numbers the words of one text while they come in order.</summary>
/// <param name="sought">Words that begin otherwise are counted, and not written.</param>
internal sealed class TokenWriter(string text, List<SearchToken> tokens, WordStarts sought)
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
    private TextRange _range;
    private int _parts;
    private WordForms? _last;

    /// <summary>The word before; worked out when somebody asks, if it was only counted.</summary>
    private WordForms? Last => _last ??= _position < 0 ? null : WordForms.Of(text.AsSpan(_range.Start, _range.Length));

    public void Add(TextToken token)
    {
        var written = text.AsSpan(token.Range.Start, token.Range.Length);
        if (!sought.MayHold(written) && !MayBeQuarter(written))
        {
            Count(token.Range);
            return;
        }

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
        Count(range);
        tokens.Add(new SearchToken(forms, _position, range.Start, range.Length, _sentence, IsPart: false));
        (_last, _parts) = (forms, 0);
    }

    private void Count(TextRange range)
    {
        if (_position >= 0 && EndsSentence(text.AsSpan(_range.End, range.Start - _range.End)))
        {
            _sentence++;
            _position++;
        }

        _position++;
        (_range, _last) = (range, null);
    }

    private void AddForms(WordForms? forms, TextRange range)
    {
        if (forms is not null && forms != Last && Last is not null && _parts++ < MaxParts)
        {
            tokens.Add(new SearchToken(forms, _position, range.Start, range.Length, _sentence, IsPart: true));
        }
    }

    private bool EndsSentence(ReadOnlySpan<char> gap) =>
        gap is not " " && (gap.ContainsAny(SentenceEnds) || (gap.Contains('.') && !Titles.Contains(Last!.Folded)));

    /// <summary>Quý III and quý 3 are one.</summary>
    private ReadOnlySpan<char> Quarter(ReadOnlySpan<char> word)
    {
        if (!MayBeQuarter(word) || Last is not { Folded: "quy", Exact: "quý" or "quy" })
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

    private static bool MayBeQuarter(ReadOnlySpan<char> word) => word.Length <= 3 && word[0] is 'I' or 'i';

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
