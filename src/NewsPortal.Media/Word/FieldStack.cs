using System.Text;
using System.Text.RegularExpressions;

namespace NewsPortal.Media.Word;

/// <summary>The fields that are open at a place of the text. Their results are kept, their instructions are not.</summary>
internal sealed partial class FieldStack
{
    private const int MostLetters = 8_192;

    private readonly Stack<Field> _fields = [];

    /// <summary>True inside the instruction of a field, where the results of other fields are no text.</summary>
    public bool IsInInstruction => _fields.Count > 1 && _fields.Any(f => !f.IsShown);

    /// <summary>Where the result of the innermost link leads; null when none is open.</summary>
    public string? Address => _fields.Select(f => f.Address).FirstOrDefault(a => a is not null);

    /// <param name="change"><c>begin</c>, <c>separate</c> or <c>end</c>.</param>
    public void Change(string? change)
    {
        if (change == "begin")
        {
            _fields.Push(new Field());
        }
        else if (change == "separate" && _fields.TryPeek(out var shown))
        {
            shown.IsShown = true;
            shown.Address = AddressOf(shown.Instruction.ToString());
        }
        else if (change == "end")
        {
            _fields.TryPop(out _);
        }
    }

    public void Instruct(string text)
    {
        if (_fields.TryPeek(out var field) && !field.IsShown && field.Instruction.Length < MostLetters)
        {
            field.Instruction.Append(text);
        }
    }

    /// <returns>Null for an instruction that is no link to elsewhere.</returns>
    public static string? AddressOf(string? instruction) =>
        Link().Match(instruction ?? "") is { Success: true } found ? found.Groups["address"].Value : null;

    [GeneratedRegex("""^\s*HYPERLINK\s+"(?<address>[^"]+)"(?!.*\\l)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool IsShown { get; set; }

        public string? Address { get; set; }
    }
}
