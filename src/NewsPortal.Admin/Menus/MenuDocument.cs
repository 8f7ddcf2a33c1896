using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;

namespace NewsPortal.Admin.Menus;

/// <summary>The entries of a menu item, read for a form and written back. What the form does not know of an entry is kept.</summary>
internal static class MenuDocument
{
    private const string List = "MenuItemsListPart";
    private const string Entries = "MenuItems";
    private const string Link = "LinkMenuItemPart";
    private const string LinkType = "LinkMenuItem";

    /// <summary>All entries, each before those below it.</summary>
    public static List<MenuRow> Rows(JsonObject menu)
    {
        var rows = new List<MenuRow>();
        Read(menu, 0);
        return rows;

        void Read(JsonObject holder, int level)
        {
            foreach (var entry in Of(holder))
            {
                rows.Add(new MenuRow
                {
                    Id = ContentJson.Text(entry[Envelope.Id]),
                    Level = level,
                    Title = ContentJson.Text(ContentJson.At(entry, "TitlePart", "Title")) ?? ContentJson.Text(entry[Envelope.DisplayText])
                        ?? ContentJson.Text(ContentJson.At(entry, Link, "Name")),
                    Url = ContentJson.Text(ContentJson.At(entry, Link, "Url")),
                });
                Read(entry, level + 1);
            }
        }
    }

    /// <summary>Ids of entries that lead by something else than an address; the form leaves that as it is.</summary>
    public static HashSet<string> WithoutAddress(JsonObject menu) =>
        [.. All(menu).Where(e => ContentJson.Text(e[Envelope.Type]) != LinkType).Select(e => ContentJson.Text(e[Envelope.Id])).OfType<string>()];

    /// <summary>Makes these the entries of the menu.</summary>
    /// <param name="newId">For entries that are new.</param>
    public static void Write(JsonObject menu, IReadOnlyList<MenuRow> rows, Func<string> newId)
    {
        var known = All(menu).Where(e => ContentJson.Text(e[Envelope.Id]) is not null).DistinctBy(e => ContentJson.Text(e[Envelope.Id]))
            .ToDictionary(e => ContentJson.Text(e[Envelope.Id])!, e => (JsonObject)e.DeepClone());
        var holders = new List<JsonObject> { menu };
        Empty(menu);
        foreach (var row in rows)
        {
            var level = Math.Clamp(row.Level, 0, holders.Count - 1);
            if (row.Id is not { } id || !known.Remove(id, out var entry))
            {
                entry = new JsonObject { [Envelope.Id] = newId(), [Envelope.Type] = LinkType };
            }

            Empty(entry);
            entry[Envelope.DisplayText] = row.Title;
            (entry["TitlePart"] as JsonObject ?? (JsonObject)(entry["TitlePart"] = new JsonObject()))["Title"] = row.Title;
            if (ContentJson.Text(entry[Envelope.Type]) == LinkType)
            {
                (entry[Link] as JsonObject ?? (JsonObject)(entry[Link] = new JsonObject()))["Url"] = row.Url;
            }

            holders.RemoveRange(level + 1, holders.Count - level - 1);
            Below(holders[level]).Add(entry);
            holders.Add(entry);
        }
    }

    private static IEnumerable<JsonObject> Of(JsonObject holder) =>
        ContentJson.At(holder, List, Entries) is JsonArray entries ? entries.OfType<JsonObject>() : [];

    private static IEnumerable<JsonObject> All(JsonObject holder) => Of(holder).SelectMany(e => All(e).Prepend(e));

    private static void Empty(JsonObject holder)
    {
        if (holder[List] is JsonObject part)
        {
            part[Entries] = new JsonArray();
        }
    }

    private static JsonArray Below(JsonObject holder)
    {
        var part = holder[List] as JsonObject ?? (JsonObject)(holder[List] = new JsonObject());
        return part[Entries] as JsonArray ?? (JsonArray)(part[Entries] = new JsonArray());
    }
}
