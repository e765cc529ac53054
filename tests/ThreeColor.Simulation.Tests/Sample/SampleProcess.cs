using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace ThreeColor.Simulation.Tests.Sample;

/// <summary>The Q district sample as its user runs it: a process of its own, with its output and its exit code.</summary>
internal sealed class SampleProcess : IDisposable
{
    private static readonly string Path = typeof(SampleProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "QDistrict").Value!;

    private readonly Process _process = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource _running = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SampleProcess(params string[] arguments)
    {
        _process.StartInfo = new("dotnet", [Path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => Heard(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    /// <summary>Waits until the sample has said that a simulated day has begun.</summary>
    public Task RunningAsync() => _running.Task.WaitAsync(System.TimeSpan.FromMinutes(1));

    public void Kill() => _process.Kill();

    public void Interrupt() => Process.Start("kill", ["-INT", $"{_process.Id}"]).WaitForExit();

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(System.TimeSpan.FromMinutes(2));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Heard(string? line)
    {
        if (line is null)
            return;
        lock (_errors)
            _errors.AppendLine(line);
        if (line.StartsWith("day ", StringComparison.Ordinal))
            _running.TrySetResult();
    }
}
