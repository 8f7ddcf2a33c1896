namespace NewsPortal.Admin.Frame;

/// <summary>One line of a form: label above, hint below it, then what is wrong, then the field.</summary>
/// <param name="Label">In the language of the interface, as are <paramref name="Hint"/> and <paramref name="Error"/>.</param>
/// <param name="Value">Never printed into a field of the type <c>password</c>.</param>
/// <param name="AutoComplete">What browsers and password keepers know the field by (HTML, 4.10.18.7); null for nothing.</param>
public sealed record FieldShape(
    string Name, string Label, string? Value = null, string Type = "text", string? Hint = null, string? AutoComplete = null,
    string? Error = null, bool IsRequired = true, string? Class = null);
