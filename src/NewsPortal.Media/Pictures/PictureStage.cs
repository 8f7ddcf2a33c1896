namespace NewsPortal.Media.Pictures;

/// <summary>How far the files that readers are served have been made of a picture.</summary>
public enum PictureStage
{
    /// <summary>Nothing is there yet: pages do without it.</summary>
    Waiting,

    /// <summary>JPEG and WebP are there; AVIF is still to come, unless a fault says that it cannot be made.</summary>
    Shown,

    /// <summary>AVIF is there too.</summary>
    Complete,

    /// <summary>Nothing can be made of it.</summary>
    Refused,

    /// <summary>Somebody in it has taken back their consent: what stands in for it is shown instead.</summary>
    Withheld,
}
