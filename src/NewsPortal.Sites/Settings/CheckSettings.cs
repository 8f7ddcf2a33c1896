namespace NewsPortal.Sites.Settings;

/// <summary>What the checks of a draft mean on a site.</summary>
public sealed record CheckSettings
{
    /// <summary>What a check does here, by its code; one that is not named does what it usually does.</summary>
    public IReadOnlyDictionary<string, CheckSeverity> Severities { get; init; } = new Dictionary<string, CheckSeverity>();

    /// <summary>Words that are right here, whatever the rules of spelling say.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>What comes of something that a check finds.</summary>
public enum CheckSeverity
{
    /// <summary>Nothing: the check is not made.</summary>
    Off,

    /// <summary>Whoever writes is told.</summary>
    Advises,

    /// <summary>The item is not published before it is put right.</summary>
    Blocks,
}
