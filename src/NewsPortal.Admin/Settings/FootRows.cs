using NewsPortal.Admin.Structure;
using NewsPortal.Data;

namespace NewsPortal.Admin.Settings;

/// <summary>A telephone at the foot, as it is typed.</summary>
public sealed class PhoneRow
{
    public string? Label { get; set; }

    public string? Number { get; set; }

    public string? Extension { get; set; }

    public bool IsEmpty => Typed.Line($"{Label}{Number}{Extension}") is null;

    internal Problem? WhyNot(string field) => IsEmpty || ((Number ?? "").Count(char.IsAsciiDigit) is >= 3 and <= 15
            && Number!.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '(' or ')' or '+')
            && (Extension ?? "").Trim().All(char.IsAsciiDigit) && Typed.TooLong(Label, field) is null)
        ? null : new Problem("Write the number as it is dialled, such as 0233 3550 383; an extension has digits only.", field);
}

/// <summary>A link at the foot, as it is typed.</summary>
public sealed class LinkRow
{
    public string? Text { get; set; }

    public string? Url { get; set; }

    public bool IsEmpty => Typed.Line($"{Text}{Url}") is null;

    internal Problem? WhyNot(string field) => IsEmpty ? null
        : Typed.Line(Text) is null || !Typed.IsAddress(Url) || Url!.Length > Typed.MaxText
            ? new Problem("A link needs words and an address: ~/gioi-thieu for a page of this site, https://… for another.", field)
        : Typed.TooLong(Text, field);
}
