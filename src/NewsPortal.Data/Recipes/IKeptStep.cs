namespace NewsPortal.Data.Recipes;

/// <summary>
/// A kind of step that is kept for export as it came and that a room acts on all the same: the room reads it where it is kept.
/// </summary>
public interface IKeptStep
{
    /// <summary>As Orchard Core writes it; compared without regard to case.</summary>
    string Name { get; }

    /// <summary>
    /// Says in the report what the room does with the step: <see cref="StepReport.Keep"/> when nothing. Takes any step,
    /// whatever it holds, and changes nothing.
    /// </summary>
    Task ReportAsync(StepContext step, CancellationToken ct);
}
