using System.Globalization;
using NewsPortal.Admin.Structure;
using NewsPortal.Data;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Settings;

/// <summary>What a site is called, looks like and shows on a page.</summary>
public sealed class IdentityForm : ISettingsForm<IdentityForm>
{
    /// <summary>The mastheads that the theme draws, with their English words.</summary>
    public static readonly IReadOnlyList<(string Code, string Word)> Mastheads =
        [("open", "Open, on white"), ("bar", "Bar in the site's colour"), ("nameplate", "Nameplate, as on paper")];

    private const int MaxHue = 360;

    private static readonly string[] Hues = ["--site-hue", "--site-hue-2"];

    public string? Name { get; set; }

    public string? UpperLine { get; set; }

    public string? NameEn { get; set; }

    public string? UpperLineEn { get; set; }

    public string? ShortPlace { get; set; }

    public bool IsEnglish { get; set; }

    public string? PageSize { get; set; }

    public bool AcceptsAll { get; set; }

    public string? Masthead { get; set; }

    /// <summary>Degrees of the colour circle; empty for the theme's own.</summary>
    public string? Hue { get; set; }

    public string? SecondHue { get; set; }

    public static IdentityForm Of(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new IdentityForm
        {
            Name = settings.Name,
            UpperLine = settings.UpperLine,
            NameEn = settings.NameEn,
            UpperLineEn = settings.UpperLineEn,
            ShortPlace = settings.ShortPlace,
            IsEnglish = settings.Languages.Contains("en"),
            PageSize = settings.PageSize.ToString(CultureInfo.InvariantCulture),
            AcceptsAll = settings.AcceptPlacements == "all",
            Masthead = settings.Look.Masthead,
            Hue = settings.Look.Tokens.GetValueOrDefault(Hues[0]),
            SecondHue = settings.Look.Tokens.GetValueOrDefault(Hues[1]),
        };
    }

    public static object PartOf(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new
        {
            settings.Name,
            settings.UpperLine,
            settings.NameEn,
            settings.UpperLineEn,
            settings.ShortPlace,
            settings.Languages,
            settings.PageSize,
            settings.AcceptPlacements,
            settings.Look,
        };
    }

    public IReadOnlyList<Problem> WhyNot()
    {
        var problems = new List<Problem>();
        if (Typed.Line(Name) is null)
        {
            problems.Add(new Problem("The site needs a name.", nameof(Name)));
        }

        foreach (var (text, field) in new[] { (Name, nameof(Name)), (UpperLine, nameof(UpperLine)), (NameEn, nameof(NameEn)), (UpperLineEn, nameof(UpperLineEn)), (ShortPlace, nameof(ShortPlace)) })
        {
            problems.AddRange(new[] { Typed.TooLong(text, field) }.OfType<Problem>());
        }

        if (!int.TryParse(PageSize, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || !SettingsRules.IsPageSize(size))
        {
            problems.Add(new Problem("A page holds 1 to 200 items.", nameof(PageSize)));
        }

        if (!Mastheads.Any(m => m.Code == Masthead))
        {
            problems.Add(new Problem("Choose one of the mastheads.", nameof(Masthead)));
        }

        foreach (var (hue, field) in new[] { (Hue, nameof(Hue)), (SecondHue, nameof(SecondHue)) })
        {
            if (Typed.Line(hue) is { } typed && !(int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var degrees) && degrees <= MaxHue))
            {
                problems.Add(new Problem("A hue is a whole number from 0 to 360, or nothing.", field));
            }
        }

        return problems;
    }

    public SiteSettings Into(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var tokens = new Dictionary<string, string>(settings.Look.Tokens);
        foreach (var (name, hue) in Hues.Zip([Typed.Line(Hue), Typed.Line(SecondHue)]))
        {
            if (hue is null)
            {
                tokens.Remove(name);
            }
            else
            {
                tokens[name] = hue;
            }
        }

        return settings with
        {
            Name = Typed.Line(Name)!,
            UpperLine = Typed.Line(UpperLine),
            NameEn = Typed.Line(NameEn),
            UpperLineEn = Typed.Line(UpperLineEn),
            ShortPlace = Typed.Line(ShortPlace),
            Languages = [.. settings.Languages.Where(l => l != "en"), .. IsEnglish ? new[] { "en" } : []],
            PageSize = int.Parse(PageSize!, CultureInfo.InvariantCulture),
            AcceptPlacements = AcceptsAll ? "all" : "none",
            Look = settings.Look with { Masthead = Masthead!, Tokens = tokens },
        };
    }

    public IReadOnlyList<(string Label, string? Value)> Said() =>
    [
        ("Name of the site", Typed.Line(Name)), ("Line above the name", Typed.Line(UpperLine)), ("Name in English", Typed.Line(NameEn)),
        ("Line above the name in English", Typed.Line(UpperLineEn)), ("Short name of the place", Typed.Line(ShortPlace)),
        ("English pages", IsEnglish ? "✓" : null), ("Items on one page of a list", PageSize),
        ("Show at once what other sites offer", AcceptsAll ? "✓" : null), ("Masthead", Masthead), ("Hue of the site", Typed.Line(Hue)),
        ("Second hue", Typed.Line(SecondHue)),
    ];
}
