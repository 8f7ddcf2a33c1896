using System.Globalization;
using NewsPortal.Content.Items;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;

namespace NewsPortal.Portal.Items;

/// <summary>An item in other languages: published items of its home site with the same localization set.</summary>
internal sealed class Translations(Addresses addresses, ItemReads reads)
{
    private const string UsualLanguage = "vi";

    /// <returns>One for each other language, by language; empty when the item stands alone.</returns>
    public async Task<IReadOnlyList<StoryRow>> FindAsync(ItemContext item, CancellationToken ct)
    {
        if (ItemLink.LocalizationSetOf(item.Document) is not { } set)
        {
            return [];
        }

        return [.. (await reads.TranslationsAsync(item.Story.SiteKey, set, ct))
            .Where(t => t.Id != item.Story.Id && t.Culture != item.Story.Culture).DistinctBy(t => t.Culture)];
    }

    /// <summary>The item and its translations for search engines; empty without translations.</summary>
    public IReadOnlyList<(string Language, string Url)> Alternates(StoryRow item, IReadOnlyList<StoryRow> translations)
    {
        if (translations.Count == 0)
        {
            return [];
        }

        var all = translations.Prepend(item).Select(t => (t.Culture, Url: addresses.AtHome(t))).OrderBy(t => t.Culture, StringComparer.Ordinal).ToList();
        var usual = all.FindIndex(t => t.Culture == UsualLanguage);
        return usual < 0 ? all : [.. all, ("x-default", all[usual].Url)];
    }

    /// <summary>The frame's links to other languages, each to the item in that language where there is one.</summary>
    public IReadOnlyList<LinkShape> Links(IReadOnlyList<LinkShape> languages, IReadOnlyList<StoryRow> translations)
    {
        var links = languages.ToList();
        foreach (var translation in translations)
        {
            var link = new LinkShape(Name(translation.Culture), addresses.Item(translation, translation.Culture)) { Language = translation.Culture };
            var at = links.FindIndex(l => l.Language == translation.Culture);
            if (at < 0)
            {
                links.Add(link);
            }
            else
            {
                links[at] = link;
            }
        }

        return links;
    }

    private static string Name(string language) => language switch
    {
        UsualLanguage => "Tiếng Việt",
        _ => CultureInfo.GetCultureInfo(language) is { NativeName: { Length: > 0 } name } culture
            ? culture.TextInfo.ToTitleCase(name) : language,
    };
}
