namespace NewsPortal.Vietnamese;

/// <summary>A number found in a text, such as <c>hơn 8,9 tỷ đồng</c> or <c>281/274 nhóm</c>.</summary>
/// <param name="Value">As written: 8.9 for 8,9 tỷ đồng.</param>
/// <param name="Unit">As written, with its scale: tỷ đồng, %, người; empty when no known unit follows.</param>
public sealed record NumberMention(TextRange Range, decimal Value, string Unit, NumberBound Bound)
{
    /// <summary>The number in single units: 8,900,000,000 for 8,9 tỷ đồng.</summary>
    public decimal Amount { get; init; } = Value;

    /// <summary>The planned number behind the stroke: 274 in 281/274; null when there is none.</summary>
    public decimal? Target { get; init; }
}
