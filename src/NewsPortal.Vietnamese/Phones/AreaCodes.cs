using System.Collections.Frozen;

namespace NewsPortal.Vietnamese;

/// <summary>
/// The codes that telephone numbers began with before the country's plan of 2017 and 2018 (decision 2036/QĐ-BTTTT). Who
/// dials one of them reaches nobody.
/// </summary>
public static class AreaCodes
{
    private const int Subscriber = 7;

    // Code before, code now. 04 and 08 are followed by eight digits, the others by seven.
    private static readonly FrozenDictionary<string, string> Now = (
        "04 024 08 028 020 0214 022 0212 025 0205 026 0206 027 0207 029 0216 030 0229 031 0225 033 0203 036 0227 037 0237 038 0238 "
        + "039 0239 052 0232 053 0233 054 0234 055 0255 056 0256 057 0257 058 0258 059 0269 060 0260 061 0251 062 0252 063 0263 "
        + "064 0254 066 0276 067 0277 068 0259 070 0270 072 0272 073 0273 074 0294 075 0275 076 0296 077 0297 079 0299 0230 0215 "
        + "0231 0213 0240 0204 0241 0222 0280 0208 0281 0209 0320 0220 0321 0221 0350 0228 0351 0226 0500 0262 0501 0261 0510 0235 "
        + "0511 0236 0650 0274 0651 0271 0710 0292 0711 0293 0780 0290 0781 0291")
        .Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    // Mobile numbers of eleven digits.
    private static readonly FrozenDictionary<string, string> Mobile = (
        "0120 070 0121 079 0122 077 0126 076 0128 078 0123 083 0124 084 0125 085 0127 081 0129 082 0162 032 0163 033 0164 034 "
        + "0165 035 0166 036 0167 037 0168 038 0169 039 0186 056 0188 058 0199 059")
        .Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>What is dialled today for a number with a code that no longer is one.</summary>
    /// <param name="digits">As <see cref="PhoneMention.Digits"/>.</param>
    /// <param name="isFixed">
    /// True when the number cannot be a mobile one, such as that of a fax: some old codes are beginnings of mobile numbers now.
    /// </param>
    /// <returns>The old code and the new one; null for a number that still is one.</returns>
    public static (string Old, string New)? Renew(string digits, bool isFixed = false)
    {
        ArgumentNullException.ThrowIfNull(digits);
        var code = digits.Length switch
        {
            11 => digits[..4],
            10 when digits[1] is '4' or '8' => digits[..2],
            10 => digits[..^Subscriber],
            _ => "",
        };
        if (digits.Length == 11)
        {
            return Mobile.TryGetValue(code, out var mobile) || Now.TryGetValue(code, out mobile) ? (code, mobile) : null;
        }

        return Now.TryGetValue(code, out var now) && (isFixed || !MayBeMobile(digits)) ? (code, now) : null;
    }

    internal static bool IsOld(string digits) => Renew(digits, isFixed: true) is not null;

    private static bool MayBeMobile(string digits) => digits[1] switch
    {
        '3' => digits[2] >= '2',
        '5' => digits[2] is '2' or '5' or '6' or '8' or '9',
        '7' => digits[2] is '0' or '6' or '7' or '8' or '9',
        '8' or '9' => true,
        _ => false,
    };
}
