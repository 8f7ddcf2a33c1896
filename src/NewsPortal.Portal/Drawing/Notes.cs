using System.Globalization;
using NewsPortal.Content.Items;
using NewsPortal.Portal.Shapes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Drawing;

/// <summary>Makes shapes of the notes on changes to items.</summary>
internal sealed class Notes(Moments moments)
{
    /// <summary>Those that an item's document carries, newest first: they were read with it.</summary>
    public List<NoteShape> Shape(IReadOnlyList<PublicNote> notes) =>
        [.. notes.OrderByDescending(n => n.At).ThenByDescending(n => n.Position).Select(n => Shape(n.Position, n.Kind, n.At, n.Text))];

    public NoteShape Shape(int position, NoteKind kind, DateTimeOffset at, string text) =>
        new(Anchor(position), kind == NoteKind.Correction, moments.Moment(at), VietnameseText.Bind(text));

    private static string Anchor(int position) => "ghi-chu-" + (position + 1).ToString(CultureInfo.InvariantCulture);
}
