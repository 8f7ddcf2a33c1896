using System.Text.Json.Nodes;

namespace NewsPortal.Admin.Forms;

/// <summary>
/// One value of a part or field, as a form asks for it. A value is a list of texts: empty for nothing, one for most kinds,
/// several for items, terms and files. What is shown and sent back unchanged is never written, so that a document keeps
/// its own spelling.
/// </summary>
/// <param name="Member">What its control is called inside its part: <c>Summary.Text</c>.</param>
/// <param name="Kind">How it is asked for.</param>
/// <param name="Label">For people, in the words of the definition or of the interface in English.</param>
internal sealed record FormInput(string Member, InputKind Kind, string Label)
{
    /// <summary>What helps to fill it in; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>True for several short values, one a line.</summary>
    public bool IsList { get; init; }

    /// <summary>True when an item cannot be published without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when it is asked for under the headline, before what is told at length.</summary>
    public bool IsOnSheet { get; init; }

    /// <summary>True when more than one item, term or file may be chosen.</summary>
    public bool IsMultiple { get; init; }

    /// <summary>The closed list: code and word.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>What may be picked: content types of items, the id of a taxonomy, endings of files; empty for anything.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>True when the value is read by everybody as a label in English of the interface, to be translated.</summary>
    public bool IsOwnLabel { get; init; }

    /// <summary>Reads the value out of the part's JSON, as it is shown.</summary>
    public required Func<JsonObject, IReadOnlyList<string>> Show { get; init; }

    /// <summary>Writes a changed value into the part's JSON.</summary>
    /// <returns>False when the text cannot be read as what it should be; nothing is written then.</returns>
    public required Func<JsonObject, IReadOnlyList<string>, bool> Write { get; init; }
}
