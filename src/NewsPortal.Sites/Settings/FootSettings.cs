namespace NewsPortal.Sites.Settings;

/// <summary>What the law and custom want at the foot of every page. Null is not shown.</summary>
public sealed record FootSettings
{
    public string? ManagingUnit { get; init; }

    /// <summary>The site's own words before the managing unit, such as “Quản lý và nhập tin”; null for the usual ones.</summary>
    public string? ManagingLabel { get; init; }

    public string? GoverningBody { get; init; }

    public string? Responsible { get; init; }

    /// <summary>Number, issuer and date of the licence.</summary>
    public string? Licence { get; init; }

    public string? Address { get; init; }

    public IReadOnlyList<FootPhone> Phones { get; init; } = [];

    public string? Fax { get; init; }

    public IReadOnlyList<string> Emails { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>Name and address of a trust badge; null while the site has none.</summary>
    public FootLink? Badge { get; init; }

    public IReadOnlyList<FootLink> Links { get; init; } = [];

    /// <summary>The year the site began.</summary>
    public int? FirstYear { get; init; }
}

public sealed record FootLink(string Text, string Url);

/// <param name="Number">Digits as dialled inside the country, or a short number.</param>
public sealed record FootPhone(string Number, string? Label = null, string? Extension = null);
