namespace NewsPortal.Portal.Shapes;

/// <summary>A meeting, or an article that reports one: the article's own text with the meeting's facts beside it.</summary>
public sealed record MeetingShape(ItemShape Item)
{
    /// <summary>Time, form, venue, chair, project, report, in this order.</summary>
    public IReadOnlyList<FactShape> Facts { get; init; } = [];

    /// <summary>The four quarters of the year under review; empty when the periods are not quarters of one year.</summary>
    public IReadOnlyList<QuarterShape> Quarters { get; init; } = [];

    /// <summary>For the heading over the quarters; null without quarters.</summary>
    public int? Year { get; init; }

    public IReadOnlyList<AttendeeShape> Attendees { get; init; } = [];

    public IReadOnlyList<ConclusionShape> Conclusions { get; init; } = [];

    /// <summary>Sanitised HTML; null when there is none.</summary>
    public string? ResultsHtml { get; init; }

    /// <summary>Sanitised HTML; null when there is none.</summary>
    public string? DifficultiesHtml { get; init; }

    /// <summary>Articles about the meeting; empty on the page of such an article.</summary>
    public IReadOnlyList<StoryShape> Reports { get; init; } = [];

    /// <summary>The meeting's own page when an article reports it; null on that page itself.</summary>
    public LinkShape? Meeting { get; init; }
}

/// <param name="Name">Roman: I, II, III, IV.</param>
/// <param name="Mark"><c>reviewed</c>, <c>planned</c> or null.</param>
public sealed record QuarterShape(string Name, string? Mark);

/// <summary>A person or a delegation, in the editor's order.</summary>
/// <param name="Role">Over the name: part taken, or how the delegation is worded.</param>
/// <param name="Name">Honorific, title and full name; null for a delegation.</param>
/// <param name="Posts">Under the name, as worded that day.</param>
public sealed record AttendeeShape(string? Role, string? Name, IReadOnlyList<string> Posts, IReadOnlyList<LinkShape> Members);

/// <summary>A task set at a meeting. Null means the meeting did not say.</summary>
public sealed record ConclusionShape(string Task, string? Lead, string? Coordination, string? Deadline);
