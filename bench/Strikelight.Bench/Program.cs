using BenchmarkDotNet.Running;
using Strikelight.Bench;
using Strikelight.Bench.Table;

if (args is ["table", .. string[] rest])
{
    return await TableCommand.RunAsync(rest);
}
BenchmarkSwitcher.FromAssembly(typeof(BenchConfig).Assembly).Run(args, new BenchConfig());
return 0;
