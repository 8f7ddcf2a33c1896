using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>
/// Numbers of identity papers: twelve digits that begin as the state's do or stand beside the paper's name, and the older
/// nine and passports beside theirs.
/// </summary>
internal sealed partial class IdentityNumbers : ICheck
{
    private const int ShownDigits = 3;

    // The first three digits of a citizen's number: the province of the first entry (circular 07/2016/TT-BCA).
    private static readonly FrozenSet<string> Provinces = (
        "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 "
        + "048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096")
        .Split(' ').ToFrozenSet();

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) => item.Texts.SelectMany(text =>
        Twelve().Matches(text.Text).Where(m => IsCitizen(m) || Called().IsMatch(Before(text.Text, m.Index)))
            .Concat(Older().Matches(text.Text))
            .Where(m => !text.IsInAddress(RangeOf(m)))
            .Select(m => new Finding(
                "identity-number", text.Field, RangeOf(m), "Number of an identity paper: “{0}”. It must not be published.", m.Groups["n"].Value)
            {
                Repair = [new Replacement(RangeOf(m), Masked(m.Groups["n"].Value))],
            }));

    private static TextRange RangeOf(Match match) => new(match.Groups["n"].Index, match.Groups["n"].Length);

    // Three digits of the province, one of sex and century.
    private static bool IsCitizen(Match match)
    {
        var digits = string.Concat(match.Groups["n"].Value.Where(char.IsAsciiDigit));
        return Provinces.Contains(digits[..ShownDigits]) && digits[3] is >= '0' and <= '3';
    }

    private static string Before(string text, int at) => text[Math.Max(0, at - 40)..at];

    private static string Masked(string number)
    {
        var kept = 0;
        return string.Concat(number.Select(c => char.IsAsciiDigit(c) && ++kept > ShownDigits ? 'x' : c));
    }

    [GeneratedRegex(@"(?<![\w.,/+-])(?<n>\d{12}|\d{3}([ .])\d{3}\1\d{3}\1\d{3}|\d{4}([ .])\d{4}\2\d{4})(?![\w/]|[.,]\d|[ ]?(?:đồng|đ\b|VN[DĐ]|%))")]
    private static partial Regex Twelve();

    [GeneratedRegex(
        @"(?:CMND|CMT|CCCD|căn\s+cước(?:\s+công\s+dân)?|chứng\s+minh(?:\s+(?:thư|nhân\s+dân))?|định\s+danh)[^\d\n.;]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Called();

    [GeneratedRegex(
        @"(?:(?:CMND|CMTND|CMT|chứng\s+minh(?:\s+(?:thư|nhân\s+dân))?(?:\s+nhân\s+dân)?)[^\d\n;]{0,30}(?<n>\d{9}|\d{3}([ .])\d{3}\1\d{3})|(?:hộ\s+chiếu|passport)[^\d\n;]{0,20}?(?<n>[A-Z]\d{7}))(?![\d/])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Older();
}
