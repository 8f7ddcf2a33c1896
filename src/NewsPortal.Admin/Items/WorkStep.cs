using NewsPortal.Admin.Frame;
using NewsPortal.Content.Items;
using NewsPortal.Publishing.Moving;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Items;

/// <summary>One step of an item's way to its readers, as it is drawn beside the text.</summary>
/// <param name="Glyph">In the sprite.</param>
/// <param name="Word">For people, as is the note; null for no note.</param>
/// <param name="IsNow">True for the step on which the item stands.</param>
public sealed record WorkStep(string Glyph, string Word, string? Note, bool IsNow)
{
    private const string Done = "st-dadang";
    private const string ToCome = "st-chobt";

    /// <returns>Writing, the levels of the site and publication, in this order.</returns>
    public static IReadOnlyList<WorkStep> Of(DeskItem desk, Newsroom newsroom)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(newsroom);
        return [Writing(desk, newsroom), .. Enumerable.Range(0, desk.Site.Workflow.LevelCount()).Select(level => Level(desk, level, newsroom)), Publication(desk, newsroom)];
    }

    // A version that readers see, or saw, has gone all the way, whoever imported it.
    private static bool IsThrough(DeskItem desk) => !desk.HasDraft || desk.State is ItemState.Approved or ItemState.Scheduled;

    private static bool IsHandedOn(DeskItem desk) => desk.State is ItemState.Submitted or ItemState.InReview or ItemState.ForApproval;

    private static WorkStep Writing(DeskItem desk, Newsroom newsroom)
    {
        var isDone = IsThrough(desk) || IsHandedOn(desk);
        var when = isDone && desk.HasDraft && desk.Work.SubmittedAt is { } at ? newsroom.When(at) : null;
        var note = string.Join(", ", new[] { desk.Work.AuthorName, when }.OfType<string>());
        return new WorkStep(
            isDone ? Done : StateShape.Of(desk.State).Glyph, newsroom.T[isDone ? "Written" : desk.State == ItemState.Returned ? "Returned" : "Writing"],
            note.Length == 0 ? null : note, !isDone);
    }

    private static WorkStep Level(DeskItem desk, int level, Newsroom newsroom)
    {
        var isDone = IsThrough(desk) || (IsHandedOn(desk) && desk.Work.Level > level);
        var isNow = !isDone && IsHandedOn(desk) && desk.Work.Level == level;
        var state = StateShape.Of(desk.State);
        var word = isNow && desk.Site.Workflow.Levels.Count == 0 ? newsroom.T[state.Word].Value : NameOf(desk.Site.Workflow, level, newsroom);
        var note = !isNow ? null : desk.Work.HolderName
            ?? (desk.Work.SubmittedByName is { } by ? newsroom.T["handed on by {0}", by].Value : null);
        return new WorkStep(isDone ? Done : isNow ? state.Glyph : ToCome, word, note, isNow);
    }

    private static string NameOf(WorkflowSettings workflow, int level, Newsroom newsroom) => level < workflow.Levels.Count
        ? workflow.Levels[level] : newsroom.T[level == workflow.LevelCount() - 1 ? "Approval" : "Editing"];

    private static WorkStep Publication(DeskItem desk, Newsroom newsroom)
    {
        var state = StateShape.Of(desk.State);
        if (desk.State is ItemState.Published or ItemState.Withdrawn or ItemState.Scheduled)
        {
            var at = desk.State == ItemState.Scheduled ? desk.Latest.PublishAt : desk.Item.PublishedAt;
            return new WorkStep(state.Glyph, newsroom.T[state.Word], at is null ? null : newsroom.WhenInFull(at.Value), true);
        }

        var before = desk.IsPublic && desk.Item.PublishedAt is { } shown ? newsroom.T["Readers see the version of {0}", newsroom.WhenInFull(shown)].Value : null;
        return new WorkStep(ToCome, newsroom.T["Publication"], before, IsThrough(desk));
    }
}
