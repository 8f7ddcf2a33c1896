using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Feed;
using NewsPortal.Sites;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Entries;

/// <summary>Keeps <see cref="EntryBook"/> in memory; read anew after a commit, at most every five seconds, and only what changed.</summary>
public sealed class KnownEntries(FeedSignal signal, TimeProvider clock)
{
    // Whoever publishes many at once does not read them all again for each.
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private const int MostEntries = 20_000;
    private const int IdsPerQuery = 500;

    // What the registries' fields for other names are called.
    private const string LongName = "LongName";
    private const string ShortName = "ShortName";
    private const string Spellings = "Spellings";

    private Kept? _kept;

    /// <returns>At most 20,000 entries, and as many documents, those with the greatest ids; what was committed less than five seconds ago may be missing.</returns>
    public async ValueTask<EntryBook> ReadAsync(PortalDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);

        // Asked for before anything is read: a commit in between makes what was read old at once.
        var (version, definitions, now, kept) = (signal.Version, signal.DefinitionsVersion, clock.GetUtcNow(), Volatile.Read(ref _kept));
        if (kept is not null && kept.Definitions == definitions && (kept.Version == version || now - kept.ReadAt < Freshness))
        {
            return kept.Book;
        }

        // Another definition may give an entry other names.
        var known = kept?.Definitions == definitions ? kept.Book.Entries.ToDictionary(e => e.Id) : [];
        var entries = await EntriesAsync(db, known, ct);
        var isSame = kept is not null && entries.Count == kept.Book.Entries.Count && entries.TrueForAll(e => ReferenceEquals(known.GetValueOrDefault(e.Id), e));
        var book = isSame ? kept!.Book : new EntryBook(entries);
        if (Volatile.Read(ref _kept) is not { } other || other.Version <= version)
        {
            Volatile.Write(ref _kept, new Kept(version, definitions, now, book));
        }

        return book;
    }

    private static async Task<List<KnownEntry>> EntriesAsync(PortalDb db, Dictionary<string, KnownEntry> known, CancellationToken ct)
    {
        var definitions = await ContentDefinitions.ReadAsync(db, "", ct);
        var types = definitions.Types.Where(t => t.Settings is { IsShared: true, HasOwnList: true }).ToDictionary(t => t.Name);
        var names = types.Keys.ToList();

        // The sites are named for the databases: without them there is no index for a type.
        var sites = await db.Set<Site>().AsNoTracking().Select(s => s.Key).ToListAsync(ct);
        var stored = (await db.Set<ContentItem>().AsNoTracking()
            .Where(i => sites.Contains(i.SiteKey) && names.Contains(i.ContentType) && i.PublishedVersionId != null)
            .Select(i => new { i.Id, i.SiteKey, i.ContentType, i.Title, Version = i.PublishedVersionId! }).ToListAsync(ct))
            .GroupBy(i => IsRegister(types[i.ContentType])).SelectMany(g => g.OrderByDescending(i => i.Id, StringComparer.Ordinal).Take(MostEntries)).ToList();
        var documents = new Dictionary<string, JsonObject>();
        foreach (var versions in stored.Where(i => known.GetValueOrDefault(i.Id)?.VersionId != i.Version).Select(i => i.Version).Chunk(IdsPerQuery))
        {
            foreach (var read in await db.Set<ContentVersion>().AsNoTracking().Where(v => versions.Contains(v.Id)).Select(v => new { v.Id, v.Document }).ToListAsync(ct))
            {
                documents[read.Id] = ContentJson.Parse(read.Document);
            }
        }

        return
        [
            .. stored.Where(i => documents.ContainsKey(i.Version) || known.GetValueOrDefault(i.Id)?.VersionId == i.Version)
                .Select(i => documents.TryGetValue(i.Version, out var document)
                    ? Entry(i.Id, i.SiteKey, types[i.ContentType], i.Title, i.Version, document, definitions) : known[i.Id]),
        ];
    }

    private static KnownEntry Entry(
        string id, string siteKey, TypeDefinition type, string title, string version, JsonObject document, DefinitionSet definitions)
    {
        var fields = type.Parts.SelectMany(part => definitions.Part(part.PartName).Fields.Where(f => !f.IsInternal)
            .Select(f => (f.Name, Value: ContentJson.At(document, part.Name, f.Name)))).ToList();
        IEnumerable<string> Texts(string field) => fields.Where(f => f.Name == field)
            .SelectMany(f => ContentJson.Texts(ContentJson.At(f.Value, "Values")).Prepend(ContentJson.Text(ContentJson.At(f.Value, "Text")) ?? ""))
            .Select(text => VietnameseText.Normalize(text).Trim()).Where(text => text.Length > 0);
        IReadOnlyList<string> everywhere = [.. Texts(LongName).Prepend(VietnameseText.Normalize(title).Trim()).Distinct()];
        var number = Column(document, type, "Number");
        return new KnownEntry(id, siteKey, type.Name, title)
        {
            VersionId = version,
            Names = everywhere,
            HomeNames = [.. Texts(ShortName).Concat(Texts(Spellings)).Except(everywhere)],
            ShortName = Texts(ShortName).FirstOrDefault(),
            IsDocument = IsRegister(type),
            Symbol = number is null ? null : DocumentSymbols.Parse(number)?.ToString() ?? number,
            IssuedOn = DateOnly.TryParse(Column(document, type, "Date")?.Split('T')[0], CultureInfo.InvariantCulture, out var day) ? day : null,
        };
    }

    private static bool IsRegister(TypeDefinition type) => type.Settings.Columns.ContainsKey("Number") && type.Settings.Columns.ContainsKey("Date");

    private static string? Column(JsonObject document, TypeDefinition type, string column) =>
        type.Settings.Columns.GetValueOrDefault(column)?.Split('.') is [var part, var field] && ContentJson.At(document, part, field) is JsonObject value
        && (ContentJson.Text(value["Text"]) ?? ContentJson.Text(value["Value"]))?.Trim() is { Length: > 0 } text ? text : null;

    private sealed record Kept(long Version, long Definitions, DateTimeOffset ReadAt, EntryBook Book);
}
