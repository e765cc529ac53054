using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(ThreeColor.Benchmarks.ClassificationBenchmarks).Assembly).Run(args);
