using BenchmarkDotNet.Running;
using Strikelight.Bench;
using Strikelight.Bench.Report;
using Strikelight.Bench.Table;

if (args is ["table", .. string[] rest])
{
    return await TableCommand.RunAsync(rest);
}
if (args is ["report", .. string[] reported])
{
    return await ReportCommand.RunAsync(reported);
}
BenchmarkSwitcher.FromAssembly(typeof(BenchConfig).Assembly).Run(args, new BenchConfig());
return 0;
