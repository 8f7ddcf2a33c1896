using System.Xml.Linq;

namespace NewsPortal.Media.Word;

/// <summary>Footnotes and endnotes, numbered as the text comes to them.</summary>
internal sealed class NoteBook(WordPackage package)
{
    private readonly Dictionary<string, Dictionary<string, XElement>> _notes = [];
    private readonly Dictionary<(string Kind, string Id), int> _numbers = [];
    private readonly List<(string Part, XElement Note)> _used = [];

    /// <summary>Those that the text has come to, in their order, each with the part it stands in.</summary>
    public IReadOnlyList<(string Part, XElement Note)> Used => _used;

    /// <param name="kind"><c>footnotes</c> or <c>endnotes</c>.</param>
    /// <returns>The number; null when there is no such note.</returns>
    public int? NumberOf(string kind, string? id)
    {
        if (id is null)
        {
            return null;
        }

        if (_numbers.TryGetValue((kind, id), out var known))
        {
            return known;
        }

        if (PartOf(kind) is not { } part || !NotesOf(kind, part).TryGetValue(id, out var note))
        {
            return null;
        }

        _used.Add((part, note));
        return _numbers[(kind, id)] = _used.Count;
    }

    private string? PartOf(string kind) =>
        package.RelationsOf(package.Main).Values.FirstOrDefault(r => r.Is(kind) && !r.IsExternal)?.Target;

    // Lines that part notes from the text are notes of a type, too.
    private Dictionary<string, XElement> NotesOf(string kind, string part)
    {
        if (!_notes.TryGetValue(kind, out var notes))
        {
            notes = [];
            foreach (var note in package.Load(part)?.Elements().Where(n => n.Value("type") is null or "normal") ?? [])
            {
                notes.TryAdd(note.Value("id") ?? "", note.Unfold());
            }

            _notes.Add(kind, notes);
        }

        return notes;
    }
}
