namespace NewsPortal.Vietnamese;

/// <summary>Where a tone stands in open oa, oe and uy; everywhere else both styles agree.</summary>
public enum ToneStyle
{
    /// <summary>On the first vowel: hòa, khỏe, thúy.</summary>
    Traditional,

    /// <summary>On the main vowel: hoà, khoẻ, thuý.</summary>
    Modern,
}
