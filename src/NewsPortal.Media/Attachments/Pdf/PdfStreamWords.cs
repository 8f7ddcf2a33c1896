namespace NewsPortal.Media.Attachments.Pdf;

/// <summary>What the names of a stream's dictionary say about its data.</summary>
internal sealed class PdfStreamWords
{
    private bool _isObjects;
    private bool _hasCount;
    private bool _hasFirst;
    private bool _hasPredictor;
    private int _filters;
    private int _deflates;

    /// <summary>It holds objects. Readers do not ask for <c>/Type /ObjStm</c>, only for the two numbers in it.</summary>
    internal bool IsObjects => _isObjects || (_hasCount && _hasFirst);

    internal bool IsEmbeddedFile { get; private set; }

    /// <summary>True also for the short form <c>/F</c>, which readers take.</summary>
    internal bool IsPacked { get; private set; }

    /// <summary>Packed by deflate alone, without a predictor.</summary>
    internal bool IsDeflated => _filters == 1 && _deflates == 1 && !_hasPredictor;

    internal void Add(string name)
    {
        _isObjects |= name == "ObjStm";
        _hasCount |= name == "N";
        _hasFirst |= name == "First";
        _hasPredictor |= name == "Predictor";
        IsEmbeddedFile |= name == "EmbeddedFile";
        IsPacked |= name is "Filter" or "F";
        _deflates += name is "FlateDecode" or "Fl" ? 1 : 0;
        _filters += name == "Fl" || name.EndsWith("Decode", StringComparison.Ordinal) ? 1 : 0;
    }
}
