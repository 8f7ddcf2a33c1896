using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Items;

/// <summary>Makes the page of a project.</summary>
internal sealed class ProjectShaper(
    ProjectFigures figures, ItemReads reads, StoryReads lists, Stories stories, Addresses addresses, Moments moments, PortalRequest request)
{
    private const int TimelineItems = 12;

    public async Task<ProjectShape> ShapeAsync(ItemContext project, ItemShape item, CancellationToken ct)
    {
        var news = await lists.NewestAsync(project.Story.Id, TimelineItems, ct);
        var components = await reads.PointingAsync(project.Story.Id, "Project.Parent", 24, ct);
        var kicker = string.Join(" · ", new[] { project.Words("Kind"), project.Words("Status") }.OfType<string>());
        return new ProjectShape(item with
        {
            Kicker = kicker.Length == 0 ? null : kicker,
            Projects = [],
            Published = null,
            Related = [],
            Facts = [],
        })
        {
            Money = figures.MoneyShape(project),
            Indicators = figures.Indicators(project),
            Components = await stories.ShapeAsync(components, project.Definitions, ct),
            Timeline = Timeline(project, news),
            AllNews = news.Count > 0 ? new LinkShape(request.T["All news of the project"], addresses.Item(project.Story) + "/tin-bai") : null,
            Facts = Facts(project),
        };
    }

    private List<MilestoneShape> Timeline(ItemContext project, List<StoryRow> news)
    {
        var entries = news.Where(n => n.PublishedAt is not null).Select(n => (
            At: TimeZoneInfo.ConvertTime(n.PublishedAt!.Value, request.Zone).DateTime,
            Shape: new MilestoneShape(
                moments.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(n.PublishedAt!.Value, request.Zone).DateTime)),
                new LinkShape(n.Title, addresses.Item(n)), n.Card("Meeting") is null ? null : "meeting",
                n.Card("Meeting") is null ? null : request.T["Meeting, conference"]))).ToList();
        foreach (var (entry, type) in project.Bag("Milestones"))
        {
            var item = project.Picked(entry, type, "Item").FirstOrDefault();
            if (Moments.Read(project.Text(entry, type, "Date"), project.Text(entry, type, "Precision"), null) is { } date
                && (project.Text(entry, type, "Text") ?? item?.Title) is { } text
                && (item is null || news.TrueForAll(n => n.Id != item.Id)))
            {
                entries.Add((date.First.ToDateTime(TimeOnly.MinValue), new MilestoneShape(
                    moments.Partial(date), new LinkShape(text, item is null ? null : addresses.Item(item)), null, null)));
            }
        }

        return [.. entries.OrderByDescending(e => e.At).Select(e => e.Shape)];
    }

    private List<FactShape> Facts(ItemContext project)
    {
        var facts = figures.Parties(project, null);
        Add(request.T["Full name"], project.Text("LongName"));
        AddLinks(request.T["Part of"], project.Linked("Parent"));
        Add(request.T["Phase"], project.Text("Phase"));
        AddLinks(request.T["Place"], project.Linked("Places"));
        AddLinks(request.T["Legal basis"], project.Linked("LegalBasis"));
        Add(request.T["Beneficiaries"], project.Text("Beneficiaries"));
        return facts;

        void Add(string label, string? value)
        {
            if (value is not null && value != project.Story.Title)
            {
                facts.Add(new FactShape(label, VietnameseText.Bind(value)));
            }
        }

        void AddLinks(string label, IEnumerable<StoryRow> rows)
        {
            var links = rows.Select(r => new LinkShape(r.Card("Number") ?? r.Title, addresses.Item(r))).ToList();
            if (links.Count > 0)
            {
                facts.Add(new FactShape(label, links));
            }
        }
    }
}

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
            meeting.Html($"Meeting.{field}", ContentJson.Text(meeting.Item.Document["Meeting"]?[field]?["Html"])) is { } html ? writer.Write(html) : null;
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
            if (meeting.Text(entry, type, "FullName") is not { } name)
            {
                return null;
            }

            var words = string.Join(' ', new[] { meeting.Text(entry, type, "Honorific"), meeting.Text(entry, type, "AcademicTitle"), name }.OfType<string>());
            var posts = ItemContext.Texts(entry, type, "Positions").ToList();
            if (ItemContext.Flag(entry, type, "Acting") && posts.Count > 0 && !posts[0].StartsWith("Quyền", StringComparison.OrdinalIgnoreCase))
            {
                posts[0] = "Quyền " + posts[0];
            }

            return new AttendeeShape(part, words, posts, []);
        }

        var members = meeting.Picked(entry, type, "Organisations").Select(o => new LinkShape(o.Title, addresses.Item(o)))
            .Concat(ItemContext.Texts(entry, type, "Names").Select(n => new LinkShape(n, null))).ToList();
        var wording = meeting.Text(entry, type, "Wording") ?? part;
        return members.Count == 0 && wording is null ? null : new AttendeeShape(wording, null, [], members);
    }

    private List<ConclusionShape> Conclusions(ItemContext meeting) =>
    [
        .. meeting.Bag("Conclusions").Where(c => !ItemContext.Flag(c.Entry, c.Type, "NotPublic") && meeting.Text(c.Entry, c.Type, "Task") is not null)
            .Select(c => new ConclusionShape(
                VietnameseText.Bind(meeting.Text(c.Entry, c.Type, "Task")!),
                Agencies(meeting, c.Entry, c.Type, "LeadWording", "LeadAgencies"),
                Agencies(meeting, c.Entry, c.Type, "CoordinatingWording", "CoordinatingAgencies"),
                meeting.Text(c.Entry, c.Type, "DeadlineWording")
                    ?? (Moments.Read(meeting.Text(c.Entry, c.Type, "Deadline"), null, null) is { } date ? moments.Partial(date).Text : null))),
    ];

    private static string? Agencies(ItemContext meeting, JsonObject entry, string type, string wording, string picker) =>
        meeting.Text(entry, type, wording)
        ?? (string.Join(", ", meeting.Picked(entry, type, picker).Select(o => o.ShortTitle ?? o.Title)) is { Length: > 0 } names ? names : null);
}

