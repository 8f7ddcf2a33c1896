using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Items;

/// <summary>Makes the page of a meeting, or of an article that reports one.</summary>
internal sealed class MeetingShaper(ItemReads reads, Stories stories, Addresses addresses, Moments moments, PortalRequest request)
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    /// <param name="report">The article when it is the page; null on the meeting's own page.</param>
    public async Task<MeetingShape> ShapeAsync(ItemContext meeting, ItemShape item, BodyWriter writer, StoryRow? report, CancellationToken ct)
    {
        var reports = report is null
            ? (await reads.PointingAsync(meeting.Story.Id, "Article.Meeting", 12, ct)) : [];
        var (year, quarters) = Periods(meeting);
        return new MeetingShape(report is null ? item with { Published = null, Projects = [], Files = [] } : item with { Projects = [] })
        {
            Facts = Facts(meeting),
            Quarters = quarters,
            Year = year,
            Attendees = [.. meeting.Bag("Participants").Select(p => Attendee(meeting, p.Entry, p.Type)).OfType<AttendeeShape>()],
            Conclusions = Conclusions(meeting),
            ResultsHtml = Html("Results"),
            DifficultiesHtml = Html("Difficulties"),
            Reports = await stories.ShapeAsync(reports, meeting.Definitions, ct),
            Meeting = report is null ? null : new LinkShape(request.T["Page of the meeting"], addresses.Item(meeting.Story)),
        };

        string? Html(string field) =>
            meeting.Html($"Meeting.{field}", ContentJson.Text(ContentJson.At(meeting.Document, "Meeting", field, "Html"))) is { } html ? writer.Write(html) : null;
    }

    private List<FactShape> Facts(ItemContext meeting)
    {
        var facts = new List<FactShape>();
        if (Moments.Read(meeting.Text("StartDate"), null, meeting.Text("Session")) is { } start)
        {
            var when = moments.Partial(start);
            var end = Moments.Read(meeting.Text("EndDate"), null, null);
            var clock = meeting.Text("StartTime") is { Length: >= 5 } time ? $"{time[..5]}, " : "";
            var text = clock + when.Text + (end is { } last && last.First != start.First ? $" – {moments.Partial(last).Text}" : "");
            facts.Add(new FactShape(request.T["Event date"], text) { When = when with { Text = text } });
        }

        Add(request.T["Form"], meeting.Words("Form"));
        Add(request.T["Venue"], meeting.Text("Venue"));
        AddLinks(request.T["Chair"], meeting.Linked("Hosts"));
        AddLinks(request.T["Project"], meeting.Linked("Projects"));
        AddLinks(request.T["Place"], meeting.Linked("Places"));
        AddLinks(request.T["Period reviewed"], meeting.Linked("PeriodReviewed"), linked: false);
        AddLinks(request.T["Period planned"], meeting.Linked("PeriodPlanned"), linked: false);
        var files = meeting.Media("Attachments").Select(f => FileShapes.Shape(f.File, f.Text)).ToList();
        if (files.Count > 0)
        {
            facts.Add(new FactShape(request.T["Report"], [.. files.Select(f => new LinkShape($"{f.Text} ({f.Meta})", f.Url))]));
        }

        return facts;

        void Add(string label, string? value)
        {
            if (value is not null)
            {
                facts.Add(new FactShape(label, VietnameseText.Bind(value)));
            }
        }

        void AddLinks(string label, IEnumerable<StoryRow> rows, bool linked = true)
        {
            var links = rows.Select(r => new LinkShape(VietnameseText.Bind(r.ShortTitle ?? r.Title), linked ? addresses.Item(r) : null)).ToList();
            if (links.Count > 0)
            {
                facts.Add(new FactShape(label, links));
            }
        }
    }

    private static (int? Year, List<QuarterShape> Quarters) Periods(ItemContext meeting)
    {
        var reviewed = Quarter(meeting.Linked("PeriodReviewed").FirstOrDefault());
        var planned = Quarter(meeting.Linked("PeriodPlanned").FirstOrDefault());
        if (reviewed is null || (planned is not null && planned.Value.Year != reviewed.Value.Year))
        {
            return (null, []);
        }

        return (reviewed.Value.Year, [.. Quarters.Select((name, i) => new QuarterShape(
            name, reviewed.Value.Quarter == i + 1 ? "reviewed" : planned?.Quarter == i + 1 ? "planned" : null))]);
    }

    private static (int Year, int Quarter)? Quarter(StoryRow? period) =>
        period is not null && DateMentions.Read(period.Title, 0) is { From: { Precision: DatePrecision.Quarter } date }
            ? (date.Year, date.Quarter!.Value) : null;

    private AttendeeShape? Attendee(ItemContext meeting, JsonObject entry, string type)
    {
        var part = meeting.Words(entry, type, "Part");
        if (type == "Participant")
        {
            if (ItemContext.Text(entry, type, "FullName") is not { } name)
            {
                return null;
            }

            var words = string.Join(' ', new[] { ItemContext.Text(entry, type, "Honorific"), ItemContext.Text(entry, type, "AcademicTitle"), name }.OfType<string>());
            var posts = ItemContext.Texts(entry, type, "Positions").ToList();
            if (ItemContext.Flag(entry, type, "Acting") && posts.Count > 0 && !posts[0].StartsWith("Quyền", StringComparison.OrdinalIgnoreCase))
            {
                posts[0] = "Quyền " + posts[0];
            }

            return new AttendeeShape(part, words, posts, []);
        }

        var members = meeting.Picked(entry, type, "Organisations").Select(o => new LinkShape(o.Title, addresses.Item(o)))
            .Concat(ItemContext.Texts(entry, type, "Names").Select(n => new LinkShape(n, null))).ToList();
        var wording = ItemContext.Text(entry, type, "Wording") ?? part;
        return members.Count == 0 && wording is null ? null : new AttendeeShape(wording, null, [], members);
    }

    private List<ConclusionShape> Conclusions(ItemContext meeting) =>
    [
        .. meeting.Bag("Conclusions").Where(c => ItemContext.Text(c.Entry, c.Type, "Task") is not null)
            .Select(c => new ConclusionShape(
                VietnameseText.Bind(ItemContext.Text(c.Entry, c.Type, "Task")!),
                Agencies(meeting, c.Entry, c.Type, "LeadWording", "LeadAgencies"),
                Agencies(meeting, c.Entry, c.Type, "CoordinatingWording", "CoordinatingAgencies"),
                ItemContext.Text(c.Entry, c.Type, "DeadlineWording")
                    ?? (Moments.Read(ItemContext.Text(c.Entry, c.Type, "Deadline"), null, null) is { } date ? moments.Partial(date).Text : null))),
    ];

    private static string? Agencies(ItemContext meeting, JsonObject entry, string type, string wording, string picker) =>
        ItemContext.Text(entry, type, wording)
        ?? (string.Join(", ", meeting.Picked(entry, type, picker).Select(o => o.ShortTitle ?? o.Title)) is { Length: > 0 } names ? names : null);
}
