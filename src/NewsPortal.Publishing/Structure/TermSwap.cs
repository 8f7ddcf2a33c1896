using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;

namespace NewsPortal.Publishing.Structure;

/// <summary>Puts one term in the place of another wherever a document's fields name it.</summary>
internal static class TermSwap
{
    /// <param name="field">The list of ids to look in: <c>TermContentItemIds</c>, <c>ContentItemIds</c>.</param>
    /// <returns>False when the document names the term nowhere.</returns>
    public static bool In(JsonNode? node, string field, string from, string to, string toName)
    {
        var found = false;
        if (node is JsonObject members)
        {
            found = Swap(members, field, from, to, toName);
            foreach (var (_, value) in members)
            {
                found |= In(value, field, from, to, toName);
            }
        }
        else if (node is JsonArray entries)
        {
            foreach (var entry in entries)
            {
                found |= In(entry, field, from, to, toName);
            }
        }

        return found;
    }

    // Orchard Core keeps the names of tags beside their ids, in the same order.
    private static bool Swap(JsonObject holder, string field, string from, string to, string toName)
    {
        if (holder[field] is not JsonArray ids || !ContentJson.Texts(ids).Contains(from))
        {
            return false;
        }

        var names = holder["TagNames"] as JsonArray is { } tags && tags.Count == ids.Count ? tags : null;
        for (var i = ids.Count - 1; i >= 0; i--)
        {
            if (ContentJson.Text(ids[i]) != from)
            {
                continue;
            }

            if (ContentJson.Texts(ids).Contains(to))
            {
                ids.RemoveAt(i);
                names?.RemoveAt(i);
                continue;
            }

            ids[i] = to;
            if (names is not null)
            {
                names[i] = toName;
            }
        }

        return true;
    }
}
