using NewsPortal.Media.Worker;
using NewsPortal.Web.Commands;

// Before anything else is built: this process touches foreign files, and knows nothing of the installation.
if (args is [ImageWorker.Command])
{
    ImageWorker.Run();
    return 0;
}

return await CommandLine.RunAsync(args, Terminal.OfProcess());
