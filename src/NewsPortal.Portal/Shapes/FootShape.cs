namespace NewsPortal.Portal.Shapes;

/// <summary>The foot of every page. A part that is null or empty is not drawn, label included.</summary>
public sealed record FootShape
{
    public string? ManagingUnit { get; init; }

    /// <summary>The site's own words before the managing unit; null for the usual ones.</summary>
    public string? ManagingLabel { get; init; }

    public string? GoverningBody { get; init; }

    public string? Responsible { get; init; }

    public string? Licence { get; init; }

    public string? Address { get; init; }

    public IReadOnlyList<PhoneShape> Phones { get; init; } = [];

    public string? Fax { get; init; }

    public IReadOnlyList<string> Emails { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>The badge of a trust programme; null while the site has none.</summary>
    public LinkShape? Badge { get; init; }

    public IReadOnlyList<LinkShape> Links { get; init; } = [];

    public bool HasContact => Address is not null || Phones.Count + Emails.Count > 0 || Fax is not null || Note is not null;

    /// <summary>First and present year, <c>2022-2026</c>; null when the site does not say since when it exists.</summary>
    public string? Years { get; init; }
}

/// <param name="Url">A <c>tel:</c> address with country code and, where there is one, the extension.</param>
/// <param name="Text">Grouped for reading: <c>0251 3834 493</c>.</param>
/// <param name="Extension">Null when there is none.</param>
public sealed record PhoneShape(string? Label, string Url, string Text, string? Extension, string? Hours);
