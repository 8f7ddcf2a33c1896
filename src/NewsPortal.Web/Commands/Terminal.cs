using Spectre.Console;

namespace NewsPortal.Web.Commands;

/// <summary>Where commands speak: plain lines, and moving ones for somebody who watches.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool isWatched)
{
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(output),
        Interactive = isWatched ? InteractionSupport.Yes : InteractionSupport.No,
        Ansi = isWatched ? AnsiSupport.Detect : AnsiSupport.No,
    });

    internal static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected);

    internal TextWriter Output => output;

    internal TextWriter Error => error;

    internal void Say(string text)
    {
        var line = VisibleText.Of(text);
        if (isWatched)
        {
            // Keeps the line clear of whatever moves at the moment.
            _console.WriteLine(line);
            return;
        }

        output.WriteLine(line);
        output.Flush();
    }

    /// <summary>One sentence on standard error, whatever line breaks the words of a database or the system hold.</summary>
    internal void Fail(string sentence)
    {
        error.WriteLine(VisibleText.Of(string.Join(' ', sentence.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))));
        error.Flush();
    }

    /// <summary>Does something of unknown length.</summary>
    internal Task WaitAsync(string what, Func<Task> work)
    {
        if (isWatched)
        {
            return _console.Status().StartAsync(Markup.Escape(VisibleText.Of(what)), _ => work());
        }

        Say(what);
        return work();
    }

    /// <summary>Does something that tells how much of how much is done to somebody who watches.</summary>
    internal Task ShareAsync(string what, Func<Action<int, int>, Task> work)
    {
        if (!isWatched)
        {
            return work((_, _) => { });
        }

        return _console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask(Markup.Escape(what));
                return work((done, total) => (bar.MaxValue, bar.Value) = (total, done));
            });
    }

    /// <summary>Does something that counts up to <paramref name="total"/>, telling the count to somebody who watches.</summary>
    internal Task CountAsync(string what, int total, Func<Action<int>, Task> work) =>
        ShareAsync(what, tell => work(done => tell(done, total)));
}
