using NewsPortal.Admin.Structure;
using NewsPortal.Data;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Settings;

/// <summary>How many pairs of eyes a draft passes, and what the levels are called.</summary>
public sealed class WorkflowForm : ISettingsForm<WorkflowForm>
{
    private const int MaxName = 60;

    /// <summary>The names of the levels; empty ones are none.</summary>
    public List<string?> Levels { get; set; } = [];

    public bool TwoPersons { get; set; } = true;

    public static WorkflowForm Of(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var levels = settings.Workflow.Levels.Take(WorkflowSettings.MostLevels).ToList<string?>();
        levels.AddRange(Enumerable.Repeat<string?>(null, WorkflowSettings.MostLevels - levels.Count));
        return new WorkflowForm { Levels = levels, TwoPersons = settings.Workflow.TwoPersons };
    }

    public static object PartOf(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Workflow;
    }

    public IReadOnlyList<Problem> WhyNot() =>
    [
        .. Levels.Select((name, i) => Typed.Line(name)?.Length > MaxName
            ? new Problem("The name of a level has at most 60 letters.", $"{nameof(Levels)}[{i}]")
            : Typed.Line(name) is { } line && Levels.Take(i).Any(before => string.Equals(Typed.Line(before), line, StringComparison.OrdinalIgnoreCase))
                ? new Problem("Two levels cannot have the same name.", $"{nameof(Levels)}[{i}]") : null).OfType<Problem>(),
    ];

    public SiteSettings Into(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings with
        {
            Workflow = settings.Workflow with
            {
                Levels = [.. Levels.Take(WorkflowSettings.MostLevels).Select(Typed.Line).OfType<string>()],
                TwoPersons = TwoPersons,
            },
        };
    }

    public IReadOnlyList<(string Label, string? Value)> Said() =>
    [
        ("Levels", string.Join(", ", Levels.Select(Typed.Line).OfType<string>())), ("Two people for each text", TwoPersons ? "✓" : null),
    ];
}
