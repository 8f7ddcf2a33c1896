using NewsPortal.Benchmarks;

// Measures the product as operators run it: a server in a process of its own, asked over loopback.
//   dotnet build src/NewsPortal.Web -c Release
//   dotnet run -c Release --project tests/NewsPortal.Benchmarks -- [--articles N] [--requests N] [--imported N]
//     [--only start|pages|newsroom|reports|import|pictures|media|search|lucene|relevance|checks|word] [--database ADDRESS] [--index FOLDER [--short]] [--questions FILE]
if (args is [BareServer.Switch, var bytes])
{
    await BareServer.RunAsync(int.Parse(bytes, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is [PictureLadderRun.Switch, var formats, var folder, .. var pictures])
{
    await PictureLadderRun.RunAsync(formats, folder, pictures);
    return;
}

var options = BenchmarkOptions.Read(args);
Report.Line($"{options.Articles} articles, {options.Requests} requests a round, {options.Database ?? "SQLite"}");
if (options.Wants("start"))
{
    await new FirstStartBenchmark(options).RunAsync();
}

if (options.Wants("pages"))
{
    await new PagesBenchmark(options).RunAsync();
}

if (options.Wants("newsroom"))
{
    await new NewsroomBenchmark(options).RunAsync();
}

if (options.Wants("reports"))
{
    await new ReportsBenchmark(options).RunAsync();
}

if (options.Wants("import") && options.Imported > 0)
{
    await new ImportBenchmark(options).RunAsync();
}

// Only when asked for by name: it needs node and sharp.
if (options.Only == "pictures")
{
    await PicturesBenchmark.RunAsync(Path.GetFullPath("tests/NewsPortal.Benchmarks/sharp"));
}

// The same for nginx.
if (options.Only == "media")
{
    await new MediaBenchmark(options, Path.GetFullPath("tests/NewsPortal.Benchmarks/sharp")).RunAsync();
}

// The engine alone, in this process.
if (options.Only == "search")
{
    await new SearchBenchmark(options).RunAsync();
}

// The same beside Lucene: it needs a JDK and Debian's jars.
if (options.Only == "lucene")
{
    await new LuceneBenchmark(options, Path.GetFullPath("tests/lucene")).RunAsync();
}

// What an editor waits for after each pause in writing.
if (options.Only == "checks")
{
    ChecksBenchmark.Run();
}

// From a Word file to the writing screen.
if (options.Only == "word")
{
    await new WordBenchmark(options).RunAsync();
}

if (options.Only == "relevance")
{
    await RelevanceBenchmark.RunAsync(options.Questions);
}
