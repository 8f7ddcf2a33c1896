using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing.Checks;

/// <summary>Looks through a draft before readers see it.</summary>
public static class Preflight
{
    private static readonly IReadOnlyList<ICheck> Checks =
    [
        new IdentityNumbers(), new BankAccounts(), new BirthDates(), new IdentifiedChildren(), new FilePersonalData(),
        new HeadlineForm(), new MissingParts(), new LegacyFontText(), new Spelling(), new ToneStyles(), new RepeatedWords(),
        new UnmarkedText(), new StyledText(), new AcronymForms(), new PostCapitals(), new NameCapitals(), new QuarterForms(),
        new WrittenDates(), new Percentages(), new Citations(), new PhoneForms(), new PictureWords(), new CaptionParagraphs(),
        new HeadingOrder(), new LinkTargets(), new TypedBullets(), new LayoutBlanks(), new Punctuation(), new PageLeftovers(),
        new LongSentences(),
    ];

    /// <returns>What blocks first, then in the order of <see cref="CheckKinds.All"/> and of the text.</returns>
    public static IReadOnlyList<Finding> Run(CheckedItem item, CheckSettings settings)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(settings);
        var rules = new CheckRules(settings.Words.Select(w => w.Trim().ToLowerInvariant()).ToHashSet());
        var order = CheckKinds.All.Select((kind, i) => (kind.Code, i)).ToDictionary();
        return
        [
            .. Checks.SelectMany(c => c.Find(item, rules))
                .Select(f => f with { Severity = CheckKinds.SeverityOf(f.Code, settings), About = f.About.Length > 0 ? f.About : WordsOf(f, item) })
                .Where(f => f.Severity != CheckSeverity.Off)
                .OrderByDescending(f => f.Severity).ThenBy(f => order[f.Code])
                .ThenBy(f => f.Range?.Start ?? -1),
        ];
    }

    private static string WordsOf(Finding finding, CheckedItem item) => item.Texts.FirstOrDefault(t => t.Field == finding.Field) is not { } text ? ""
        : finding.Range is { } range ? range.Of(text.Text) : text.Role == TextRole.Body ? "" : text.Text;
}
