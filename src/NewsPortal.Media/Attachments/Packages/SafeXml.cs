using System.Xml;

namespace NewsPortal.Media.Attachments.Packages;

/// <summary>Reads XML of strangers: no document type, nothing fetched, and bounded in every way in which it could fill memory.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 512;

    /// <summary>The nodes one by one, as states of one reader.</summary>
    /// <exception cref="XmlException">Not well-formed, a document type, nested deeper than 512, too many different names,
    /// or a tag, text or comment longer than 8 MB.</exception>
    internal static IEnumerable<XmlReader> Nodes(Stream xml)
    {
        using var bounded = new BoundedNodes(xml);
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

            bounded.Begin();
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

    // The reader holds a tag with its attributes, a CDATA section and any text that is asked for as a whole.
    private sealed class BoundedNodes(Stream xml) : ForwardStream
    {
        private const int MaxNodeBytes = 8 << 20;
        private long _taken;

        /// <summary>Another node begins; what is read now belongs to it.</summary>
        internal void Begin() => _taken = 0;

        public override int Read(Span<byte> buffer)
        {
            var read = xml.Read(buffer);
            _taken += read;
            return _taken <= MaxNodeBytes ? read : throw new XmlException("A tag or text is too long.");
        }
    }
}
