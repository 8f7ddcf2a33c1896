namespace NewsPortal.Media.Word;

/// <summary>What becomes of things that an item cannot hold as Word has them.</summary>
public enum WordChangeKind
{
    /// <summary>Kept, in Unicode: pieces in a TCVN3 or VNI font.</summary>
    LegacyFonts,

    /// <summary>Kept, as a numbered list at the end.</summary>
    Notes,

    /// <summary>Kept, as paragraphs.</summary>
    TextBoxes,

    /// <summary>Kept, as lines of the cell they stood in.</summary>
    NestedTables,

    /// <summary>Kept: tracked changes that add.</summary>
    Insertions,

    /// <summary>Kept with all that was cut off; what lay outside the cut is seen again.</summary>
    CroppedPictures,

    /// <summary>Left out: tracked changes that remove.</summary>
    Deletions,
    Comments,
    HiddenText,
    Contents,
    Headers,
    Footers,
    Equations,
    Charts,
    Diagrams,

    /// <summary>Left out: OLE objects, and whatever else another program would have to show.</summary>
    Objects,
    Videos,

    /// <summary>Left out: drawn shapes without words.</summary>
    Shapes,

    /// <summary>Left out: signs of Symbol or Wingdings that Unicode has no known letter for.</summary>
    Symbols,

    /// <summary>Left out, their words stay: links to files, or of a scheme that is not followed.</summary>
    Links,

    /// <summary>Left out: pictures that lie elsewhere. Nothing is ever fetched.</summary>
    LinkedPictures,

    /// <summary>Left out: pictures that are not in the file, or in a format that is not taken (EMF, WMF, TIFF, BMP).</summary>
    UnreadablePictures,

    /// <summary>Left out: pictures beyond the hundredth.</summary>
    TooManyPictures,
}
