namespace NewsPortal.Benchmarks;

/// <summary>Lines of figures, with a decimal point on every machine.</summary>
internal static class Report
{
    public static void Line(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
