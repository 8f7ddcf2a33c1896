using System.Globalization;
using NewsPortal.Data;

namespace NewsPortal.Admin.Forms;

/// <summary>Something that stands in a form: a control or a list of rows.</summary>
/// <param name="Name">What it is called in the form: <c>Article.Summary.Text</c>, <c>Credits</c>.</param>
/// <param name="Part">The part it belongs to, as the type calls it.</param>
internal abstract record FormNode(string Name, string Part);

/// <summary>A control with what it shows.</summary>
/// <param name="Field">The field it belongs to; null for a value of the part itself.</param>
internal sealed record FormControl(string Name, string Part, string? Field, FormInput Input, IReadOnlyList<string> Values)
    : FormNode(Name, Part)
{
    /// <summary>What is wrong with what was sent, in English words of the interface; null when nothing is.</summary>
    public string? Problem => Wrong?.Sentence;

    /// <summary>The same with the place it was found in; null when nothing is wrong.</summary>
    public Problem? Wrong { get; set; }

    /// <summary>What was typed and could not be read, to be shown again; null when nothing is wrong.</summary>
    public string? Typed { get; set; }

    /// <summary>True for what the item itself says at length, not one of its fields or rows.</summary>
    public bool IsBody => Field is null && Input.Kind is InputKind.Html or InputKind.Markdown && Name == $"{Part}.{Input.Member}";

    /// <summary>True for what needs the whole width of a row of a list.</summary>
    public bool IsWide => Input.Kind is InputKind.Html or InputKind.Markdown or InputKind.Files
        || (Input.Kind == InputKind.Lines && !Input.IsList);
}

/// <summary>A list of inner items, which can be added, moved and removed.</summary>
/// <param name="Types">What can be added: name and display name.</param>
internal sealed record FormBag(
    string Name, string Part, string Label, IReadOnlyList<FormRow> Rows, IReadOnlyList<(string Name, string DisplayName)> Types)
    : FormNode(Name, Part)
{
    /// <summary>What a type is called inside a sentence: a common name begins small, "VTV" does not.</summary>
    public static string InSentence(string displayName) => displayName.Length > 1 && char.IsLower(displayName[1])
        ? char.ToLower(displayName[0], CultureInfo.InvariantCulture) + displayName[1..] : displayName;
}

/// <summary>One inner item.</summary>
/// <param name="Name">In the form: <c>Credits[0]</c>.</param>
/// <param name="Id">Of the inner item; empty for one that was just added.</param>
/// <param name="Title">What it says of itself, for a row whose type is not known; may be empty.</param>
internal sealed record FormRow(string Name, string Id, string Type, string TypeName, string Title, IReadOnlyList<FormNode> Nodes);
