using NewsPortal.Admin.Structure;

namespace NewsPortal.Admin.Settings;

/// <summary>What the frame of a screen of settings shows, whichever fields stand in it.</summary>
public interface ISettingsScreen : IMeanwhile
{
    string Root { get; }

    string Part { get; }

    string? Done { get; }

    string? Mark { get; }
}
