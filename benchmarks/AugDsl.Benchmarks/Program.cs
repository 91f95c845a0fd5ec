using AugDsl.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// Everything:            dotnet run -c Release --project benchmarks/AugDsl.Benchmarks -- --filter '*'
// One family, quicker:   … -- --filter '*Apply*' --job short
// The cold generator:    … -- cold   (a fresh process is the point, so no repetitions); … -- cold presets
if (args is ["cold"])
{
    ColdGenerator.Run();
    return;
}

if (args is ["cold", "presets"])
{
    ColdGenerator.RunPresets();
    return;
}

// The default two minutes for BenchmarkDotNet's own build are not enough on a machine that is busy with other things.
IConfig config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));
BenchmarkSwitcher.FromAssembly(typeof(ApplyBenchmarks).Assembly).Run(args, config);
