using System.Globalization;
using NewsPortal.Admin.Structure;
using NewsPortal.Data;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Settings;

/// <summary>What stands at the foot of every page. Rows without words are left out.</summary>
public sealed class FootForm : ISettingsForm<FootForm>
{
    /// <summary>More rows than a foot has room for are not read.</summary>
    public const int MostRows = 20;

    private const int EmptyRows = 2;
    private const int FirstWebYear = 1990;
    private const int LastYear = 2100;

    public string? ManagingLabel { get; set; }

    public string? ManagingUnit { get; set; }

    public string? GoverningBody { get; set; }

    public string? Responsible { get; set; }

    public string? Licence { get; set; }

    public string? Address { get; set; }

    public string? Fax { get; set; }

    /// <summary>One in each line.</summary>
    public string? Emails { get; set; }

    public string? Note { get; set; }

    public string? FirstYear { get; set; }

    public string? BadgeText { get; set; }

    public string? BadgeUrl { get; set; }

    public List<PhoneRow> Phones { get; set; } = [];

    public List<LinkRow> Links { get; set; } = [];

    public static FootForm Of(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var foot = settings.Foot;
        return new FootForm
        {
            ManagingLabel = foot.ManagingLabel,
            ManagingUnit = foot.ManagingUnit,
            GoverningBody = foot.GoverningBody,
            Responsible = foot.Responsible,
            Licence = foot.Licence,
            Address = foot.Address,
            Fax = foot.Fax,
            Emails = string.Join('\n', foot.Emails),
            Note = foot.Note,
            FirstYear = foot.FirstYear?.ToString(CultureInfo.InvariantCulture),
            BadgeText = foot.Badge?.Text,
            BadgeUrl = foot.Badge?.Url,
            Phones = [.. foot.Phones.Select(p => new PhoneRow { Label = p.Label, Number = p.Number, Extension = p.Extension })],
            Links = [.. foot.Links.Select(l => new LinkRow { Text = l.Text, Url = l.Url })],
        };
    }

    public static object PartOf(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Foot;
    }

    /// <summary>Puts empty rows below those that are filled, to write in.</summary>
    public void Open()
    {
        Phones.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new PhoneRow()));
        Links.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new LinkRow()));
    }

    public IReadOnlyList<Problem> WhyNot()
    {
        // A form that names a row and sends none of its fields makes an empty place.
        Phones.RemoveAll(p => p is null);
        Links.RemoveAll(l => l is null);
        (string? Text, string Field)[] lines =
        [
            (ManagingLabel, nameof(ManagingLabel)), (ManagingUnit, nameof(ManagingUnit)), (GoverningBody, nameof(GoverningBody)),
            (Responsible, nameof(Responsible)), (Licence, nameof(Licence)), (Address, nameof(Address)), (Fax, nameof(Fax)), (BadgeText, nameof(BadgeText)),
        ];
        var problems = lines.Select(l => Typed.TooLong(l.Text, l.Field)).Append(Typed.TooLong(Note, nameof(Note), Typed.MaxText)).OfType<Problem>().ToList();
        if (Typed.Lines(Emails).Any(e => !IsMail(e)))
        {
            problems.Add(new Problem("Write each e-mail address in a line of its own, such as so@example.gov.vn.", nameof(Emails)));
        }

        if (Typed.Line(FirstYear) is { } year && !(int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FirstWebYear and <= LastYear))
        {
            problems.Add(new Problem("Write the year in four digits, such as 2022, or nothing.", nameof(FirstYear)));
        }

        if (Typed.Line(BadgeText) is null != Typed.Line(BadgeUrl) is null || (Typed.Line(BadgeUrl) is { } badge && !Typed.IsAddress(badge)))
        {
            problems.Add(new Problem("A badge needs a name and an address that begins with https://.", nameof(BadgeUrl)));
        }

        problems.AddRange(Phones.Select((p, i) => p.WhyNot($"{nameof(Phones)}[{i}].{nameof(p.Number)}")).OfType<Problem>());
        problems.AddRange(Links.Select((l, i) => l.WhyNot($"{nameof(Links)}[{i}].{nameof(l.Url)}")).OfType<Problem>());
        return problems;
    }

    public SiteSettings Into(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings with
        {
            Foot = settings.Foot with
            {
                ManagingLabel = Typed.Line(ManagingLabel),
                ManagingUnit = Typed.Line(ManagingUnit),
                GoverningBody = Typed.Line(GoverningBody),
                Responsible = Typed.Line(Responsible),
                Licence = Typed.Line(Licence),
                Address = Typed.Line(Address),
                Fax = Typed.Line(Fax),
                Emails = Typed.Lines(Emails),
                Note = Typed.Line(Note),
                FirstYear = Typed.Line(FirstYear) is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
                Badge = Typed.Line(BadgeText) is { } text ? new FootLink(text, Typed.Line(BadgeUrl)!) : null,
                Phones = [.. Phones.Where(p => !p.IsEmpty).Select(p => new FootPhone(Typed.Line(p.Number)!, Typed.Line(p.Label), Typed.Line(p.Extension)))],
                Links = [.. Links.Where(l => !l.IsEmpty).Select(l => new FootLink(Typed.Line(l.Text)!, Typed.Line(l.Url)!))],
            },
        };
    }

    public IReadOnlyList<(string Label, string? Value)> Said() =>
    [
        ("Word before the managing unit", Typed.Line(ManagingLabel)), ("Managing unit", Typed.Line(ManagingUnit)),
        ("Governing body", Typed.Line(GoverningBody)), ("Responsible person", Typed.Line(Responsible)), ("Licence", Typed.Line(Licence)),
        ("Address", Typed.Line(Address)), ("Fax", Typed.Line(Fax)), ("E-mail addresses", string.Join(", ", Typed.Lines(Emails))),
        ("Note at the foot", Typed.Line(Note)), ("First year", Typed.Line(FirstYear)), ("Badge", Typed.Line($"{BadgeText} {BadgeUrl}")),
        ("Telephones", string.Join("; ", Phones.Where(p => !p.IsEmpty).Select(p => Typed.Line($"{p.Label} {p.Number} {p.Extension}")))),
        ("Links at the foot", string.Join("; ", Links.Where(l => !l.IsEmpty).Select(l => Typed.Line($"{l.Text} {l.Url}")))),
    ];

    private static bool IsMail(string text) =>
        text.Length <= Typed.MaxLine && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@')
        && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && !text.Any(char.IsWhiteSpace);
}
