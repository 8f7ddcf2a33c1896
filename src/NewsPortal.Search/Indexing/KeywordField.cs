namespace NewsPortal.Search;

/// <summary>What a document can be filtered and counted by.</summary>
public enum KeywordField
{
    Site,
    Type,
    Section,
    Project,
    Organisation,
    Place,
    Year,
    Source,
    Author,

    /// <summary>Number and symbol of an official document. Filters only; never counted.</summary>
    Number,
}

internal static class KeywordFields
{
    public const int Count = (int)KeywordField.Number + 1;

    public static bool IsCounted(this KeywordField field) => field != KeywordField.Number;
}
