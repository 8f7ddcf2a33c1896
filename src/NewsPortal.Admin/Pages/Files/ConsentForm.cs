using NewsPortal.Admin.Forms;
using NewsPortal.Data;
using NewsPortal.Media.Consents;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Pages.Files;

/// <summary>A consent as it is written down.</summary>
public sealed class ConsentForm
{
    private const int MaxLetters = 300;

    public ConsentKind Kind { get; set; }

    public string? Person { get; set; }

    public bool IsByPerson { get; set; } = true;

    public string? Representative { get; set; }

    public string? Scope { get; set; }

    /// <summary>Day, month, year.</summary>
    public string? GivenOn { get; set; }

    public string? ExpiresOn { get; set; }

    /// <param name="today">In the site's zone.</param>
    public IReadOnlyList<Problem> WhyNot(DateOnly today)
    {
        var problems = new List<Problem>();
        if (Line(Person) is not { Length: <= MaxLetters })
        {
            problems.Add(new Problem("Write who is shown, in at most 300 letters.", nameof(Person)));
        }

        if (Line(Scope) is not { Length: <= MaxLetters })
        {
            problems.Add(new Problem("Write what the picture may be used for, in at most 300 letters.", nameof(Scope)));
        }

        if (Line(Representative) is { Length: > MaxLetters })
        {
            problems.Add(new Problem("Shorten this to 300 letters.", nameof(Representative)));
        }
        else if (!Enum.IsDefined(Kind) || !ConsentBook.IsWhole(Kind, IsByPerson, Line(Representative)))
        {
            problems.Add(new Problem(
                Kind switch
                {
                    ConsentKind.Child => "A child of seven or more agrees beside the representative: both are needed.",
                    ConsentKind.YoungChild => "For a child below seven the representative agrees: write the name.",
                    _ => "Either the person agrees, or the representative is named.",
                },
                nameof(Representative)));
        }

        var (given, ends) = (Moments.Day(GivenOn ?? ""), Moments.Day(ExpiresOn ?? ""));
        if (given is null || given > today)
        {
            problems.Add(new Problem("Given on: write it as day/month/year, not later than today.", nameof(GivenOn)));
        }

        if (!string.IsNullOrWhiteSpace(ExpiresOn) && (ends is null || ends < today || ends < given))
        {
            problems.Add(new Problem("Last day: write it as day/month/year, not before today, or leave it empty when there is none.", nameof(ExpiresOn)));
        }

        return problems;
    }

    /// <summary>The consent. Ask first what is wrong.</summary>
    public Consent Of(string id, string siteKey, string path, string? document) => new()
    {
        Id = id,
        SiteKey = siteKey,
        Path = path,
        Kind = Kind,
        Person = Line(Person)!,
        IsByPerson = IsByPerson,
        Representative = Line(Representative),
        Scope = Line(Scope)!,
        Document = document,
        GivenOn = Moments.Day(GivenOn!)!.Value,
        ExpiresOn = Moments.Day(ExpiresOn ?? ""),
    };

    /// <returns>In NFC and one line; null for nothing.</returns>
    public static string? Line(string? text) =>
        VietnameseText.Normalize((text ?? "").Replace("\0", "", StringComparison.Ordinal)).ReplaceLineEndings(" ").Trim() is { Length: > 0 } line ? line : null;
}
