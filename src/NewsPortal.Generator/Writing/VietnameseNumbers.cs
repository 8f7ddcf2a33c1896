namespace NewsPortal.Generator.Writing;

/// <summary>Numbers as Vietnamese prints them: a point between thousands, a comma before decimals.</summary>
internal static class VietnameseNumbers
{
    public static void AppendWhole(TextBuffer text, int number)
    {
        if (number >= 1_000)
        {
            AppendWhole(text, number / 1_000);
            text.AppendRaw(".");
            AppendPlain(text, number % 1_000, 3);
            return;
        }

        AppendPlain(text, number, 1);
    }

    /// <summary>A number given in tenths; no decimal is printed when it is whole.</summary>
    public static void AppendTenths(TextBuffer text, int tenths)
    {
        AppendWhole(text, tenths / 10);
        if (tenths % 10 != 0)
        {
            text.AppendRaw(",");
            AppendPlain(text, tenths % 10, 1);
        }
    }

    /// <summary>A percentage given in tenths, without a space before the sign.</summary>
    public static void AppendPercent(TextBuffer text, int tenths)
    {
        AppendTenths(text, tenths);
        text.AppendRaw("%");
    }

    /// <summary>Digits only, padded with zeros.</summary>
    public static void AppendPlain(TextBuffer text, int number, int digits)
    {
        Span<char> buffer = stackalloc char[10];
        var at = buffer.Length;
        do
        {
            buffer[--at] = (char)('0' + (number % 10));
            number /= 10;
        }
        while (number > 0 || buffer.Length - at < digits);

        text.AppendRaw(buffer[at..]);
    }
}
