using System.Globalization;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Words;

namespace NewsPortal.Portal.Theming;

/// <summary>
/// What every view and partial view of a theme is: the code that Razor makes of a <c>.cshtml</c> file calls the members
/// below to write. A view gets its model and the page it stands on, and asks for nothing else. Text is encoded for HTML
/// unless it is <see cref="SafeHtml"/>.
/// </summary>
public abstract class ThemeView
{
    private Drawing _drawing = null!;
    private Attribute _attribute;

    public FrameShape Frame => _drawing.Page.Frame;

    /// <summary>The words of the interface.</summary>
    public Wording T => Frame.T;

    /// <summary>For parts of the interface inside content of another language; null when there is no difference.</summary>
    public string? InterfaceLanguage => _drawing.Page.ContentLanguage is null ? null : Frame.Language;

    /// <summary>Draws the view; Razor writes it.</summary>
    public abstract Task ExecuteAsync();

    /// <summary>Draws another view of the theme at this place.</summary>
    /// <param name="view">From the theme's folder on, without extension: <c>Parts/Story</c>.</param>
    /// <exception cref="InvalidOperationException">The theme has no such view.</exception>
    public async Task<SafeHtml> PartAsync(string view, object model)
    {
        await _drawing.DrawAsync(view, model);
        return SafeHtml.None;
    }

    /// <summary>Draws the page's own view; for the layout alone.</summary>
    public Task<SafeHtml> BodyAsync() => PartAsync(_drawing.Body, _drawing.Page);

    /// <summary>HTML that was made safe before; null writes nothing.</summary>
    public static SafeHtml Raw(string? html) => new(html);

    /// <summary>Text as it may stand between tags and in quoted attributes.</summary>
    public string Encode(string text) => _drawing.Encoder.Encode(text);

    internal abstract void Begin(Drawing drawing, object model);

    private protected void Begin(Drawing drawing) => _drawing = drawing;

    protected void WriteLiteral(string? literal) => _drawing.Output.Append(literal);

    protected void Write(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _drawing.Output.Append(_drawing.Encoder.Encode(text));
        }
    }

    protected void Write(SafeHtml html) => _drawing.Output.Append(html.Text);

    protected void Write(object? value)
    {
        if (value is SafeHtml html)
        {
            Write(html);
        }
        else
        {
            Write(Convert.ToString(value, CultureInfo.InvariantCulture));
        }
    }

    /// <param name="count">How many values stand in the attribute; the only one decides whether the attribute is there.</param>
    protected void BeginWriteAttribute(string name, string prefix, int at, string suffix, int suffixAt, int count)
    {
        _attribute = new Attribute(name, prefix, suffix, count == 1);
        if (count != 1)
        {
            WriteLiteral(prefix);
        }
    }

    /// <summary>Null and false leave the attribute out, true writes its name.</summary>
    protected void WriteAttributeValue(string prefix, int at, object? value, int valueAt, int length, bool isLiteral)
    {
        if (_attribute.IsSingle)
        {
            if (value is null or false)
            {
                _attribute = _attribute with { Suffix = "" };
                return;
            }

            WriteLiteral(_attribute.Prefix);
            value = value is true ? _attribute.Name : value;
        }

        if (value is null)
        {
            return;
        }

        WriteLiteral(prefix);
        if (isLiteral)
        {
            WriteLiteral((string)value);
        }
        else
        {
            Write(value);
        }
    }

    protected void EndWriteAttribute() => WriteLiteral(_attribute.Suffix);

    private readonly record struct Attribute(string Name, string Prefix, string Suffix, bool IsSingle);
}

/// <summary>A view of a theme with the model it draws.</summary>
public abstract class ThemeView<TModel> : ThemeView
{
    public TModel Model { get; private set; } = default!;

    internal sealed override void Begin(Drawing drawing, object model)
    {
        Model = (TModel)model;
        Begin(drawing);
    }
}
