using System.Text.Json.Nodes;
using NewsPortal.Content.Bodies;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Publishing.Checks;
using NewsPortal.Publishing.Entries;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Suggesting;

/// <summary>A draft that suggestions are found in, and written into.</summary>
/// <param name="document">Changed by what is done.</param>
internal sealed class SuggestedDraft(
    JsonObject document, TypeDefinition type, DefinitionSet definitions, ReadTexts read, string itemId, string siteKey, EntryBook book)
{
    private const string AuthorField = "Person";

    // Of many places that name an entry one of the first will do.
    private const int MostPlaces = 20;

    private readonly DraftWords _words = DraftWords.Read(document, type.Name, definitions, read);
    private readonly DraftFields _fields = new(document, type, definitions);

    // What the item says at length; a field of the kind where it has no such part.
    private CheckedText? Body => Bodies.FirstOrDefault(t => type.PartNameOf(t.Field) == "HtmlBodyPart") ?? (type.Has("HtmlBodyPart") ? null : Bodies.FirstOrDefault());

    private IEnumerable<CheckedText> Bodies => _words.Texts.Where(t => t is { Role: TextRole.Body, Body: not null } && _words.CanWrite(t.Field));

    private string Headline => _words.Texts.FirstOrDefault(t => t.Role == TextRole.Headline)?.Text ?? "";

    /// <summary>Lines that belong into fields.</summary>
    public IEnumerable<Suggestion> Lines(Func<string> newId)
    {
        if (Body is not { } body)
        {
            yield break;
        }

        var credits = _fields.Credits();
        foreach (var line in CreditLine.Find(body, name => Author(name) is not null))
        {
            var act = line.Source is not null ? SourceAct(body, line) : credits is { } list ? PeopleAct(body, line, list, newId) : null;
            if (act is not null)
            {
                yield return new Suggestion(SuggestionKind.Line, "", line.Range.Of(body.Text).Trim(), [act]);
            }
        }
    }

    /// <summary>Entries that the texts name, and that are not chosen or not linked.</summary>
    public IEnumerable<Suggestion> Entries(int most)
    {
        var mentions = _words.Texts.SelectMany(text => EntryMentions.Find(text, book, siteKey).Select(m => (Text: text, m.Entry, m.Range)))
            .Where(m => m.Entry.Id != itemId).GroupBy(m => m.Entry.Id);
        var (found, main) = (new List<Suggestion>(), Body);
        foreach (var same in mentions)
        {
            var entry = same.First().Entry;
            if (definitions.Type(entry.Type) is not { } kind)
            {
                continue;
            }

            List<SuggestedAct> acts = [];
            if (_fields.PickerOf(entry.Type) is { } picker && !_fields.Has(picker, entry.Id) && _fields.HasRoom(picker))
            {
                acts.Add(SuggestedAct.Of(SuggestedDeed.Attach, picker.Field.Label, entry.Id, () => _fields.Pick(picker, entry.Id)));
            }

            if (!Links(entry.Id) && same.Where(m => m.Text == main).Take(MostPlaces).Select(m => LinkAct(m.Text, m.Range, entry.Id)).OfType<SuggestedAct>().FirstOrDefault() is { } link)
            {
                acts.Add(link);
            }

            if (acts.Count > 0)
            {
                found.Add(new Suggestion(SuggestionKind.Entry, kind.DisplayName, entry.Title, acts) { ItemId = entry.Id });
            }
        }

        // What is not chosen yet comes before what only could be linked.
        return found.OrderByDescending(s => s.Acts[0].Deed == SuggestedDeed.Attach).Take(most);
    }

    /// <summary>Words for a summary that is not written yet.</summary>
    public IEnumerable<Suggestion> Summaries()
    {
        if (Body is not { } body || _fields.ColumnOf("Summary") is not { } summary || _fields.Text(summary).Trim().Length > 0)
        {
            yield break;
        }

        foreach (var words in SummaryWords.Propose(body, Headline))
        {
            var text = words.Of(body);
            yield return new Suggestion(SuggestionKind.Summary, "", text,
            [
                words.IsLead
                    ? SuggestedAct.Of(SuggestedDeed.Move, summary.Field.Label, text, () =>
                    {
                        _fields.Write(summary, text);
                        _words.Write(body.Field, body.Body!.Without(words.Range));
                    })
                    : SuggestedAct.Of(SuggestedDeed.Fill, summary.Field.Label, text, () => _fields.Write(summary, text)),
            ]);
        }
    }

    /// <returns>A path for an item that asks for none; null where the usual one will do.</returns>
    public Suggestion? Address() => _fields.Path is "" && ShortAddress.Of(Headline) is { } path
        ? new Suggestion(SuggestionKind.Address, "", path, [SuggestedAct.Of(SuggestedDeed.Fill, "", path, () => _fields.WritePath(path))]) : null;

    /// <summary>Items about the same that the body does not link to.</summary>
    public IEnumerable<Suggestion> Related(IReadOnlyList<RelatedItem> related)
    {
        foreach (var item in related.Where(r => r.Id != itemId && definitions.Type(r.Type) is not null))
        {
            List<SuggestedAct> acts = [];
            if (_fields.PickerOf(item.Type) is { } picker && !_fields.Has(picker, item.Id) && _fields.HasRoom(picker))
            {
                acts.Add(SuggestedAct.Of(SuggestedDeed.Attach, picker.Field.Label, item.Id, () => _fields.Pick(picker, item.Id)));
            }

            if (Body is { } body && !Links(item.Id))
            {
                acts.Add(SuggestedAct.Of(SuggestedDeed.Append, "", item.Id, () => _words.Write(body.Field, body.Body!.WithLast(item.Title, $"item:{item.Id}"))));
            }

            if (acts.Count > 0)
            {
                yield return new Suggestion(SuggestionKind.Related, $"{definitions.Type(item.Type)!.DisplayName}, {item.Day}", item.Title, acts) { ItemId = item.Id };
            }
        }
    }

    private SuggestedAct? LinkAct(CheckedText text, TextRange range, string id)
    {
        var block = text.Blocks.FirstOrDefault(b => b.Range.Start <= range.Start && range.End <= b.Range.End);
        return block is { Kind: BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Cell } && text.Body!.CanLink(range)
            ? SuggestedAct.Of(SuggestedDeed.Link, range.Of(text.Text), id, () => _words.Write(text.Field, text.Body.Link(range, $"item:{id}"))) : null;
    }

    private SuggestedAct? SourceAct(CheckedText body, CreditLine line)
    {
        var source = line.Source!;
        var address = LinksIn(body, line).Append(source).FirstOrDefault(IsOfWeb);
        if (_fields.ColumnOf("Source") is not { } field || (_fields.Text(field).Trim() is { Length: > 0 } said && said != source))
        {
            return null;
        }

        // Another link of the line would be lost, and an address that this one takes the place of.
        var place = _fields.Beside(field, "Source", "LinkField");
        if (LinksIn(body, line).Any(l => l != address))
        {
            return null;
        }

        if (address is not null && (place is not { } known || (_fields.Text(known, "Url") is { Length: > 0 } url && url != address)))
        {
            return null;
        }

        return SuggestedAct.Of(SuggestedDeed.Move, field.Field.Label, source, () =>
        {
            _fields.Write(field, IsOfWeb(source) ? new Uri(source).Host : source);
            if (address is not null && place is { } link)
            {
                _fields.Write(link, address, "Url");
            }

            _words.Write(body.Field, body.Body!.Without(line.Range));
        });
    }

    private static bool IsOfWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static IEnumerable<string> LinksIn(CheckedText body, CreditLine line) => body.Body!.Links
        .Where(l => l.Range.Start < line.Range.End && line.Range.Start < l.Range.End).Select(l => l.Address);

    // A row of people holds no link: a line with one stays.
    private SuggestedAct? PeopleAct(CheckedText body, CreditLine line, (TypePart Bag, TypeDefinition Row) list, Func<string> newId) =>
        LinksIn(body, line).Any() ? null : SuggestedAct.Of(SuggestedDeed.Move, list.Bag.DisplayName ?? list.Bag.Name, line.Range.Of(body.Text), () =>
        {
            foreach (var (work, name) in line.People.Where(p => !IsCredited(list, p.Name, p.Work)).Distinct())
            {
                _fields.AddRow(list.Bag, Credit(list.Row, newId(), name, work));
            }

            _words.Write(body.Field, body.Body!.Without(line.Range));
        });

    private bool IsCredited((TypePart Bag, TypeDefinition Row) list, string name, string work) => _fields.Rows(list.Bag).Any(row =>
    {
        string Said(string field) => _fields.CreditFields(list.Row).Where(p => p.Field.Name == field)
            .Select(p => ContentJson.Text(ContentJson.At(row, p.Part, field, "Text"))).FirstOrDefault() ?? "";
        return Said("NameAsPrinted") == name && Said("Work") == work;
    });

    private JsonObject Credit(TypeDefinition type, string id, string name, string work)
    {
        var row = new JsonObject { [Envelope.Id] = id, [Envelope.Type] = type.Name };
        foreach (var (part, field) in _fields.CreditFields(type).Select(p => (p.Part, p.Field)))
        {
            JsonObject? value = field.Name switch
            {
                "NameAsPrinted" => new JsonObject { ["Text"] = name },
                "Work" when field.Options.ContainsKey(work) => new JsonObject { ["Text"] = work },
                AuthorField when Author(name) is { } author => new JsonObject { ["ContentItemIds"] = new JsonArray(author.Id) },
                _ => null,
            };
            if (value is not null)
            {
                var values = row[part] as JsonObject ?? [];
                values[field.Name] = value;
                row[part] = values;
            }
        }

        return row;
    }

    /// <returns>
    /// The author of the site whom its credits can name so; null when there is none, or several: another site's may be another person.
    /// </returns>
    private KnownEntry? Author(string name)
    {
        var types = _fields.Credits() is { Row: var row } ? _fields.CreditFields(row).Where(p => p.Field.Name == AuthorField)
            .SelectMany(p => ContentJson.Texts(ContentJson.At(p.Field.Settings, "ContentPickerFieldSettings", "DisplayedContentTypes"))).ToList() : [];
        return EntryBook.Only([.. book.Entries.Where(e => e.SiteKey == siteKey && types.Contains(e.Type) && e.Title == name)], siteKey);
    }

    private bool Links(string id) => _words.Texts.Any(t => t.Body?.Links.Any(l => l.Address.Split('?', '#')[0] == $"item:{id}") == true);
}
