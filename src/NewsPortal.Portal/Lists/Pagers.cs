using System.Globalization;
using NewsPortal.Portal.Shapes;

namespace NewsPortal.Portal.Lists;

/// <summary>Makes the row of page numbers: first, last, the neighbours of the current one, gaps between.</summary>
internal static class Pagers
{
    public const string Parameter = "trang";

    /// <param name="page">From 1.</param>
    /// <param name="url">The list's address without a page; it may ask for something.</param>
    /// <returns>Null when everything fits on one page.</returns>
    public static PagerShape? Shape(int page, int total, int size, string url)
    {
        var count = (total + size - 1) / size;
        if (count <= 1)
        {
            return null;
        }

        var numbers = new SortedSet<int>(Enumerable.Range(page - 1, 3).Append(1).Append(count).Where(n => n >= 1 && n <= count));
        var steps = new List<PageLinkShape?>();
        var last = 0;
        foreach (var number in numbers)
        {
            if (number > last + 1)
            {
                steps.Add(number == last + 2 ? Link(last + 1) : null);
            }

            steps.Add(Link(number));
            last = number;
        }

        return new PagerShape(page, count, steps, page > 1 ? Link(page - 1).Url : null, page < count ? Link(page + 1).Url : null);

        PageLinkShape Link(int number) =>
            new(number, number == 1 ? url
            : $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={number.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <returns>1 when nothing is asked for; null for what is no page number.</returns>
    public static int? Read(string? text) =>
        string.IsNullOrEmpty(text) ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000_000 ? page : null;
}
