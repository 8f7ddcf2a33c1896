namespace NewsPortal.Generator.Writing;

/// <summary>Headlines of 40 to 140 characters. One that does not fit is thrown away and written anew.</summary>
internal static class Headline
{
    private const int MinLength = 40;
    private const int MaxLength = 140;
    private const int Attempts = 30;

    public static string Write(Draft draft)
    {
        draft.IsHeadline = true;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            draft.WriteLine("title");
            if (draft.Text.Length is >= MinLength and <= MaxLength)
            {
                break;
            }
        }

        while (draft.Text.Length is < MinLength or > MaxLength)
        {
            draft.WriteLine("title.plain");
        }

        draft.IsHeadline = false;
        return draft.Text.ToString();
    }
}
