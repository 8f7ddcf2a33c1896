using System.Xml;

namespace NewsPortal.Media.Attachments.Packages;

/// <summary>Reads XML of strangers: no document type, nothing fetched, and bounded in every way in which it could fill memory.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 512;

    /// <summary>The nodes one by one, as states of one reader.</summary>
    /// <exception cref="XmlException">Not well-formed, a document type, nested deeper than 512, too many different names,
    /// or a tag longer than 16 MB.</exception>
    internal static IEnumerable<XmlReader> Nodes(Stream xml)
    {
        using var bounded = new BoundedTags(xml);
        using var reader = XmlReader.Create(bounded, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            NameTable = new BoundedNames(),
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                throw new XmlException("The elements are nested too deep.");
            }

            yield return reader;
        }
    }

    // The reader keeps every name it meets, and memory for a name is many times the name.
    private sealed class BoundedNames : NameTable
    {
        private const int MaxNames = 50_000;
        private int _names;

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        private string Counted(string name) =>
            ++_names <= MaxNames ? name : throw new XmlException("There are too many different names.");
    }

    // The reader holds a whole tag with its attributes. "<" may not stand inside one, whatever the encoding.
    private sealed class BoundedTags(Stream xml) : ForwardStream
    {
        private const int MaxTagBytes = 16 << 20;
        private long _sinceTag;

        public override int Read(Span<byte> buffer)
        {
            var read = xml.Read(buffer);
            var last = buffer[..read].LastIndexOf((byte)'<');
            _sinceTag = last < 0 ? _sinceTag + read : read - last;
            return _sinceTag <= MaxTagBytes ? read : throw new XmlException("A tag is too long.");
        }
    }
}
