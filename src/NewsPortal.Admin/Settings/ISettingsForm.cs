using NewsPortal.Data;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Settings;

/// <summary>The fields of one screen of settings, as they are typed.</summary>
/// <typeparam name="T">The form itself.</typeparam>
public interface ISettingsForm<T>
    where T : ISettingsForm<T>
{
    /// <summary>The form as the settings fill it.</summary>
    static abstract T Of(SiteSettings settings);

    /// <summary>The members that the form changes, for telling whether somebody else has changed them.</summary>
    static abstract object PartOf(SiteSettings settings);

    /// <returns>What is wrong with what was typed, each beside its field; empty when nothing is.</returns>
    IReadOnlyList<Problem> WhyNot();

    /// <summary>The settings with what was typed. Asked for only after <see cref="WhyNot"/> found nothing.</summary>
    SiteSettings Into(SiteSettings settings);

    /// <summary>What the form says, field by field: the English name of the field, and its value in words.</summary>
    IReadOnlyList<(string Label, string? Value)> Said();
}
