using System.Globalization;
using NewsPortal.Generator.Language;

namespace NewsPortal.Generator.Writing;

/// <summary>The sentences of administrative news. Read once and never changed, so generators share it.</summary>
internal sealed class Grammar
{
    private static readonly Lazy<Grammar> Loaded = new(() => new Grammar());

    private static readonly IReadOnlyDictionary<string, Action<Draft>>[] Slots =
        [WordSlots.All, FactSlots.All, NumberSlots.All, PlanSlots.All, DateSlots.All];

    private readonly Dictionary<string, Rule> _rules = [];

    private Grammar()
    {
        var parser = new PhraseParser(Slot);
        foreach (var (name, lines) in ResourceLists.Sections("Grammar/phrases")
            .Concat(ResourceLists.Sections("Grammar/sentences")))
        {
            Rule(name).Define([.. lines.Select(line => Alternative(parser, line))], Alternatives);
            Alternatives += lines.Count;
        }
    }

    public static Grammar Shared => Loaded.Value;

    /// <summary>How many alternatives all rules have together.</summary>
    public int Alternatives { get; private set; }

    public Rule this[string name] => _rules[name];

    private static (long Weight, Phrase Phrase) Alternative(PhraseParser parser, string line)
    {
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        var weight = long.Parse(line.AsSpan(0, bar), CultureInfo.InvariantCulture);
        return (weight, parser.Parse(line[(bar + 1)..].TrimStart()));
    }

    /// <summary>A slot is filled by code or, when no code knows its name, by the rule of that name.</summary>
    private Phrase Slot(string name) =>
        Array.Find(Slots, slots => slots.ContainsKey(name)) is { } known ? new SlotPhrase(known[name]) : Rule(name);

    private Rule Rule(string name)
    {
        if (!_rules.TryGetValue(name, out var rule))
        {
            _rules.Add(name, rule = new Rule());
        }

        return rule;
    }
}
