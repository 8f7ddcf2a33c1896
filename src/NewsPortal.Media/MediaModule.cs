using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Attachments;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using NewsPortal.Media.Steps;
using NewsPortal.Media.Storage;
using NewsPortal.Media.Worker;

namespace NewsPortal.Media;

/// <summary>Everything the media room adds to the application.</summary>
public static class MediaModule
{
    public static IServiceCollection AddMedia(this IServiceCollection services, MediaOptions options) => services
        .AddWorkers(options.Worker)
        .AddSingleton<IModelPart, MediaModel>()
        .AddSingleton<IMediaStore>(_ => options.Bucket is { } bucket ? new S3Store(bucket) : new LocalStore(options.Folder))
        .AddSingleton<IPictureEngine>(s => s.GetService<Workers>() is { } workers ? new WorkerPictures(workers) : new InProcessPictures(options.Pictures))
        .AddSingleton<IAttachmentReader>(s => s.GetService<Workers>() is { } workers ? new WorkerAttachments(workers) : new InProcessAttachments(options.Attachments))
        .AddSingleton<Originals>().AddSingleton<Intake>()
        .AddScoped<Library>().AddScoped<IFileFacts, FileFacts>().AddScoped<LibrarySearch>().AddScoped<LibraryDesk>().AddScoped<ConsentBook>()
        .AddScoped<PictureRun>().AddScoped<StoreSweep>()
        .AddScoped<IRecipeStep, MediaStep>().AddSingleton<IStepFiles, StepFiles>();

    /// <summary>What is done while the application runs: pictures are made, consents end, the store is swept.</summary>
    public static IServiceCollection AddMediaWork(this IServiceCollection services) =>
        services.AddHostedService<PictureWork>().AddHostedService<MediaUpkeep>();

    // Without them, files are touched in this process.
    private static IServiceCollection AddWorkers(this IServiceCollection services, WorkerOptions? options) =>
        options is null ? services : services.AddSingleton(_ => new Workers(options));
}
