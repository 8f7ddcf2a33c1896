namespace NewsPortal.Vietnamese;

/// <summary>Number and symbol of an official document in its parts, such as <c>30/2020/NĐ-CP</c>.</summary>
/// <param name="Number">As written, leading zeros kept.</param>
/// <param name="Year">Only documents with force of law carry it; null elsewhere.</param>
/// <param name="Form">What kind of document: QĐ, NĐ, KH; empty for letters, which name only their sender.</param>
/// <param name="Issuer">Who issued it: TTg, CP, UBND, BTC-KBNN.</param>
public sealed record DocumentSymbol(string Number, int? Year, string Form, string Issuer)
{
    /// <summary>Written <c>29-NQ/TW</c>, as the Party does.</summary>
    public bool IsPartyDocument { get; init; }

    /// <summary>The symbol as it is written: <c>1719/QĐ-TTg</c>.</summary>
    public override string ToString()
    {
        if (IsPartyDocument)
        {
            return $"{Number}-{Form}/{Issuer}";
        }

        var code = Form.Length > 0 && Issuer.Length > 0 ? $"{Form}-{Issuer}" : Form + Issuer;
        return Year is null ? $"{Number}/{code}" : $"{Number}/{Year}/{code}";
    }
}
