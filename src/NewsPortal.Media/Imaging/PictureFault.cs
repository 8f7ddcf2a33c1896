namespace NewsPortal.Media.Imaging;

/// <summary>Why a file is not taken as a picture. The words for people are made from this and two numbers.</summary>
public enum PictureFault
{
    Empty,
    TooManyBytes,

    /// <summary>Not a picture, or of a kind nobody has named here.</summary>
    UnknownKind,
    Svg,

    /// <summary>What many phones save: HEIF with HEVC inside.</summary>
    Heic,
    Pdf,
    Tiff,
    Bmp,
    Icon,
    Photoshop,
    JpegXl,
    Jpeg2000,
    Video,

    /// <summary>A picture, but its name has the ending of something else, or none.</summary>
    NameContradicts,

    /// <summary>A Word, Excel or PowerPoint file, or another archive.</summary>
    OfficeFile,
    TooManyPixels,
    SideTooLong,

    /// <summary>Too many bytes once decoded: deep colours, many channels.</summary>
    DecodesTooLarge,
    TooManyFrames,

    /// <summary>A progressive JPEG whose passes would take minutes.</summary>
    TooManyScans,

    /// <summary>Profiles and texts inside the file grow too large when inflated.</summary>
    TooMuchMetadata,

    /// <summary>Cut off, broken, or the decoder could not live through it.</summary>
    Damaged,
    TimedOut,
    TooMuchMemory,

    /// <summary>This installation has no libvips; the file may be good.</summary>
    NoLibrary,
}
