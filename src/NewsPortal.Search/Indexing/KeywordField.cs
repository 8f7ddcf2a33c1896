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

    /// <summary>A word of the headline, without marks. Filters of programs only; never typed nor counted.</summary>
    Headline,
}

internal static class KeywordFields
{
    public const int Count = (int)KeywordField.Headline + 1;

    public static bool IsCounted(this KeywordField field) => field is not (KeywordField.Number or KeywordField.Headline);

    public static bool IsTyped(this KeywordField field) => field != KeywordField.Headline;
}
