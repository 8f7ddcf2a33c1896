namespace NewsPortal.Admin.Words;

/// <summary>
/// Names the words of the newsroom for <c>IStringLocalizer</c>: asked for in English, the Vietnamese ones stand in
/// <c>Words/Interface.vi.resx</c>.
/// </summary>
public sealed class Interface;
