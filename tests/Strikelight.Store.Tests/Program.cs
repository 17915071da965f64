using Strikelight.Store.Tests.Crash;

// What the generated entry point does, and before it the child process of the crash tests.
return args switch
{
    [StoreChild.Argument, ..] => await StoreChild.RunAsync(args),
    _ when args.Contains("--server") || args.Contains("--internal-msbuild-node") =>
        await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(
            args,
            Strikelight.Store.Tests.SelfRegisteredExtensions.AddSelfRegisteredExtensions
        ),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
