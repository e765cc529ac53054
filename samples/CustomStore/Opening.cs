using ThreeColor.Conformance.Subjects;
using ThreeColor.Conformance;

namespace CustomStore;

/// <summary>The flat-file store as the kit tests it: it can be opened again, and broken off in the middle of a line.</summary>
public static class Opening
{
    public static async Task<StoreUnderTest> OpenAsync(string path)
    {
        var store = await FlatFileStore.OpenAsync(path);
        return new(store, store, store, store.Screens, store.Export)
        {
            Reopen = async () =>
            {
                await store.DisposeAsync();
                return await OpenAsync(path);
            },
            CrashPoints = [At("before the line", 0), At("inside the line", 0.5), At("before the end of the line", 1)],
            Release = async () =>
            {
                await store.DisposeAsync();
                File.Delete(path);
            },
        };

        CrashPoint At(string name, double written) => new(
            name,
            () =>
            {
                store.BeforeLine = async (file, line) =>
                {
                    await file.WriteAsync(line.AsMemory(0, (int)(line.Length * written)));
                    throw new IOException("The disk is full.");
                };
                return Task.CompletedTask;
            },
            () => Task.CompletedTask);
    }
}
