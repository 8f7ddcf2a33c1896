namespace NewsPortal.Vietnamese;

/// <summary>Ways in which Vietnamese was written before Unicode, seen as Windows-1252 characters.</summary>
public enum LegacyEncoding
{
    /// <summary>One character for each letter, capitals from a second font (.VnTime, .VnTimeH).</summary>
    Tcvn3,

    /// <summary>A base letter and a mark character (VNI-Times).</summary>
    Vni,
}
