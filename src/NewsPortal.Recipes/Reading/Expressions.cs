using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Recipes.Reading;

/// <summary>
/// The expressions of Orchard's recipes: a whole text <c>[js: …]</c> or <c>[file: …]</c> that is one literal call, or
/// literal calls and texts joined by <c>+</c>. That covers 1,510 of the 1,514 found in 114 public recipes without running
/// anybody's program. Any other text in brackets, such as <c>[Ảnh: TTXVN]</c>, is text.
/// </summary>
public sealed partial class Expressions(JsonObject variables, RecipeFiles files, TimeProvider clock)
{
    // A file beside the recipe may be that long, packed as Base64.
    private const int MaxLetters = 100_000_000;

    private const int MaxDepth = 16;
    private const int MaxUnpackedBytes = 64 << 20;

    private readonly Dictionary<string, string> _values = [];
    private readonly List<string> _remarks = [];

    /// <summary>Sentences about files that are not beside the recipe; an expression that names one stays as it is written.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>Evaluates every text of a step.</summary>
    /// <returns>A new node; the argument is left as it is.</returns>
    /// <exception cref="RecipeException">An expression is no literal call; the message quotes it.</exception>
    public JsonNode? Evaluate(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Evaluate(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Evaluate)]),
        JsonValue value when value.TryGetValue<string>(out var text) && Script().IsMatch(text) => JsonValue.Create(Text(text, 0)),
        _ => node?.DeepClone(),
    };

    private string Text(string text, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new RecipeException($"The expression “{text}” refers to itself.");
        }

        var match = Script().Match(text);
        if (!match.Success)
        {
            return text;
        }

        var isFile = match.Groups["engine"].Value == "file";
        var rest = match.Groups["code"].Value.Trim().TrimEnd(';').Trim();
        var result = new StringBuilder();
        while (true)
        {
            var term = Term().Match(rest);
            if (!term.Success)
            {
                throw new RecipeException($"The expression “{text}” is more than a literal call; write its value into the recipe.");
            }

            result.Append(term.Groups["text"].Success
                ? Unquote(term.Groups["text"].Value)
                : Call(term.Groups["name"].Value, Arguments(term.Groups["args"].Value), isFile, text, depth));
            rest = rest[term.Length..].TrimStart();
            if (rest.Length == 0)
            {
                return result.ToString();
            }

            rest = rest[0] == '+' ? rest[1..].TrimStart()
                : throw new RecipeException($"The expression “{text}” is more than a literal call; write its value into the recipe.");
        }
    }

    private string Call(string name, List<string> arguments, bool isFile, string text, int depth) => (isFile, name, arguments) switch
    {
        (false, "uuid", []) => Ids.New(clock.GetUtcNow()),
        (false, "variables", [var variable]) => Variable(variable, depth),
        (false, "parameters", [_]) => "",
        (false, "configuration", [_, var missing]) => missing,
        (false, "configuration", [_]) => "",
        (false, "base64", [var packed]) => Encoding.UTF8.GetString(FromBase64(packed, text)),
        (false, "html", [var escaped]) => WebUtility.HtmlDecode(escaped),
        (false, "gzip", [var packed]) => Unpack(FromBase64(packed, text), text),
        (false, "new Date().toISOString", []) => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture),
        (true, "text", [var path]) => Find(path) is { } file ? File.ReadAllText(file) : text,
        (true, "base64", [var path]) => Find(path) is { } file ? Convert.ToBase64String(File.ReadAllBytes(file)) : text,
        _ => throw new RecipeException($"The expression “{text}” calls something that is not known here."),
    };

    private string Variable(string name, int depth)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            value = variables[name] is JsonValue node && node.TryGetValue<string>(out var text)
                ? Text(text, depth + 1)
                : variables[name]?.ToJsonString() ?? throw new RecipeException($"The recipe has no variable “{name}”.");
            if (value.Length > MaxLetters)
            {
                throw new RecipeException($"The variable “{name}” grows beyond {MaxLetters} letters.");
            }

            _values[name] = value;
        }

        return value;
    }

    private string? Find(string path)
    {
        if (files.Find(path) is { } file)
        {
            return file;
        }

        _remarks.Add($"The file “{path}” is not beside the recipe; the expression that names it is kept as text.");
        return null;
    }

    private static byte[] FromBase64(string packed, string text)
    {
        try
        {
            return Convert.FromBase64String(packed);
        }
        catch (FormatException e)
        {
            throw new RecipeException($"The expression “{text[..Math.Min(60, text.Length)]}…” holds no base64.", e);
        }
    }

    private static string Unpack(byte[] packed, string text)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var output = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = gzip.Read(buffer)) > 0;)
            {
                output.Write(buffer, 0, read);
                if (output.Length > MaxUnpackedBytes)
                {
                    throw new RecipeException("A packed text in the recipe unpacks to more than 64 MB.");
                }
            }

            return Convert.ToBase64String(output.ToArray());
        }
        catch (InvalidDataException e)
        {
            throw new RecipeException($"The expression “{text[..Math.Min(60, text.Length)]}…” holds no gzip.", e);
        }
    }

    private static List<string> Arguments(string list) =>
        [.. Argument().Matches(list).Select(m => Unquote(m.Value))];

    private static string Unquote(string quoted) => Escape().Replace(quoted[1..^1], m => m.Groups[1].Value switch
    {
        "n" => "\n",
        "t" => "\t",
        "r" => "\r",
        var letter => letter,
    });

    [GeneratedRegex(@"^\[(?<engine>js|file):(?<code>.*)\]$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Script();

    [GeneratedRegex("""^(?:(?<text>'[^'\\]*(?:\\.[^'\\]*)*'|"[^"\\]*(?:\\.[^"\\]*)*")|(?<name>new Date\(\)\.toISOString|[a-zA-Z][a-zA-Z0-9]*)\s*\(\s*(?<args>(?:(?:'[^'\\]*(?:\\.[^'\\]*)*'|"[^"\\]*(?:\\.[^"\\]*)*")\s*,?\s*)*)\))""", RegexOptions.NonBacktracking)]
    private static partial Regex Term();

    [GeneratedRegex("""'[^'\\]*(?:\\.[^'\\]*)*'|(?:"[^"\\]*(?:\\.[^"\\]*)*")""")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\\(.)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