/// <summary>Makes the pages of documents, albums and videos.</summary>
internal sealed class MediaShapers(ItemReads reads, Addresses addresses, Moments moments, PortalRequest request)
{
    public async Task<DocumentShape> DocumentAsync(ItemContext document, ItemShape item, CancellationToken ct)
    {
        var facts = new List<FactShape>();
        Add(request.T["Number and symbol"], document.Text("Number"));
        Add(request.T["Form of document"], document.Text("Form"));
        AddDate(request.T["Issued"], document.Text("IssuedOn"));
        AddDate(request.T["Effective"], document.Text("EffectiveOn"));
        var issuer = document.Linked("Issuer").FirstOrDefault();
        if ((document.Text("IssuerName") ?? issuer?.Title) is { } name)
        {
            facts.Add(new FactShape(request.T["Issuer"], [new LinkShape(name, issuer is null ? null : addresses.Item(issuer))]));
        }

        Add(request.T["Signer"], string.Join(", ", new[] { document.Text("Signer"), document.Text("SignerPost") }.OfType<string>()));
        Add(request.T["Field"], document.Text("Field"));
        Add(request.T["Effect status"], document.Words("EffectStatus"));
        return new DocumentShape(item with { Facts = [] })
        {
            Number = document.Text("Number"),
            Facts = facts,
            Relations = await RelationsAsync(document, ct),
        };

        void Add(string label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                facts.Add(new FactShape(label, value));
            }
        }

        void AddDate(string label, string? value)
        {
            if (Moments.Read(value, null, null) is { } date)
            {
                var when = moments.Partial(date);
                facts.Add(new FactShape(label, when.Text) { When = when });
            }
        }
    }

    public static AlbumShape Album(ItemContext album, ItemShape item) => new(
        item with { LeadFigure = null },
        [
            .. album.Bag("Pictures").SelectMany(p => album.Media(p.Entry, p.Type, "Picture").Select(m => m.File.Picture(m.Text ?? "") is { } picture
                ? new FigureShape(Pictures.Shape(picture)!, album.Text(p.Entry, p.Type, "Caption"), album.Text(p.Entry, p.Type, "Credit"))
                : null)).OfType<FigureShape>(),
        ]);

    public VideoShape Video(ItemContext video, ItemShape item, BodyWriter writer)
    {
        var youtube = video.Item.Document["Video"]?["Youtube"];
        var external = ContentJson.Text(youtube?["RawAddress"]) ?? ContentJson.Text(youtube?["EmbeddedAddress"]);
        var captions = video.Media("Captions").Select(c => c.File).FirstOrDefault();
        return new VideoShape(
            item with { LeadFigure = null },
            item.LeadFigure?.Picture,
            [.. video.Media("File").Where(f => f.File.ContentType.StartsWith("video/", StringComparison.Ordinal))
                .Select(f => (Addresses.File(f.File.SiteKey, f.File.Path, f.File.Sha256), f.File.ContentType))],
            addresses.Written(external) is { } url ? new LinkShape(request.T["Watch on YouTube"], url) { IsExternal = true } : null,
            captions is null ? null : Addresses.File(captions.SiteKey, captions.Path, captions.Sha256),
            video.Html("Video.Transcript", ContentJson.Text(video.Item.Document["Video"]?["Transcript"]?["Html"])) is { } html ? writer.Write(html) : null,
            video.Text("Duration"));
    }

    private async Task<List<FactShape>> RelationsAsync(ItemContext document, CancellationToken ct)
    {
        var facts = document.Bag("Relations")
            .Select(r => (Words: document.Words(r.Entry, r.Type, "Relation"), Row: document.Picked(r.Entry, r.Type, "Document").FirstOrDefault()))
            .Where(r => r.Words is not null && r.Row is not null)
            .GroupBy(r => r.Words!)
            .Select(g => new FactShape(g.Key, [.. g.Select(r => Link(r.Row!))])).ToList();
        var pointing = await reads.PointingAsync(document.Story.Id, "Relations.DocumentRelation.Document", 24, ct);
        if (pointing.Count > 0)
        {
            facts.Add(new FactShape(request.T["Referred to by"], [.. pointing.Select(Link)]));
        }

        return facts;
    }

    private LinkShape Link(StoryRow row) => new(row.Card("Number") is { } number ? $"{number}: {row.Title}" : row.Title, addresses.Item(row));
}
