using NewsPortal.Admin.Structure;
using NewsPortal.Data;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Settings;

/// <summary>The emergency notice above every page of the site.</summary>
public sealed class NoticeForm : ISettingsForm<NoticeForm>
{
    /// <summary>How urgent it may be, the mildest first, with the English words.</summary>
    public static readonly IReadOnlyList<(string Code, string Word)> Severities =
        [("notice", "Notice"), ("warning", "Warning"), ("danger", "Danger")];

    /// <summary>Empty for no notice.</summary>
    public string? Severity { get; set; }

    public string? Text { get; set; }

    public string? MoreText { get; set; }

    public string? MoreUrl { get; set; }

    public static NoticeForm Of(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Emergency is not { } notice ? new NoticeForm()
            : new NoticeForm { Severity = notice.Severity, Text = notice.Text, MoreText = notice.MoreText, MoreUrl = notice.MoreUrl };
    }

    public static object PartOf(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new { settings.Emergency };
    }

    public IReadOnlyList<Problem> WhyNot()
    {
        if (string.IsNullOrEmpty(Severity))
        {
            return [];
        }

        var problems = new List<Problem>();
        if (!Severities.Any(s => s.Code == Severity))
        {
            problems.Add(new Problem("Choose how urgent the notice is.", nameof(Severity)));
        }

        if (Typed.Line(Text) is null)
        {
            problems.Add(new Problem("Write what readers must know.", nameof(Text)));
        }

        problems.AddRange(new[] { Typed.TooLong(Text, nameof(Text)), Typed.TooLong(MoreText, nameof(MoreText)) }.OfType<Problem>());
        if (Typed.Line(MoreText) is null != Typed.Line(MoreUrl) is null || (Typed.Line(MoreUrl) is { } url && (!Typed.IsAddress(url) || url.Length > Typed.MaxText)))
        {
            problems.Add(new Problem("A link needs words and an address: ~/gioi-thieu for a page of this site, https://… for another.", nameof(MoreUrl)));
        }

        return problems;
    }

    public SiteSettings Into(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings with
        {
            Emergency = string.IsNullOrEmpty(Severity) ? null
                : new EmergencySettings(Severity, Typed.Line(Text)!, Typed.Line(MoreText), Typed.Line(MoreUrl)),
        };
    }

    public IReadOnlyList<(string Label, string? Value)> Said() =>
    [
        ("How urgent", Severity), ("What readers must know", Typed.Line(Text)), ("Words of the link", Typed.Line(MoreText)), ("Address of the link", Typed.Line(MoreUrl)),
    ];
}
