using NewsPortal.Admin.Frame;
using NewsPortal.Publishing.Moving;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Items;

/// <summary>What was done with an item, in a sentence that names it.</summary>
internal static class DoneWords
{
    private const int MostNamed = 3;

    // The sentence goes along with a redirect, where proxies allow for a few kilobytes.
    private const int MostRunes = 120;

    /// <param name="headline">As the newsroom shows it to whoever did it.</param>
    /// <returns>In the language of the interface.</returns>
    public static string Of(Move move, string headline, Newsroom newsroom) => Sentence(move, Short(headline), newsroom);

    private static string Sentence(Move move, string named, Newsroom newsroom) => newsroom.T[
        move switch
        {
            Move.Submit => "“{0}” was handed on.",
            Move.Recall => "“{0}” was taken back to write on.",
            Move.Take => "“{0}” is yours to edit.",
            Move.PassOn => "“{0}” was handed on for approval.",
            Move.Approve => "“{0}” is approved.",
            Move.ApproveOnPaper => "The approval of “{0}” on paper is recorded.",
            Move.Return => "“{0}” was returned to the writer.",
            Move.Publish => "“{0}” is published.",
            Move.PublishUrgently => "“{0}” is published urgently; somebody else has to confirm it.",
            Move.Confirm => "What was published urgently is confirmed: “{0}”.",
            Move.UndoPublish => "The publication of “{0}” was taken back.",
            Move.Schedule => "“{0}” will be published at the planned moment.",
            Move.Unschedule => "“{0}” has no moment of publication any more.",
            Move.DropArchival => "“{0}” is not withdrawn by a plan any more.",
            Move.LiftEmbargo => "The embargo of “{0}” has ended.",
            Move.Withdraw => "“{0}” was withdrawn from the public pages.",
            Move.Delete => "“{0}” lies in the recycle bin.",
            Move.Restore => "“{0}” was taken out of the recycle bin.",
            Move.RestoreVersion => "An older version of “{0}” is the newest again.",
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "Nobody makes this move on a screen."),
        }, named];

    /// <summary>The same of several items: the first of them by their headlines, the others as a number.</summary>
    public static (string Sentence, string? AndThen) Of(Move move, IReadOnlyList<string> headlines, Newsroom newsroom)
    {
        var (named, more) = Named(headlines, newsroom);
        return (Sentence(move, named, newsroom), more);
    }

    /// <returns>What stands between quotation marks in a sentence, and the sentence that counts the others; null when all are named.</returns>
    public static (string Named, string? More) Named(IReadOnlyList<string> headlines, Newsroom newsroom) =>
        (string.Join("”, “", headlines.Take(MostNamed).Select(Short)), headlines.Count > MostNamed ? newsroom.T["And {0} more.", headlines.Count - MostNamed].Value : null);

    private static string Short(string headline) => VietnameseText.Truncate(headline, MostRunes);
}
