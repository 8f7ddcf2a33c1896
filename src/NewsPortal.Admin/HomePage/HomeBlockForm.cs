using System.Globalization;
using NewsPortal.Admin.Structure;
using NewsPortal.Data;
using NewsPortal.Sites.Settings;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.HomePage;

/// <summary>The fields of a block of the home page, as they are typed.</summary>
public sealed class HomeBlockForm
{
    private const int MostShown = 40;
    private const int MostColumns = 4;

    public string? Kind { get; set; }

    public string? Title { get; set; }

    public string? TitleEn { get; set; }

    public string? Column { get; set; }

    public string? List { get; set; }

    /// <summary>Ids of pinned items in their order.</summary>
    public List<string> Items { get; set; } = [];

    /// <summary>The headline of one more to pin.</summary>
    public string? Pin { get; set; }

    public string? Count { get; set; }

    public string? Columns { get; set; }

    public string? More { get; set; }

    public string? MoreUrl { get; set; }

    public bool Panel { get; set; }

    public string? Text { get; set; }

    public string? Phone { get; set; }

    public static HomeBlockForm Of(HomeBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return new HomeBlockForm
        {
            Kind = block.Kind,
            Title = block.Title,
            TitleEn = block.TitleEn,
            Column = block.Column?.ToString(CultureInfo.InvariantCulture),
            List = block.List,
            Items = [.. block.Items],
            Count = block.Count.ToString(CultureInfo.InvariantCulture),
            Columns = block.Columns.ToString(CultureInfo.InvariantCulture),
            More = block.More,
            MoreUrl = block.MoreUrl,
            Panel = block.Panel,
            Text = block.Text,
            Phone = block.Phone,
        };
    }

    /// <param name="before">The block as it is stored: its kind, though no theme draws it, and its list may stay.</param>
    /// <param name="lists">What may be listed.</param>
    internal IEnumerable<Problem> WhyNot(HomeBlock before, IReadOnlyList<(string Code, string Name)> lists)
    {
        if (Kind != before.Kind && HomeBlockKind.Of(Kind ?? "") is null)
        {
            yield return new Problem("Choose a kind of block.", nameof(Kind));
        }

        if (!string.IsNullOrEmpty(List) && List != before.List && !lists.Any(l => l.Code == List))
        {
            yield return new Problem("Choose a list of this site.", nameof(List));
        }

        if (Number(Count) is null or < 0 or > MostShown)
        {
            yield return new Problem("A block shows 0 to 40 items; 0 for as many as are pinned.", nameof(Count));
        }

        if (Number(Columns) is null or < 2 or > MostColumns)
        {
            yield return new Problem("Cards stand in 2 to 4 columns.", nameof(Columns));
        }

        if (Typed.Line(Column) is not null && Number(Column) is null or < 1 or > MostColumns)
        {
            yield return new Problem("A column is 1 to 4, or nothing for the next one.", nameof(Column));
        }

        if (Typed.Line(More) is null != Typed.Line(MoreUrl) is null || (Typed.Line(MoreUrl) is { } url && (!Typed.IsAddress(url) || url.Length > Typed.MaxText)))
        {
            yield return new Problem("A link needs words and an address: ~/gioi-thieu for a page of this site, https://… for another.", nameof(MoreUrl));
        }

        if (Typed.Line(Phone) is { } phone && (phone.Count(char.IsAsciiDigit) < 3 || phone.Length > 30))
        {
            yield return new Problem("Write the number as it is dialled, such as 0233 3550 383; an extension has digits only.", nameof(Phone));
        }

        foreach (var problem in new[] { Typed.TooLong(Title, nameof(Title)), Typed.TooLong(TitleEn, nameof(TitleEn)), Typed.TooLong(More, nameof(More)), Typed.TooLong(Text, nameof(Text), Typed.MaxText) }.OfType<Problem>())
        {
            yield return problem;
        }
    }

    internal HomeBlock Into(HomeBlock before) => before with
    {
        Kind = Kind!,
        Title = Typed.Line(Title),
        TitleEn = Typed.Line(TitleEn),
        Column = Number(Column),
        List = string.IsNullOrEmpty(List) ? null : List,
        Items = [.. Items.Distinct()],
        Count = Number(Count) ?? 0,
        Columns = Number(Columns) ?? before.Columns,
        More = Typed.Line(More),
        MoreUrl = Typed.Line(MoreUrl),
        Panel = Panel,
        Text = VietnameseText.Normalize(Text ?? "").Trim() is { Length: > 0 } text ? text : null,
        Phone = Typed.Line(Phone),
    };

    private static int? Number(string? typed) =>
        int.TryParse(Typed.Line(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
