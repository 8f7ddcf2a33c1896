namespace NewsPortal.Vietnamese;

/// <summary>The six tones in dictionary order, by their Vietnamese names.</summary>
public enum Tone
{
    Ngang,
    Huyen,
    Hoi,
    Nga,
    Sac,
    Nang,
}
