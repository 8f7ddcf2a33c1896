using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using NewsPortal.Media.Attachments;

namespace NewsPortal.Media.Word;

/// <summary>
/// The parts of a Word file and how they point to each other. Read from the zip itself: Microsoft's library refuses a whole
/// document for one link whose address is none, and people type such links every day. Nothing outside the zip is ever opened.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    // Word takes ten bytes of XML for each letter of a text that was changed much.
    private const long MaxPartBytes = 64 << 20;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyDictionary<string, WordRelation>> _relations = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">It is no zip, or holds no document of Word.</exception>
    public WordPackage(Stream file)
    {
        _zip = new ZipArchive(file, ZipArchiveMode.Read);
        foreach (var entry in _zip.Entries)
        {
            _entries.TryAdd(entry.FullName.TrimStart('/'), entry);
        }

        Main = RelationsOf("").Values.FirstOrDefault(r => r.Is("officeDocument") && Holds(r.Target))?.Target
            ?? throw new InvalidDataException("The file has no main part.");
    }

    /// <summary>The name of the part that holds the text.</summary>
    public string Main { get; }

    public bool Holds(string part) => _entries.ContainsKey(part);

    /// <returns>By id; empty for a part that points to nothing.</returns>
    public IReadOnlyDictionary<string, WordRelation> RelationsOf(string part)
    {
        if (!_relations.TryGetValue(part, out var relations))
        {
            relations = ReadRelations(part);
            _relations.Add(part, relations);
        }

        return relations;
    }

    /// <returns>The part that another one points to; null when there is none, or the whole of it is not there.</returns>
    /// <param name="kind">The last word of the type: <c>styles</c>.</param>
    public XElement? LoadRelated(string from, string kind) =>
        RelationsOf(from).Values.FirstOrDefault(r => r.Is(kind) && !r.IsExternal) is { } relation ? Load(relation.Target) : null;

    /// <returns>Null when there is no such part, or an empty one.</returns>
    public XElement? Load(string part)
    {
        if (!_entries.TryGetValue(part, out var entry) || entry.Length == 0)
        {
            return null;
        }

        using var reader = Read(entry);
        return XElement.Load(reader);
    }

    /// <summary>What stands in an element of a part, one by one, so that a long text is never in memory as a whole.</summary>
    public IEnumerable<XElement> Children(string part, string element)
    {
        using var reader = Read(_entries[part]);
        while (!reader.EOF && (reader.NodeType != XmlNodeType.Element || reader.LocalName != element))
        {
            reader.Read();
        }

        var depth = reader.Depth;
        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                yield return (XElement)XNode.ReadFrom(reader);
            }
            else
            {
                reader.Read();
            }
        }
    }

    /// <returns>Null when there is no such part.</returns>
    public Stream? Open(string part) => _entries.TryGetValue(part, out var entry) ? entry.Open() : null;

    public void Dispose() => _zip.Dispose();

    private static XmlReader Read(ZipArchiveEntry entry) => entry.Length > MaxPartBytes
        ? throw new AttachmentRefusedException(AttachmentFault.TooMuchText, limit: WordSource.MaxBytes)
        : XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });

    private Dictionary<string, WordRelation> ReadRelations(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var relations = new Dictionary<string, WordRelation>();
        foreach (var element in Load($"{folder}_rels/{part[folder.Length..]}.rels")?.Elements() ?? [])
        {
            if (element.Value("Id") is { } id && element.Value("Target") is { } target)
            {
                var isExternal = string.Equals(element.Value("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
                relations.TryAdd(id, new WordRelation(
                    element.Value("Type") ?? "", isExternal ? target : Resolve(folder, target), isExternal));
            }
        }

        return relations;
    }

    // Names of parts, never of files: one that climbs out of the package ends at its root and is not there.
    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
            }
            else if (step != ".")
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}
