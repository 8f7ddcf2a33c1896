using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Writing;

/// <summary>A piece of the grammar that writes itself into an article.</summary>
internal abstract class Phrase
{
    public abstract void Write(Draft draft);
}

/// <summary>The same words every time.</summary>
internal sealed class LiteralPhrase(string text) : Phrase
{
    public override void Write(Draft draft) => draft.Text.Append(text);
}

/// <summary>A word or a fact of the article at hand.</summary>
internal sealed class SlotPhrase(Action<Draft> write) : Phrase
{
    public override void Write(Draft draft) => write(draft);
}

/// <summary>One phrase after the other.</summary>
internal sealed class SequencePhrase(Phrase[] parts) : Phrase
{
    public override void Write(Draft draft)
    {
        foreach (var part in parts)
        {
            part.Write(draft);
        }
    }
}

/// <summary>One of several phrases, each as likely.</summary>
internal sealed class ChoicePhrase(Phrase[] options) : Phrase
{
    public override void Write(Draft draft) => options[draft.Random.Below(options.Length)].Write(draft);
}

/// <summary>A named choice with weights. Inside one article it prefers alternatives not yet used.</summary>
internal sealed class Rule : Phrase
{
    private Phrase[] _alternatives = [];
    private WeightedTable? _table;
    private int _firstMark;

    /// <param name="firstMark">Where this rule's alternatives stand among those of the whole grammar.</param>
    public void Define(IReadOnlyList<(long Weight, Phrase Phrase)> alternatives, int firstMark)
    {
        _alternatives = [.. alternatives.Select(alternative => alternative.Phrase)];
        _table = new WeightedTable([.. alternatives.Select(alternative => alternative.Weight)]);
        _firstMark = firstMark;
    }

    public override void Write(Draft draft)
    {
        var table = _table ?? throw new InvalidOperationException("The grammar mentions a rule it does not define.");
        var index = table.Draw(draft.Random);
        if (draft.IsUsed(_firstMark + index))
        {
            index = table.Draw(draft.Random);
        }

        draft.MarkUsed(_firstMark + index);
        _alternatives[index].Write(draft);
    }
}
