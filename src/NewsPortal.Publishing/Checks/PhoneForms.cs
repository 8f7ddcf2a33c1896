using System.Globalization;
using System.Text.RegularExpressions;
using NewsPortal.Content.Bodies;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Telephone numbers that reach nobody, or that nobody can tap.</summary>
internal sealed partial class PhoneForms : ICheck
{
    private const int Subscriber = 7;
    private const int LongestLabel = 12;
    private const int MostLinks = 100;

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) =>
        item.Texts.SelectMany(text => text.Phones.SelectMany(phone => OfOne(text, phone)).Concat(Unlinked(text)));

    private static IEnumerable<Finding> OfOne(CheckedText text, PhoneMention phone)
    {
        var written = phone.Range.Of(text.Text);
        if (AreaCodes.Renew(phone.Digits, IsFixed(text, phone)) is var (old, code))
        {
            yield return new Finding("area-code", text.Field, phone.Range, "“{0}” begins with the code {1}, which is {2} now.", written, old, code)
            {
                Repair = [new Replacement(phone.Range, Renewed(written, old, code))],
            };
        }

        if (phone is { Extension: { } extension, ExtensionRange: { } range })
        {
            yield return new Finding("phone-extension", text.Field, range, "“{0}” behind a telephone number is an extension: say so.", range.Of(text.Text))
            {
                Repair = [new Replacement(range, $", máy lẻ {extension}")],
            };
        }

        if (phone.Joined.Count > 0)
        {
            var all = new TextRange(phone.Range.Start, phone.Joined[^1].End - phone.Range.Start);
            yield return new Finding("phones-joined", text.Field, all, "“{0}”: several numbers joined by a dash read as one.", all.Of(text.Text))
            {
                Repair = [.. phone.Joined.Select(r => new Replacement(r, ", " + Whole(written, r.Of(text.Text).TrimStart(' ', '-', '–', '\u00A0'))))],
            };
        }
    }

    private static IEnumerable<Finding> Unlinked(CheckedText text)
    {
        if (text.Body is not { } body)
        {
            yield break;
        }

        var loose = text.Phones.Where(p => !body.Links.Any(l => l.Range.Start <= p.Range.Start && p.Range.End <= l.Range.End)).ToList();
        if (loose.Count > 0)
        {
            yield return new Finding(
                "phone-unlinked", text.Field, loose[0].Range, "Telephone numbers that cannot be tapped: {0}, such as “{1}”. Link them to tel: and the number.",
                loose.Count.ToString(CultureInfo.InvariantCulture), loose[0].Range.Of(text.Text))
            {
                RepairedBody = Linked(text, body, loose),
            };
        }
    }

    private static bool IsFixed(CheckedText text, PhoneMention phone) => IsFax(text, phone) || text.Text[phone.Range.Start] == '(';

    private static bool IsFax(CheckedText text, PhoneMention phone) =>
        text.Text.AsSpan(Math.Max(0, phone.Range.Start - LongestLabel)..phone.Range.Start).Contains("fax", StringComparison.OrdinalIgnoreCase);

    // Numbers that another repair still changes would be linked to what they are no more; a fax is not called.
    private static string? Linked(CheckedText text, BodyOutline body, List<PhoneMention> loose)
    {
        var links = loose.Take(MostLinks)
            .Where(p => p is { ExtensionRange: null, Joined.Count: 0 } && !IsFax(text, p) && AreaCodes.Renew(p.Digits, IsFixed(text, p)) is null && body.CanLink(p.Range))
            .Select(p => (p.Range, PhoneNumbers.Address(p.Digits, Extension().Match(text.Text, p.Range.End) is { Success: true } said ? said.Groups[1].Value : null))).ToList();
        return links.Count == 0 ? null : body.Link(links);
    }

    // The grouping of what stays is kept.
    private static string Renewed(string written, string old, string code)
    {
        var (lead, skipped) = written.TrimStart('(').StartsWith('+') ? ("+84 " + code[1..], old.Length + 1) : (code, old.Length);
        var at = 0;
        for (var digits = 0; at < written.Length && digits < skipped; at++)
        {
            digits += char.IsAsciiDigit(written[at]) ? 1 : 0;
        }

        return lead + written[at..].Replace(")", "", StringComparison.Ordinal);
    }

    // What is joined often lacks the area code of the first.
    private static string Whole(string first, string joined)
    {
        if (joined.StartsWith('0') || joined.StartsWith('+') || joined.StartsWith('('))
        {
            return joined;
        }

        var at = first.Length;
        for (var digits = 0; at > 0 && digits < joined.Count(char.IsAsciiDigit) && digits < Subscriber + 1; at--)
        {
            digits += char.IsAsciiDigit(first[at - 1]) ? 1 : 0;
        }

        return first[..at] + joined;
    }

    // What the repair of an extension writes, and what people write.
    [GeneratedRegex(@"\G[ ,(\u00A0]{0,3}(?:số )?(?:máy lẻ|máy nhánh|ext\.?)[ :\u00A0]{0,2}(\d{2,4})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();
}
