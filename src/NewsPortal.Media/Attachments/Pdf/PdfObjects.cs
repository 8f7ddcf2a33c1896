namespace NewsPortal.Media.Attachments.Pdf;

/// <summary>
/// Finds the streams of a PDF. Programs find objects by their place in the file, which may lie in a string, in a comment or
/// in the data of another stream; so an object is read from wherever <c>obj</c> stands behind a digit or a blank.
/// </summary>
internal sealed class PdfObjects(ReadOnlyMemory<byte> file, PdfEffort effort)
{
    private readonly NextPlace _nextEnd = new(file, effort, (bytes, from) => IndexOf(bytes, "endstream"u8, from));
    private readonly NextPlace _nextTrailer = new(file, effort, (bytes, from) => IndexOf(bytes, "trailer"u8, from));
    private readonly NextPlace _nextObject = new(file, effort, NextObject);

    /// <summary>The streams, object by object.</summary>
    internal IEnumerable<PdfStream> Streams()
    {
        for (int at = 0, next; (next = NextObject(file.Span, at)) < file.Length;)
        {
            at = next + "obj"u8.Length;
            foreach (var stream in StreamsBehind(at))
            {
                yield return stream;
            }
        }
    }

    /// <returns>Where data ends that nothing else lies in: at <c>endstream</c>, at an object, at a trailer or with the file.
    /// In packed bytes none of them happens by chance.</returns>
    internal int EndOfData(int at) => Math.Min(Math.Min(_nextEnd.From(at), _nextTrailer.From(at)), _nextObject.From(at));

    private List<PdfStream> StreamsBehind(int at)
    {
        var found = new List<PdfStream>();
        var words = new PdfStreamWords();
        var tokens = new PdfTokens(file.Span[at..]);
        var depth = 0;
        var last = PdfToken.Word;
        for (var isOpen = true; isOpen;)
        {
            var before = tokens.At;
            var token = tokens.Next();
            effort.Spend(tokens.At - before);
            depth += token == PdfToken.DictionaryBegin ? 1 : token == PdfToken.DictionaryEnd ? -1 : 0;
            if (token == PdfToken.Name)
            {
                words.Add(PdfNames.Decode(tokens.Text));
            }
            else if (token == PdfToken.Word && last == PdfToken.DictionaryEnd && tokens.Text.SequenceEqual("stream"u8))
            {
                found.Add(new PdfStream(words, NextLine(at + tokens.At), depth <= 0));
            }

            isOpen = token != PdfToken.End && (depth > 0 || token != PdfToken.Word || !EndsObject(tokens.Text));
            last = token;
        }

        return found;
    }

    private static bool EndsObject(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("stream"u8) || word.SequenceEqual("trailer"u8) || word.SequenceEqual("startxref"u8) || word.EndsWith("obj"u8);

    // Programs pass over whatever stands on the line of the word.
    private int NextLine(int at)
    {
        var end = file.Span[at..].IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0)
        {
            effort.Spend(file.Length - at);
            return file.Length;
        }

        effort.Spend(end);
        at += end;
        return file.Span[at..].StartsWith("\r\n"u8) ? at + 2 : at + 1;
    }

    private static int NextObject(ReadOnlySpan<byte> bytes, int from)
    {
        for (int at; (at = IndexOf(bytes, "obj"u8, from)) < bytes.Length; from = at + 1)
        {
            if (at > 0 && (char.IsAsciiDigit((char)bytes[at - 1]) || PdfTokens.IsBlank(bytes[at - 1])))
            {
                return at;
            }
        }

        return bytes.Length;
    }

    private static int IndexOf(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word, int from) =>
        bytes[from..].IndexOf(word) is >= 0 and var at ? from + at : bytes.Length;

    private delegate int Search(ReadOnlySpan<byte> bytes, int from);

    // Remembers what it found, so that asking from place to place searches each byte once.
    private sealed class NextPlace(ReadOnlyMemory<byte> file, PdfEffort effort, Search search)
    {
        private int _from = int.MaxValue;
        private int _found = -1;

        internal int From(int at)
        {
            if (at < _from || at > _found)
            {
                (_from, _found) = (at, search(file.Span, at));
                effort.Spend(_found - at);
            }

            return _found;
        }
    }
}
