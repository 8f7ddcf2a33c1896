namespace NewsPortal.Vietnamese;

/// <summary>What the word before a number says about it.</summary>
public enum NumberBound
{
    Exact,

    /// <summary>gần, xấp xỉ: a little less.</summary>
    Nearly,

    /// <summary>hơn, trên: a little more.</summary>
    MoreThan,

    /// <summary>khoảng, chừng, ước: either side.</summary>
    About,

    /// <summary>dưới, chưa đến: less.</summary>
    LessThan,
}
