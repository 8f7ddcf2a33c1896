namespace NewsPortal.Data.Recipes;

/// <summary>What became of a step: how much was done, and a sentence for everything that was not.</summary>
public sealed class StepReport
{
    private readonly List<string> _remarks = [];

    /// <summary>Entries written, or that would be written by a real run.</summary>
    public int Done { get; private set; }

    /// <summary>Entries left alone because the same data was there already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>True when the data was kept but nothing in the product acts on it.</summary>
    public bool KeptOnly { get; private set; }

    public IReadOnlyList<string> Remarks => _remarks;

    public void CountDone(int entries = 1) => Done += entries;

    public void CountUnchanged(int entries = 1) => Unchanged += entries;

    public void Keep(string reason)
    {
        KeptOnly = true;
        _remarks.Add(reason);
    }

    public void Remark(string sentence) => _remarks.Add(sentence);
}
