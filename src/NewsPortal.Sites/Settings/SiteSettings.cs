using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace NewsPortal.Sites.Settings;

/// <summary>Everything a site says about itself.</summary>
public sealed record SiteSettings
{
    /// <summary>The theme of a site that names no other, or one that is not installed.</summary>
    public const string UsualTheme = "Provincial";

    /// <summary>The zone of a site that names no other.</summary>
    public const string UsualTimeZone = "Asia/Ho_Chi_Minh";

    public static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 256,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The line above the name: the system or body it belongs to.</summary>
    public string? UpperLine { get; init; }

    public string? NameEn { get; init; }

    public string? UpperLineEn { get; init; }

    /// <summary>How other sites name where its news comes from; null for its name.</summary>
    public string? ShortPlace { get; init; }

    public SiteState State { get; init; } = SiteState.Active;

    /// <summary>Set for a frozen site.</summary>
    public FrozenSettings? Frozen { get; init; }

    /// <summary>The first path segment under the umbrella's hosts; empty for the umbrella itself.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Hosts that are this site's own, without port. A request to any other host is refused.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>
    /// Scheme, host and path of its one canonical address, without a slash at the end; null to stand under the umbrella's.
    /// </summary>
    public string? BaseUrl { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = ["vi"];

    public bool Demonstration { get; init; }

    public string TimeZone { get; init; } = UsualTimeZone;

    /// <summary>The theme that draws it.</summary>
    public string Theme { get; init; } = UsualTheme;

    public LookSettings Look { get; init; } = new();

    /// <summary>Alias of the menu item that holds the main menu; null for none.</summary>
    public string? Menu { get; init; }

    public IReadOnlyList<HomeRow> Home { get; init; } = [];

    public FootSettings Foot { get; init; } = new();

    public EmergencySettings? Emergency { get; init; }

    /// <summary>Hosts of the state's measurement system, https only; added to this site's content security policy.</summary>
    public IReadOnlyList<string> MeasurementHosts { get; init; } = [];

    /// <summary><c>all</c> accepts what other sites offer by itself; <c>none</c> waits for a hand.</summary>
    public string AcceptPlacements { get; init; } = "none";

    /// <summary>How a draft becomes public.</summary>
    public WorkflowSettings Workflow { get; init; } = new();

    /// <summary>What is checked before a draft becomes public.</summary>
    public CheckSettings Checks { get; init; } = new();

    /// <summary>Items on one page of a list.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>The item shown as home page, when that is an item (Orchard's HomeRoute); null for <see cref="Home"/>.</summary>
    public string? HomeItemId { get; init; }

    /// <summary>Members that this version does not know, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Others { get; init; } = [];

    public TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}

public enum SiteState
{
    Active,

    /// <summary>Kept to be read; nothing new appears.</summary>
    Frozen,

    /// <summary>Nobody may publish: something is wrong.</summary>
    Locked,
}

/// <param name="On">The day from which nothing new appears.</param>
/// <param name="SuccessorSite">The key of the site where new information stands; null for none.</param>
public sealed record FrozenSettings(DateOnly On, string? SuccessorSite = null);

/// <param name="Severity"><c>notice</c>, <c>warning</c> or <c>danger</c>.</param>
public sealed record EmergencySettings(string Severity, string Text, string? MoreText = null, string? MoreUrl = null);

/// <summary>A site's look: choices and tokens, never a fork of the theme.</summary>
public sealed record LookSettings
{
    public string Masthead { get; init; } = "open";

    /// <summary>The site's mark in the theme's sprite; null for none.</summary>
    public string? Mark { get; init; }

    /// <summary>Custom properties by name; only names that begin with <c>--site-</c> are used.</summary>
    public IReadOnlyDictionary<string, string> Tokens { get; init; } = new Dictionary<string, string>();
}
