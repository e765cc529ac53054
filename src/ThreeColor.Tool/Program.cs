using ThreeColor.Tool;

using var output = Console.OpenStandardOutput();
using var input = Console.OpenStandardInput();
using var interrupted = new CancellationTokenSource();
Console.OutputEncoding = System.Text.Encoding.UTF8;
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};
return await new ThreeColorTool(input, output, Console.Error).RunAsync(args, interrupted.Token).ConfigureAwait(false);
