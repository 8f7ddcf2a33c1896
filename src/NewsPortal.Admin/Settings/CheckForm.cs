using NewsPortal.Admin.Structure;
using NewsPortal.Data;
using NewsPortal.Publishing.Checks;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Settings;

/// <summary>What comes of each check of a draft, and the words that are right here.</summary>
public sealed class CheckForm : ISettingsForm<CheckForm>
{
    private const int MostWords = 2_000;

    /// <summary>By code, for all that a site may choose; personal data is not among them.</summary>
    public Dictionary<string, CheckSeverity> Severities { get; set; } = [];

    /// <summary>One on a line.</summary>
    public string? Words { get; set; }

    /// <summary>The checks that a site may choose about, in their order.</summary>
    public static IEnumerable<CheckKind> Kinds => CheckKinds.All.Where(k => !k.IsPersonal);

    public static CheckForm Of(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new CheckForm
        {
            Severities = Kinds.ToDictionary(k => k.Code, k => CheckKinds.SeverityOf(k.Code, settings.Checks)),
            Words = string.Join('\n', settings.Checks.Words),
        };
    }

    public static object PartOf(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Checks;
    }

    public IReadOnlyList<Problem> WhyNot() =>
        Lines().Count > MostWords ? [new Problem("At most 2,000 words are kept.", nameof(Words))] : [];

    public SiteSettings Into(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);

        // Codes that this version does not know stay; what a check usually does is not written down.
        var kept = settings.Checks.Severities.Where(s => CheckKinds.Find(s.Key) is null);
        var chosen = Kinds.Where(k => Severities.GetValueOrDefault(k.Code, k.Usual) != k.Usual)
            .Select(k => KeyValuePair.Create(k.Code, Severities[k.Code]));
        return settings with { Checks = settings.Checks with { Severities = kept.Concat(chosen).ToDictionary(), Words = Lines() } };
    }

    public IReadOnlyList<(string Label, string? Value)> Said() =>
    [
        .. Kinds.Select(k => (k.Name, (string?)(Severities.GetValueOrDefault(k.Code, k.Usual) switch
        {
            CheckSeverity.Blocks => "●",
            CheckSeverity.Advises => "○",
            _ => "–",
        }))),
        ("Words that are right here", string.Join(", ", Lines())),
    ];

    private List<string> Lines() =>
        [.. (Words ?? "").Split(['\n', ',', ';']).Select(Typed.Line).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
}
